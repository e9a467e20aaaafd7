package io.photofinish.standalone.command;

import io.photofinish.app.query.Lag;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.ClientProperties;
import io.photofinish.standalone.cluster.RunningInstance;
import io.photofinish.standalone.data.UserDataFolder;
import io.photofinish.standalone.instance.InstanceSettings;
import io.photofinish.standalone.instance.WebOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What an instance is started with, for {@code up} and {@code demo}. */
final class InstanceOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where everything is kept (default: photofinish/data among your own data, such as ~/.local/share; of the demo photofinish/demo, which starts empty each time).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = PortNumber.OrAnyFree.class,
      defaultValue = RunningInstance.DEFAULT_PORT,
      description = "Port for HTTP (default: 7070, or PHOTOFINISH_PORT; 0: any that is free).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = InstanceSettings.THIS_MACHINE,
      description = {
        "Address that HTTP listens on (default: 127.0.0.1, for this machine only; 0.0.0.0: all).",
        "Whoever reaches it may ask everything: there is no log-in."
      })
  private String host;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      converter = BootstrapServers.class,
      description = "Uses this Kafka cluster and starts no broker.")
  private Optional<String> bootstrapServers = Optional.empty();

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      converter = TopicPrefix.class,
      defaultValue = Topics.DEFAULT_PREFIX,
      description = "What the topics' names begin with (default: photofinish.).")
  private String prefix;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Properties for the Kafka clients and Kafka Streams, security among them.",
        ClusterOptions.SETTINGS
      })
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      arity = "1..*",
      description = "Pages of these origins may read answers (default: none): https://example.org.")
  private List<String> corsOrigins = new ArrayList<>();

  @Option(
      names = "--host-name",
      paramLabel = "NAME",
      arity = "1..*",
      description = {
        "Names under which it is asked too, as by a proxy, where it listens on this machine alone",
        "(default: none but this machine's own); under others it is 421."
      })
  private List<String> hostNames = new ArrayList<>();

  @Option(
      names = "--requests-per-second",
      paramLabel = "N",
      defaultValue = "200",
      description = "The most questions of one client (default: 200; 0: any number).")
  private int requestsPerSecond;

  @Option(
      names = "--request-within",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = {
        "The time that a request may keep waiting for the rest of its header, and again for that of",
        "its body, which has a second more for each KiB (default: 30); then it is cut off."
      })
  private int requestWithinSeconds;

  @Option(
      names = "--answer-within",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = {
        "The time that an answer over HTTP may take, what other instances add to it included",
        "(default: 10); then it is 503."
      })
  private int answerWithinSeconds;

  @Option(
      names = "--standby-records",
      paramLabel = "N",
      defaultValue = "10000",
      description = {
        "How many records a copy of a store may be behind that answers while its owner does not",
        "(default: 10000); further behind, it is 503."
      })
  private long standbyRecords;

  @Option(
      names = "--standby-age",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long ago that copy may last have been up to date (default: 60).")
  private int standbyAgeSeconds;

  @Option(
      names = "--cluster-token-file",
      paramLabel = "FILE",
      description = {
        "The secret that all instances of a cluster share, made where there is none (default:",
        "what PHOTOFINISH_CLUSTER_TOKEN says, or cluster-token among your own data)."
      })
  private Optional<Path> clusterToken = Optional.empty();

  /**
   * @param folder below the user's data folder, where no directory was named
   * @param fresh whether that folder starts empty each time; never one that the user named
   */
  InstanceSettings settings(String folder, boolean fresh) {
    if (requestsPerSecond < 0) {
      throw new ParameterException(
          command.commandLine(), "--requests-per-second " + requestsPerSecond + ": give 0 or more");
    }
    if (requestWithinSeconds < 1) {
      throw new ParameterException(
          command.commandLine(), "--request-within " + requestWithinSeconds + ": give 1 or more");
    }
    if (answerWithinSeconds < 1) {
      throw new ParameterException(
          command.commandLine(), "--answer-within " + answerWithinSeconds + ": give 1 or more");
    }
    if (standbyRecords < 0 || standbyAgeSeconds < 0) {
      throw new ParameterException(
          command.commandLine(), "--standby-records and --standby-age: give 0 or more");
    }
    return new InstanceSettings(
        data.orElseGet(() -> UserDataFolder.ofThisUser().resolve(folder)),
        fresh && data.isEmpty(),
        host,
        port,
        bootstrapServers,
        prefix,
        ClientProperties.of(config),
        Optional.empty(),
        new WebOptions(
            corsOrigins,
            hostNames,
            requestsPerSecond,
            Duration.ofSeconds(requestWithinSeconds),
            Duration.ofSeconds(answerWithinSeconds),
            new Lag(standbyRecords, TimeUnit.SECONDS.toMillis(standbyAgeSeconds)),
            clusterToken));
  }
}
