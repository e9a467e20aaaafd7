package io.photofinish.standalone.command;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.ClientProperties;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.cluster.RunningInstance;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How commands that need the topics find them. */
final class ClusterOptions {
  static final String SETTINGS =
      "The environment does too: PHOTOFINISH_KAFKA_SECURITY_PROTOCOL is security.protocol. Secrets"
          + " may stand in files: $${file:/run/secrets/kafka.properties:password}.";

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = PortNumber.class,
      defaultValue = RunningInstance.DEFAULT_PORT,
      description =
          "HTTP port of the running instance, which tells its brokers (default: 7070, or PHOTOFINISH_PORT).")
  private int port;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      converter = BootstrapServers.class,
      description = "The brokers themselves; then no instance is asked.")
  private Optional<String> bootstrapServers = Optional.empty();

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      converter = TopicPrefix.class,
      defaultValue = Topics.DEFAULT_PREFIX,
      description =
          "With --bootstrap-servers: what the topics' names begin with (default: photofinish.).")
  private String prefix;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {"Properties for the Kafka clients, security among them.", SETTINGS})
  private Optional<Path> config = Optional.empty();

  /** The version of the instance's extractor; empty where no instance is asked. */
  Optional<String> extractor() {
    return instance().flatMap(RunningInstance::extractor);
  }

  /** Empty where the brokers are named: then no instance is asked. */
  Optional<RunningInstance> instance() {
    return bootstrapServers.isPresent() ? Optional.empty() : Optional.of(RunningInstance.at(port));
  }

  /** Empty where no brokers are named and nothing listens at the instance's port. */
  Optional<Cluster> findAny() {
    return bootstrapServers.isPresent() || RunningInstance.at(port).listens()
        ? Optional.of(find())
        : Optional.empty();
  }

  Cluster find() {
    Map<String, String> properties = ClientProperties.of(config);
    return bootstrapServers
        .map(servers -> Cluster.of(servers, prefix, properties))
        .orElseGet(() -> RunningInstance.at(port).cluster(properties));
  }
}
