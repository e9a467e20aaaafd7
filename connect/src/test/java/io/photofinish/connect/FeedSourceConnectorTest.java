package io.photofinish.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.ingest.feed.visit.Due;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;

class FeedSourceConnectorTest {
  private static final String FEED = "https://example.org/rss";

  private final FeedSourceConnector connector = new FeedSourceConnector();

  /** Of each setting that is refused. */
  private Map<String, List<String>> faults(Map<String, String> settings) {
    var faults = new HashMap<String, List<String>>();
    connector.validate(settings).configValues().stream()
        .filter(value -> !value.errorMessages().isEmpty())
        .forEach(value -> faults.put(value.name(), value.errorMessages()));
    return faults;
  }

  private static Map<String, String> with(String... namesAndValues) {
    var settings = new HashMap<>(Example.settings(FEED));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return settings;
  }

  private static Map<String, String> without(String name) {
    var settings = new HashMap<>(Example.settings(FEED));
    settings.remove(name);
    return settings;
  }

  @Test
  void the_example_that_is_shipped_has_no_fault() {
    assertThat(faults(Example.settings(FEED))).isEmpty();
    assertThat(faults(Example.shipped())).isEmpty();
  }

  @Test
  void what_is_no_address_is_refused_under_the_name_of_its_setting() {
    assertThat(faults(with("feeds", FEED + ", ftp://example.org/rss")))
        .containsOnlyKeys("feeds")
        .hasEntrySatisfying(
            "feeds",
            said ->
                assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("ftp://example.org/rss", "no web address"));
    assertThat(faults(with("feeds", "https://example.org/a?b=1,2"))).containsOnlyKeys("feeds");
    assertThat(faults(with("feeds", " "))).containsOnlyKeys("feeds");
    assertThat(faults(without("feeds"))).containsOnlyKeys("feeds");
  }

  @Test
  void a_feed_that_is_there_twice_is_refused() {
    assertThat(faults(with("feeds", FEED + "," + FEED)).get("feeds").toString()).contains("twice");
    assertThat(
            faults(with("feeds", "https://a:b@example.org/rss,https://c:d@example.org/rss"))
                .get("feeds")
                .toString())
        .contains("secrets")
        .doesNotContain("a:b", "c:d");
  }

  @Test
  void each_setting_that_is_wrong_is_named() {
    assertThat(
            faults(
                with(
                    "topic", "two words",
                    "status.topic", "..",
                    "contact", "two\nlines",
                    "withdraw", "perhaps",
                    "full.text", "sometimes",
                    "host.gap.ms", "-1",
                    "parallel.polls", "0",
                    "poll.interval.first.ms", "soon")))
        .containsOnlyKeys(
            "topic",
            "status.topic",
            "contact",
            "withdraw",
            "full.text",
            "host.gap.ms",
            "parallel.polls",
            "poll.interval.first.ms");
  }

  @Test
  void intervals_that_shrink_are_refused_together() {
    assertThat(faults(with("poll.interval.shortest.ms", "3600000")))
        .containsOnlyKeys("poll.interval.shortest.ms");
  }

  @Test
  void converters_that_would_change_the_bytes_are_refused_and_the_right_ones_named() {
    assertThat(faults(with("value.converter", "org.apache.kafka.connect.json.JsonConverter")))
        .containsOnlyKeys("value.converter");
    assertThat(faults(without("value.converter")).get("value.converter").toString())
        .contains("org.apache.kafka.connect.converters.ByteArrayConverter");
    assertThat(faults(without("key.converter")).get("key.converter").toString())
        .contains("org.apache.kafka.connect.storage.StringConverter");
    assertThat(faults(with("value.converter", "ByteArrayConverter", "key.converter", "String")))
        .isEmpty();
  }

  @Test
  void a_producer_that_does_not_take_the_longest_article_is_refused() {
    assertThat(faults(without("producer.override.max.request.size")))
        .containsOnlyKeys("producer.override.max.request.size");
    assertThat(faults(with("producer.override.max.request.size", "1048576")))
        .containsOnlyKeys("producer.override.max.request.size");
  }

  @Test
  void exactly_once_takes_transactions_that_end_with_a_poll() {
    assertThat(faults(with("exactly.once.support", "required", "transaction.boundary", "poll")))
        .containsOnlyKeys("transaction.boundary");
    assertThat(connector.exactlyOnceSupport(with("transaction.boundary", "connector")))
        .isEqualTo(ExactlyOnceSupport.SUPPORTED);
    assertThat(connector.exactlyOnceSupport(with("transaction.boundary", "interval")))
        .isEqualTo(ExactlyOnceSupport.UNSUPPORTED);
    assertThat(connector.canDefineTransactionBoundaries(Example.settings(FEED)))
        .isEqualTo(ConnectorTransactionBoundaries.SUPPORTED);
  }

  @Test
  void every_setting_says_what_it_is_and_has_a_place() {
    var keys = connector.config().configKeys().values();
    assertThat(keys).hasSize(20);
    assertThat(keys)
        .allSatisfy(
            key -> {
              assertThat(key.documentation).as(key.name).hasSizeGreaterThan(20).endsWith(".");
              assertThat(key.group).as(key.name).isNotBlank();
              assertThat(key.displayName).as(key.name).isNotBlank().isNotEqualTo(key.name);
            });
  }

  @Test
  void tasks_share_the_feeds_and_keep_all_other_settings() {
    var settings =
        with("feeds", "https://a.example/1,https://b.example/1,https://A.example/2", "topic", "t");
    connector.start(settings);
    List<Map<String, String>> tasks = connector.taskConfigs(5);
    assertThat(tasks)
        .extracting(task -> task.get("feeds"))
        .containsExactly("https://A.example/2,https://a.example/1", "https://b.example/1");
    assertThat(tasks).allSatisfy(task -> assertThat(task).containsEntry("topic", "t"));
    assertThat(connector.taskConfigs(1)).hasSize(1);
  }

  @Test
  void a_connector_that_is_set_wrong_does_not_start() {
    assertThatThrownBy(() -> connector.start(with("feeds", "nowhere")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("feeds", "nowhere");
  }

  @Test
  void offsets_are_taken_back_as_they_were_read_and_null_forgets_a_feed() {
    Map<String, String> offset = FeedOffset.of(Due.NEVER_POLLED).fields();
    assertThat(alter(Map.of("feed", FEED), offset)).isTrue();
    assertThat(alter(Map.of("feed", FEED), null)).isTrue();
    assertThat(alter(Map.of("feed", "https://example.org/no-more"), null)).isTrue();
  }

  @Test
  void offsets_that_no_feed_of_the_connector_has_are_refused() {
    Map<String, String> offset = FeedOffset.of(Due.NEVER_POLLED).fields();
    refused(Map.of("feed", "https://example.org/rsss"), offset, "polls no feed", "rsss", FEED);
    refused(Map.of("url", FEED), offset, "{\"feed\": \"ADDRESS\"}", "url");
    refused(Map.of("feed", FEED, "n", 1), null, "{\"feed\": \"ADDRESS\"}");
    refused(Map.of("feed", 7), null, "{\"feed\": \"ADDRESS\"}");
    refused(null, null, "{\"feed\": \"ADDRESS\"}");
  }

  @Test
  void offsets_that_are_no_memory_are_refused_and_the_way_out_named() {
    refused(Map.of("feed", FEED), Map.of(), "no text in the field memory", "null to forget");
    refused(Map.of("feed", FEED), Map.of("memory", "?"), FEED, "no Base64");
    refused(Map.of("feed", FEED), Map.of("memory", "aGFsbG8="), "cannot be read");
    refused(Map.of("feed", FEED), Map.of("memory", 1L), "no text");
    var offset = new HashMap<>(FeedOffset.of(Due.NEVER_POLLED).fields());
    offset.put("nextPollAt", "tomorrow");
    refused(Map.of("feed", FEED), offset, "no time", "tomorrow");
    offset.put("position", "7");
    refused(Map.of("feed", FEED), offset, "position");
  }

  private boolean alter(Map<String, ?> partition, Map<String, ?> offset) {
    var offsets = new HashMap<Map<String, ?>, Map<String, ?>>();
    offsets.put(partition, offset);
    return connector.alterOffsets(Example.settings(FEED), offsets);
  }

  private void refused(Map<String, ?> partition, Map<String, ?> offset, String... said) {
    assertThatThrownBy(() -> alter(partition, offset))
        .isInstanceOf(ConnectException.class)
        .hasMessageContainingAll(said);
  }

  @Test
  void connect_finds_it_without_searching_all_classes() {
    assertThat(ServiceLoader.load(SourceConnector.class).stream().map(ServiceLoader.Provider::type))
        .contains(FeedSourceConnector.class);
  }
}
