package io.photofinish.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Polls news feeds within Kafka Connect and publishes each version of an article once. A source
 * partition is a feed, its offset is the feed's memory ({@link FeedOffset}).
 */
public final class FeedSourceConnector extends SourceConnector {
  private Map<String, String> given = Map.of();

  @Override
  public String version() {
    return Version.number();
  }

  @Override
  public ConfigDef config() {
    return FeedSourceSettings.definition();
  }

  /** Each setting by itself, what they must be together, and what Connect must be told. */
  @Override
  public Config validate(Map<String, String> settings) {
    Config config = super.validate(settings);
    boolean each = config.configValues().stream().allMatch(v -> v.errorMessages().isEmpty());
    if (each) {
      intervals(settings, config.configValues());
    }
    WorkerSettings.faults(settings)
        .forEach(
            (name, fault) -> {
              var value = new ConfigValue(name);
              value.value(settings.get(name));
              value.addErrorMessage(fault);
              config.configValues().add(value);
            });
    return config;
  }

  private static void intervals(Map<String, String> settings, List<ConfigValue> values) {
    try {
      var unused = new FeedSourceConfig(settings);
    } catch (ConfigException e) {
      values.stream()
          .filter(value -> value.name().equals(FeedSourceSettings.SHORTEST))
          .forEach(value -> value.addErrorMessage(e.getMessage()));
    }
  }

  @Override
  public void start(Map<String, String> settings) {
    var unused = new FeedSourceConfig(settings);
    given = Map.copyOf(settings);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return FeedSourceTask.class;
  }

  /** All feeds of one site go to one task, so that the gap between requests to it is kept. */
  @Override
  public List<Map<String, String>> taskConfigs(int most) {
    return FeedAddresses.shares(new FeedSourceConfig(given).feeds().values(), most).stream()
        .map(share -> FeedSourceConfig.withFeeds(given, share))
        .toList();
  }

  @Override
  public void stop() {
    // Nothing runs here.
  }

  /** With transactions that end with a poll; with others a poll may be cut in two. */
  @Override
  public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> settings) {
    return WorkerSettings.isExactlyOnce(settings)
        ? ExactlyOnceSupport.SUPPORTED
        : ExactlyOnceSupport.UNSUPPORTED;
  }

  @Override
  public ConnectorTransactionBoundaries canDefineTransactionBoundaries(
      Map<String, String> settings) {
    return ConnectorTransactionBoundaries.SUPPORTED;
  }

  /**
   * Takes what {@code GET /connectors/NAME/offsets} shows, with another {@code nextPollAt} perhaps,
   * or null. A feed that is forgotten is read as a new one: what it shows is published once more.
   */
  @Override
  public boolean alterOffsets(
      Map<String, String> settings, Map<Map<String, ?>, Map<String, ?>> offsets) {
    AlteredOffsets.check(new FeedSourceConfig(settings).feeds().keySet(), offsets);
    return true;
  }
}
