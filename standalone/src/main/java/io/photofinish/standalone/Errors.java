package io.photofinish.standalone;

import io.photofinish.ingest.publish.BrokerUnavailableException;
import io.photofinish.ingest.source.UnusableDatesException;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Exceptions to one line on the error stream and an exit code. */
final class Errors implements IExecutionExceptionHandler {
  private final BooleanSupplier verbose;

  Errors(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    PrintWriter err = command.getErr();
    ExitCode code = code(e);
    err.println("photofinish: " + message(e, code));
    if (verbose.getAsBoolean()) {
      e.printStackTrace(err);
    }
    return code.code();
  }

  private static ExitCode code(Exception e) {
    if (e instanceof Problem problem) {
      return problem.exitCode();
    }
    if (e instanceof UnusableDatesException) {
      return ExitCode.REFUSED;
    }
    boolean environment = e instanceof BrokerUnavailableException || e instanceof RegistryException;
    return environment ? ExitCode.ENVIRONMENT : ExitCode.FAULT;
  }

  private static String message(Exception e, ExitCode code) {
    return code == ExitCode.FAULT ? "unexpected: " + e + "; --verbose shows where" : e.getMessage();
  }

  /** A wrong command line: what is wrong, what may have been meant, and where to read on. */
  static int inParameters(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("photofinish: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See " + asked(command).qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }

  /**
   * The innermost command that was asked for: one that is a method has its errors told by its
   * parent.
   */
  private static CommandSpec asked(CommandLine command) {
    CommandSpec innermost = command.getCommandSpec();
    for (var at = command.getParseResult(); at != null; at = at.subcommand()) {
      innermost = at.commandSpec();
    }
    return innermost;
  }
}
