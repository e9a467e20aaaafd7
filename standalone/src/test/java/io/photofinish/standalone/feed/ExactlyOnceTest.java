package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.poll.FeedPoller;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.PageContents;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pollers that are killed at random moments, against a real broker and feeds that never rest. */
class ExactlyOnceTest {
  private static final int KILLS = 20;
  private static final int ITEMS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;

  private final Topics topics = Topics.standard();

  /** Article id to its versions, in the order in which they were committed. */
  private final Map<String, List<String>> published = new HashMap<>();

  @Test
  void whenever_the_poller_is_killed_no_version_is_missing_or_there_twice() throws Exception {
    try (var broker = EmbeddedBroker.open(data);
        var server = new FeedServer();
        var consumer = consumer(broker)) {
      var cluster = new Cluster(broker.bootstrapServers(), topics, Map.of());
      try (var admin = Admin.create(cluster.clientProperties())) {
        TopicSetup.createMissing(admin, topics);
      }
      var feeds = new HashMap<String, Feed>();
      for (String path : List.of("/one", "/two", "/three")) {
        String feed = server.address(path);
        server.put(path, () -> feed(feed));
        feeds.put(feed, Feed.newBuilder().setAddedAt(InstantSource.system().instant()).build());
      }
      new FeedTopics(cluster).add(feeds);
      consumer.assign(
          IntStream.range(0, topics.articles().partitions())
              .mapToObj(n -> new TopicPartition(topics.articles().name(), n))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      killAgainAndAgain(cluster, consumer);
    }
  }

  /** An item's next version comes once its last one is published, so that none is overtaken. */
  private String feed(String feed) {
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

  private void killAgainAndAgain(Cluster cluster, KafkaConsumer<String, Article> consumer) {
    for (int kill = 0; kill < KILLS; kill++) {
      var random = new SplittableRandom(kill);
      try (var fetcher = fetcher()) {
        FeedPoller poller = poller(cluster, fetcher);
        int before = count();
        // Until it works, then for a moment that ends anywhere in a poll, a send or a commit.
        readUntil(consumer, () -> count() > before, PATIENCE);
        long start = System.nanoTime();
        long moment = random.nextLong(Duration.ofMillis(120).toNanos());
        readUntil(consumer, () -> System.nanoTime() - start > moment, PATIENCE);
        poller.abort();
      }
    }
    try (var fetcher = fetcher()) {
      FeedPoller last = poller(cluster, fetcher);
      int before = count();
      readUntil(consumer, () -> count() > before + 3 * ITEMS, PATIENCE);
      last.close();
    }
    assertThat(published).hasSize(3 * ITEMS);
    published.forEach(
        (article, versions) ->
            assertThat(versions)
                .as(article)
                .containsExactlyElementsOf(
                    IntStream.rangeClosed(1, versions.size()).mapToObj(n -> "v" + n).toList()));
  }

  private static Fetcher fetcher() {
    return new Fetcher(
        FetchSettings.standard().withPrivateAddresses(true).withHostGap(Duration.ZERO),
        InstantSource.system(),
        Pause.real());
  }

  private FeedPoller poller(Cluster cluster, Fetcher fetcher) {
    Duration soon = Duration.ofMillis(1);
    return FeedPoller.start(
        new PollerSettings(
            cluster.clientProperties(), topics, "feeds-test", Optional.of("the-poller"), 3),
        new FeedVisits(
            fetcher,
            PageContents.none(),
            new Schedule(soon, soon, soon),
            InstantSource.system(),
            () -> ThreadLocalRandom.current().nextLong()),
        InstantSource.system());
  }

  private interface Condition {
    boolean holds();
  }

  private void readUntil(
      KafkaConsumer<String, Article> consumer, Condition condition, Duration within) {
    long start = System.nanoTime();
    while (!condition.holds()) {
      assertThat(System.nanoTime() - start)
          .as("published so far: %s", published)
          .isLessThan(within.toNanos());
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

  private KafkaConsumer<String, Article> consumer(EmbeddedBroker broker) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
        topics.articles().key().deserializer(),
        topics.articles().value().deserializer());
  }
}
