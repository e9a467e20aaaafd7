package io.photofinish.standalone.instance;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What an instance is started with.
 *
 * @param data the data directory
 * @param fresh whether to forget what the directory holds
 * @param host that HTTP listens on
 * @param port for HTTP; 0 for any that is free
 * @param bootstrapServers of the cluster to use; empty for a broker of its own
 * @param kafka properties for the Kafka clients and streams
 * @param feeds how feeds are asked; empty where this instance polls none
 * @param web how the HTTP interface behaves
 */
public record InstanceSettings(
    Path data,
    boolean fresh,
    String host,
    int port,
    Optional<String> bootstrapServers,
    String topicPrefix,
    Map<String, String> kafka,
    Optional<FetchSettings> feeds,
    WebOptions web) {
  public static final String THIS_MACHINE = "127.0.0.1";

  public InstanceSettings {
    kafka = Map.copyOf(kafka);
  }

  /** For this machine only, and without feeds. */
  public InstanceSettings(
      Path data,
      boolean fresh,
      int port,
      Optional<String> bootstrapServers,
      String topicPrefix,
      Map<String, String> kafka) {
    this(
        data,
        fresh,
        THIS_MACHINE,
        port,
        bootstrapServers,
        topicPrefix,
        kafka,
        Optional.empty(),
        WebOptions.STANDARD);
  }

  public InstanceSettings withFeeds(FetchSettings fetch) {
    return new InstanceSettings(
        data, fresh, host, port, bootstrapServers, topicPrefix, kafka, Optional.of(fetch), web);
  }
}
