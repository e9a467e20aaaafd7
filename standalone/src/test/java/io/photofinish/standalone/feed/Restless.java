package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Feeds of different sites that change all the time, and what became of them on the articles topic.
 */
final class Restless implements AutoCloseable {
  private static final List<String> FEEDS = List.of("/one", "/two", "/three");
  private static final int ITEMS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FeedServer server = new FeedServer();
  private final KafkaConsumer<String, Article> consumer;

  /** Article id to its versions, in the order in which they were committed. */
  private final Map<String, List<String>> published = new HashMap<>();

  /** The topics are made, and the feeds are added. */
  Restless(Cluster cluster) throws IOException, InterruptedException {
    Topics topics = cluster.topics();
    try (var admin = Admin.create(cluster.clientProperties())) {
      TopicSetup.createMissing(admin, topics);
    }
    var feeds = new HashMap<String, Feed>();
    for (String path : FEEDS) {
      String feed = server.address("feeds" + path.replace('/', '.') + ".org", path);
      server.put(path, () -> document(feed));
      feeds.put(feed, Feed.newBuilder().setAddedAt(InstantSource.system().instant()).build());
    }
    new FeedTopics(cluster).add(feeds);
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            topics.articles().key().deserializer(),
            topics.articles().value().deserializer());
    consumer.assign(
        IntStream.range(0, topics.articles().partitions())
            .mapToObj(n -> new TopicPartition(topics.articles().name(), n))
            .toList());
    consumer.seekToBeginning(consumer.assignment());
  }

  /** An item's next version comes once its last one is published, so that none is overtaken. */
  private String document(String feed) {
    var items = new ArrayList<String>();
    synchronized (published) {
      for (int i = 0; i < ITEMS; i++) {
        int version = published.getOrDefault(feed + "#" + i, List.of()).size() + 1;
        items.add(
            FeedServer.item("" + i, "Item " + i, "Tue, 06 Aug 2024 19:00:00 GMT", "v" + version));
      }
    }
    return FeedServer.rss("Restless", items.toArray(String[]::new));
  }

  /** Returns once so many more versions are published. */
  void awaitMore(int versions) {
    int wanted = count() + versions;
    readUntil(() -> count() >= wanted);
  }

  void readFor(Duration time) {
    long start = System.nanoTime();
    readUntil(() -> System.nanoTime() - start > time.toNanos());
  }

  /** Every item in three further versions, and none of any item's is missing or there twice. */
  void assertExactlyOnce() {
    awaitMore(3 * FEEDS.size() * ITEMS);
    assertThat(published).hasSize(FEEDS.size() * ITEMS);
    published.forEach(
        (article, versions) ->
            assertThat(versions)
                .as(article)
                .containsExactlyElementsOf(
                    IntStream.rangeClosed(1, versions.size()).mapToObj(n -> "v" + n).toList()));
  }

  private interface Condition {
    boolean holds();
  }

  private void readUntil(Condition condition) {
    long start = System.nanoTime();
    while (!condition.holds()) {
      assertThat(System.nanoTime() - start)
          .as("published so far: %s", published)
          .isLessThan(PATIENCE.toNanos());
      for (ConsumerRecord<String, Article> each : consumer.poll(Duration.ofMillis(10))) {
        synchronized (published) {
          published
              .computeIfAbsent(each.key(), unknown -> new ArrayList<>())
              .add(each.value().getText());
        }
      }
    }
  }

  private int count() {
    return published.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public void close() {
    consumer.close();
    server.close();
  }
}
