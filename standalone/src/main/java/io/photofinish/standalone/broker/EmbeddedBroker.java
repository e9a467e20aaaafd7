package io.photofinish.standalone.broker;

import io.photofinish.standalone.data.FileTree;
import io.photofinish.standalone.exit.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker, with its controller, in this process: one KRaft node on the loopback
 * address. What it holds is in its directory and is there again after a restart, on the same port.
 * One process may open a directory at a time.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  /** Written by a clean stop; its absence tells of a crash. */
  private static final String STOPPED_CLEANLY = "stopped-cleanly";

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final Path stopped;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers, Path stopped) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.stopped = stopped;
  }

  /**
   * Starts the broker, and returns when it answers: a second or two for a new directory, less for
   * one that was closed.
   *
   * @param directory made where it is missing
   * @throws Problem where a port that the directory keeps is taken, the directory cannot be used,
   *     or the broker does not start; nothing keeps running then
   */
  public static EmbeddedBroker open(Path directory) {
    return open(directory, UnaryOperator.identity());
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param adjusted the broker's settings, given the usual ones
   */
  static EmbeddedBroker open(Path directory, UnaryOperator<Map<String, String>> adjusted) {
    long start = System.nanoTime();
    try {
      Files.createDirectories(directory);
      BrokerPorts ports = BrokerPorts.keptIn(directory.resolve("ports"));
      Path logs = directory.resolve("data").toAbsolutePath();
      Path stopped = directory.resolve(STOPPED_CLEANLY);
      boolean clean = Files.deleteIfExists(stopped);
      if (!Files.exists(logs)) {
        format(logs);
      } else if (!clean) {
        FormerSelf.fence(ports, logs);
      }
      var broker =
          new EmbeddedBroker(
              new KafkaRaftServer(
                  new KafkaConfig(adjusted.apply(BrokerSettings.of(ports, logs)), false),
                  Time.SYSTEM),
              BrokerSettings.address(ports),
              stopped);
      broker.startUp(directory);
      log.info(
          "broker {} on {} after {} ms",
          directory,
          broker.bootstrapServers,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      return broker;
    } catch (IOException e) {
      throw Problem.environment(
          "the broker's directory " + directory + " cannot be used: " + e.getMessage(), e);
    }
  }

  private void startUp(Path directory) {
    try {
      server.startup();
    } catch (RuntimeException e) {
      try {
        close();
      } catch (RuntimeException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw Problem.environment(
          "the broker in " + directory + " does not start: " + e.getMessage(), e);
    }
  }

  /**
   * Gives a new broker its identity, with a random cluster id. Done beside and moved into place, so
   * that a process that ends in between leaves nothing half made.
   */
  private static void format(Path logs) throws IOException {
    Path draft = logs.resolveSibling("data.new");
    FileTree.delete(draft);
    var said = new ByteArrayOutputStream();
    try {
      new Formatter()
          .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerSettings.NODE_ID)
          .setDirectories(List.of(draft.toString()))
          .setMetadataLogDirectory(Optional.empty())
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setUnstableFeatureVersionsEnabled(false)
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .run();
    } catch (Exception e) { // the formatter declares no narrower one
      throw new IOException(
          said.toString(StandardCharsets.UTF_8).trim() + ": " + e.getMessage(), e);
    }
    Files.move(draft, logs, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Host and port for clients. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops cleanly: everything is on disk, and the next start need not recover. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    try {
      Files.writeString(stopped, "");
    } catch (IOException e) {
      // The next start takes it for a crash, which costs a second and nothing else.
      log.warn("{} cannot be written: {}", stopped, e.getMessage());
    }
  }
}
