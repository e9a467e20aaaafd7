package io.photofinish.standalone.exit;

import java.util.Objects;

/**
 * A command cannot do what it was asked. The message is for the person at the terminal: it names
 * the input, the cause and the way out, and is printed without a stack trace.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private Problem(ExitCode exitCode, String message, Throwable cause) {
    super(Objects.requireNonNull(message), cause);
    this.exitCode = exitCode;
  }

  /** Something was refused or not found: {@link ExitCode#REFUSED}. */
  public static Problem refused(String message) {
    return new Problem(ExitCode.REFUSED, message, null);
  }

  /** The command line asks for what cannot be: {@link ExitCode#USAGE}. */
  public static Problem usage(String message) {
    return new Problem(ExitCode.USAGE, message, null);
  }

  /** The machine does not allow it: {@link ExitCode#ENVIRONMENT}. */
  public static Problem environment(String message) {
    return new Problem(ExitCode.ENVIRONMENT, message, null);
  }

  /** As {@link #environment(String)}; {@code cause} shows with {@code --verbose}. */
  public static Problem environment(String message, Throwable cause) {
    return new Problem(ExitCode.ENVIRONMENT, message, cause);
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
