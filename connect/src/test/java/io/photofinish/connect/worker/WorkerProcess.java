package io.photofinish.connect.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.connect.cli.ConnectDistributed;

/** A distributed worker of Connect in a process of its own. */
final class WorkerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final int OUTPUT_SHOWN = 20_000;

  private final Process process;
  private final Path output;

  private WorkerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param plugins the folder that {@code plugin.path} names
   */
  static WorkerProcess start(Path folder, Path plugins, String brokers, int port)
      throws IOException {
    Path output = folder.resolve("worker.log");
    Path settings =
        Files.write(
            folder.resolve("worker.properties"),
            List.of(
                "bootstrap.servers=" + brokers,
                "group.id=connect",
                "plugin.path=" + plugins,
                "plugin.discovery=service_load",
                "listeners=http://127.0.0.1:" + port,
                "exactly.once.source.support=enabled",
                // Not what the connector needs: it must say so itself.
                "key.converter=org.apache.kafka.connect.json.JsonConverter",
                "value.converter=org.apache.kafka.connect.json.JsonConverter",
                "config.storage.topic=connect-configs",
                "config.storage.replication.factor=1",
                "offset.storage.topic=connect-offsets",
                "offset.storage.replication.factor=1",
                "offset.storage.partitions=2",
                "status.storage.topic=connect-status",
                "status.storage.replication.factor=1",
                "status.storage.partitions=1",
                "session.timeout.ms=6000",
                "heartbeat.interval.ms=2000",
                "scheduled.rebalance.max.delay.ms=0"));
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                // Without one it says everything, on every poll.
                "-Dlogback.configurationFile=" + logging(),
                "-cp",
                classPath(),
                ConnectDistributed.class.getName(),
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    return new WorkerProcess(builder.start(), output);
  }

  private static Path logging() {
    try {
      return Path.of(WorkerProcess.class.getResource("/logback-test.xml").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** This one's, without all that is Photofinish's: that must come out of the plugin. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> !entry.contains("photofinish") && !entry.matches(".*/target/(test-)?classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Its end: of a worker that goes on without pause it is long. */
  private String output() {
    try (var file = FileChannel.open(output)) {
      file.position(Math.max(0, file.size() - OUTPUT_SHOWN));
      return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As kill does, and Ctrl-C. */
  void terminate() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .withFailMessage(this::output)
        .isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
