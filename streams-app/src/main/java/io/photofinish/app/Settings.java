package io.photofinish.app;

import io.photofinish.app.http.WebSettings;
import io.photofinish.app.read.Limits;
import io.photofinish.app.topology.Flow;
import io.photofinish.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;

/**
 * What an instance of the application needs to know.
 *
 * @param bootstrapServers brokers, {@code host:port} separated by commas
 * @param topics the catalogue, with its prefix
 * @param stateDirectory of this instance alone, kept over restarts; never under the temporary
 *     folder
 * @param host that HTTP binds to
 * @param port of HTTP; 0 for any free one
 * @param applicationId the consumer group and the prefix of the internal topics
 * @param kafka further settings of Kafka Streams and its clients; security settings, for example,
 *     or {@code application.server}, by which others reach this instance where {@code host} does
 *     not say it
 * @param web how the HTTP interface behaves
 */
public record Settings(
    String bootstrapServers,
    Topics topics,
    Path stateDirectory,
    String host,
    int port,
    String applicationId,
    Limits limits,
    Map<String, String> kafka,
    WebSettings web) {
  public static final int DEFAULT_PORT = 7070;

  private static final Duration BROKERS_ANSWER_WITHIN = Duration.ofSeconds(3);

  public Settings {
    if (bootstrapServers.isBlank() || host.isBlank() || applicationId.isBlank()) {
      throw new IllegalArgumentException("brokers, host and application id cannot be blank");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
    kafka = Map.copyOf(kafka);
  }

  /** One application for each prefix of topics, so that two on a cluster share nothing. */
  public static String applicationId(String topicPrefix) {
    String name = topicPrefix.replaceAll("[^A-Za-z0-9]+", " ").strip().replace(' ', '-');
    boolean plain = topicPrefix.equals(Topics.DEFAULT_PREFIX) || name.isEmpty();
    return plain ? "photofinish" : "photofinish-" + name;
  }

  /** The topics that the application of this prefix makes, to pass on to itself what changes. */
  public static List<String> repartitionTopics(String topicPrefix) {
    String application = applicationId(topicPrefix);
    return Flow.INTERNAL_TOPICS.stream().map(topic -> application + "-" + topic).toList();
  }

  /**
   * Where questions for this instance are sent: {@code application.server} of the further settings,
   * or else the address that HTTP is bound to.
   *
   * @param bound the port that HTTP is bound to
   * @throws org.apache.kafka.common.config.ConfigException where that is no host and port
   */
  HostInfo advertised(int bound) {
    String given = kafka.get(StreamsConfig.APPLICATION_SERVER_CONFIG);
    return given == null ? new HostInfo(host, bound) : HostInfo.buildFromEndpoint(given);
  }

  /** For an instance that has no others to share a cluster token with. */
  public static Settings of(String bootstrapServers, Path stateDirectory) {
    return new Settings(
        bootstrapServers,
        Topics.standard(),
        stateDirectory,
        "127.0.0.1",
        DEFAULT_PORT,
        "photofinish",
        Limits.DEFAULT,
        Map.of(),
        WebSettings.of(UUID.randomUUID().toString()));
  }

  /** What every Kafka client is made with. */
  Map<String, Object> clients() {
    var all = new HashMap<String, Object>(kafka);
    all.put("bootstrap.servers", bootstrapServers);
    return all;
  }

  /** As {@link #clients}, of those whose answer somebody waits for. */
  Map<String, Object> askedClients() {
    Map<String, Object> all = clients();
    all.put("default.api.timeout.ms", (int) BROKERS_ANSWER_WITHIN.toMillis());
    all.put("request.timeout.ms", (int) BROKERS_ANSWER_WITHIN.toMillis() - 500);
    return all;
  }

  public Settings withKafka(Map<String, String> others) {
    return new Settings(
        bootstrapServers, topics, stateDirectory, host, port, applicationId, limits, others, web);
  }
}
