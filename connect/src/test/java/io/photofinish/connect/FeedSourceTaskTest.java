package io.photofinish.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSourceTaskTest {
  private static final String TOPIC = "photofinish.articles";
  private static final String STATUS_TOPIC = "photofinish.connect-feeds";

  /** What Connect would keep. */
  private final Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();

  private final List<SourceRecord> committedOn = new ArrayList<>();
  private FeedPages pages;
  private FeedSourceTask task;
  private String feed;

  @BeforeEach
  void serve() throws IOException {
    pages = new FeedPages();
    pages.put("/rss", () -> FeedPages.rss(List.of("one", "two")));
    feed = pages.address("127.0.0.1", "/rss");
  }

  @AfterEach
  void stop() {
    task.stop();
    pages.close();
  }

  private void start(String feeds, boolean transactions) {
    start(feeds, transactions, Map.of());
  }

  private void start(String feeds, boolean transactions, Map<String, String> more) {
    task = new FeedSourceTask();
    task.initialize(new Context(transactions));
    var settings = new HashMap<>(Example.settings(feeds));
    settings.put("private.addresses.allowed", "true");
    settings.put("host.gap.ms", "0");
    settings.put("poll.interval.first.ms", "1");
    settings.put("poll.interval.shortest.ms", "1");
    settings.putAll(more);
    task.start(settings);
  }

  /** Of the next poll; null answers are waited out. */
  private List<SourceRecord> next() throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      List<SourceRecord> records = task.poll();
      if (records != null) {
        return records;
      }
    }
    throw new AssertionError("no poll came back");
  }

  @Test
  void articles_come_first_and_the_state_last() throws Exception {
    start(feed, false);
    List<SourceRecord> records = next();
    assertThat(records).extracting(SourceRecord::topic).containsExactly(TOPIC, TOPIC, STATUS_TOPIC);
    assertThat(records)
        .extracting(SourceRecord::key)
        .containsExactly(feed + "#0", feed + "#1", feed);
    assertThat(records)
        .allSatisfy(
            each -> {
              assertThat(each.keySchema()).isEqualTo(Schema.STRING_SCHEMA);
              assertThat(each.sourcePartition()).isEqualTo(Map.of("feed", feed));
            });
    assertThat(read(Article.class, records.get(0)).getText()).isEqualTo("one");
    FeedState state = read(FeedState.class, records.get(2));
    assertThat(state.getTitle()).isEqualTo("Desk");
    assertThat(state.getItems()).isEmpty();
  }

  @Test
  void only_the_last_record_has_the_offset_after_the_poll() throws Exception {
    start(feed, false);
    List<SourceRecord> first = next();
    assertThat(first.subList(0, 2)).allSatisfy(each -> assertThat(each.sourceOffset()).isNull());
    pages.put("/rss", () -> FeedPages.rss(List.of("one", "two", "three")));
    List<SourceRecord> second = next();
    while (second.size() == 1) { // asked before the page changed
      first = second;
      second = next();
    }
    assertThat(second).hasSize(2);
    assertThat(second.get(0).sourceOffset()).isEqualTo(first.get(first.size() - 1).sourceOffset());
    assertThat(FeedOffset.read(second.get(1).sourceOffset()).getItems()).hasSize(3);
  }

  @Test
  void a_task_that_comes_back_goes_on_where_the_kept_offset_ends() throws Exception {
    start(feed, false);
    keep(next().get(2));
    task.stop();
    pages.put("/rss", () -> FeedPages.rss(List.of("one", "two again")));
    start(feed, false);
    List<SourceRecord> records = next();
    assertThat(records).hasSize(2);
    assertThat(records.get(0).key()).isEqualTo(feed + "#1");
    assertThat(read(Article.class, records.get(0)).getText()).isEqualTo("two again");
  }

  @Test
  void a_poll_without_news_is_remembered_too() throws Exception {
    start(feed, false);
    next();
    List<SourceRecord> records = next();
    assertThat(records).hasSize(1);
    assertThat(records.get(0).topic()).isEqualTo(STATUS_TOPIC);
  }

  @Test
  void a_transaction_ends_with_a_poll() throws Exception {
    start(feed, true);
    List<SourceRecord> records = next();
    assertThat(committedOn).containsExactly(records.get(2));
  }

  @Test
  void a_feed_that_has_ended_is_asked_no_more_and_says_why() throws Exception {
    String gone = pages.address("127.0.0.1", "/gone");
    start(gone, false);
    List<SourceRecord> records = next();
    assertThat(records).hasSize(1);
    assertThat(read(FeedState.class, records.get(0)).getError()).contains("410");
    assertThat(records.get(0).sourceOffset().keySet()).isEqualTo(Set.of("memory"));
    keep(records.get(0));
    assertThat(task.poll()).isNull();
  }

  @Test
  void no_secret_of_an_address_is_in_an_offset_or_a_key() throws Exception {
    start(feed.replace("http://", "http://me:hush@") + "?key=hush", false);
    assertThat(next())
        .allSatisfy(
            each -> assertThat(each.sourcePartition() + " " + each.key()).doesNotContain("hush"));
  }

  @Test
  void an_offset_that_cannot_be_read_stops_the_task_and_names_the_way_out() {
    offsets.put(Map.of("feed", feed), Map.of("memory", "from elsewhere"));
    assertThatThrownBy(() -> start(feed, false))
        .isInstanceOf(ConnectException.class)
        .hasMessageContainingAll(feed, "reset the offset");
  }

  @Test
  void pages_are_asked_as_the_setting_says() throws Exception {
    pages.put(
        "/rss",
        () ->
            "<rss><channel><item><link>/kerr</link><title>Silver</title>"
                + "<description>Kerr took silver.</description></item></channel></rss>");
    pages.put(
        "/kerr",
        () ->
            "<html><body><article><h1>Silver</h1><p>Josh Kerr took silver in Paris in 3:27.79.</p>"
                + "</article></body></html>");
    start(feed, false, Map.of("full.text", "never"));
    assertThat(read(Article.class, next().get(0)).getText()).isEqualTo("Kerr took silver.");
    task.stop();
    start(feed, false);
    assertThat(read(Article.class, next().get(0)).getText()).contains("3:27.79");
  }

  private void keep(SourceRecord record) {
    @SuppressWarnings("unchecked")
    var partition = (Map<String, ?>) record.sourcePartition();
    @SuppressWarnings("unchecked")
    var offset = (Map<String, ?>) record.sourceOffset();
    offsets.put(partition, offset);
  }

  private static <T extends SpecificRecord> T read(Class<T> type, SourceRecord record) {
    return SingleObjectSerde.of(type)
        .deserializer()
        .deserialize(record.topic(), (byte[]) record.value());
  }

  private final class Context
      implements SourceTaskContext, OffsetStorageReader, TransactionContext {
    private final boolean transactions;

    Context(boolean transactions) {
      this.transactions = transactions;
    }

    @Override
    public Map<String, String> configs() {
      return Map.of();
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
      return this;
    }

    @Override
    public TransactionContext transactionContext() {
      return transactions ? this : null;
    }

    @Override
    public PluginMetrics pluginMetrics() {
      throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Map<String, Object> offset(Map<String, T> partition) {
      return (Map<String, Object>) offsets.get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(
        Collection<Map<String, T>> partitions) {
      return partitions.stream()
          .filter(each -> Objects.nonNull(offset(each)))
          .collect(Collectors.toMap(each -> each, this::offset));
    }

    @Override
    public void commitTransaction() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void commitTransaction(SourceRecord record) {
      committedOn.add(record);
    }

    @Override
    public void abortTransaction() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void abortTransaction(SourceRecord record) {
      throw new UnsupportedOperationException();
    }
  }
}
