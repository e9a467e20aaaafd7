package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.Photofinish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@code photofinish up} in a Java process of its own. */
public final class UpProcess implements AutoCloseable {
  /** It says itself why it does not start, every half a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path output;
  private final int port;

  private UpProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(!process.isAlive() || output().contains("Ctrl-C stops it."))
                    .as("is up, or has ended: %s", output())
                    .isTrue());
    assertThat(process.isAlive()).as(output()).isTrue();
    port = Integer.parseInt(output().replaceAll("(?s).*http://127\\.0\\.0\\.1:(\\d+).*", "$1"));
  }

  /** Returns once it answers, on any free port. */
  static UpProcess start(Path data, Path output, String... options) throws IOException {
    return start(data, output, 0, options);
  }

  /**
   * As {@link #start(Path, Path, String...)}.
   *
   * @param port that it is to have
   */
  static UpProcess start(Path data, Path output, int port, String... options) throws IOException {
    return new UpProcess(launch(output, arguments(data, port, options)), output);
  }

  /** Of {@code up} on any free port. */
  public static String[] arguments(Path data, String... options) {
    return arguments(data, 0, options);
  }

  private static String[] arguments(Path data, int port, String... options) {
    var all = new ArrayList<>(List.of("up", "--port", "" + port, "--data", data.toString()));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  /**
   * Any command, in a Java process of its own.
   *
   * @param output a file for what it says
   */
  public static Process launch(Path output, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Photofinish.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets it go on for so long; it must not end by itself. */
  void runFor(Duration time) throws InterruptedException {
    assertThat(process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)).as(output()).isFalse();
  }

  long pid() {
    return process.pid();
  }

  /** As kill -9 does: the process gets no chance to say or write anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As Ctrl-C and kill do; answers the exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
