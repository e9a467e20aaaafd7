package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.feed.visit.Due;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The feeds of one partition, while this instance owns it. Its producer is made with the first
 * feed; making it ends whatever a former owner had begun, and the memory is read only then. For the
 * poller's thread alone.
 */
final class Shard {
  private final PollerSettings settings;
  private final int partition;
  private final Table<Article> articles;
  private final Table<FeedState> memory;
  private final Map<String, Feed> feeds = new LinkedHashMap<>();
  private final Map<String, FeedState> states = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private Optional<KafkaProducer<String, byte[]>> producer = Optional.empty();
  private boolean loaded;

  Shard(PollerSettings settings, int partition) {
    this.settings = settings;
    this.partition = partition;
    articles = new Table<>(settings.topics().articles());
    memory = new Table<>(settings.topics().feedState());
  }

  int partition() {
    return partition;
  }

  boolean isOpen() {
    return producer.isPresent();
  }

  /** Shuts former owners out. Their last transaction is committed or aborted when it returns. */
  void open() {
    KafkaProducer<String, byte[]> made = Clients.producer(settings, partition);
    try {
      made.initTransactions();
    } catch (RuntimeException e) {
      made.close(Duration.ZERO);
      throw e;
    }
    producer = Optional.of(made);
  }

  boolean hasFeeds() {
    return !feeds.isEmpty();
  }

  boolean isLoaded() {
    return loaded;
  }

  /** The memory is read to its end. */
  void loaded() {
    loaded = true;
  }

  void subscription(String feed, Optional<Feed> value) {
    value.ifPresentOrElse(known -> feeds.put(feed, known), () -> feeds.remove(feed));
  }

  /** A record of the memory, before it is loaded; afterwards they are this owner's own. */
  void remember(String feed, byte[] value) {
    if (!loaded) {
      Optional<FeedState> state = memory.read(feed, value);
      state.ifPresentOrElse(known -> states.put(feed, known), () -> states.remove(feed));
    }
  }

  /** States of feeds that were removed. */
  List<String> forgotten() {
    return loaded
        ? states.keySet().stream().filter(feed -> !feeds.containsKey(feed)).toList()
        : List.of();
  }

  Stream<String> due(Instant now) {
    return loaded
        ? feeds.entrySet().stream()
            .filter(each -> !asked.contains(each.getKey()))
            .filter(each -> Due.isDue(each.getValue(), state(each.getKey()), now))
            .map(Map.Entry::getKey)
        : Stream.empty();
  }

  Feed feed(String feed) {
    return feeds.get(feed);
  }

  FeedState state(String feed) {
    return states.getOrDefault(feed, Due.NEVER_POLLED);
  }

  void asked(String feed) {
    asked.add(feed);
  }

  void answered(String feed) {
    asked.remove(feed);
  }

  boolean isSubscribed(String feed) {
    return feeds.containsKey(feed);
  }

  /** Articles and memory in one transaction. Blocks until the broker has committed it. */
  void commit(Visit visit) {
    transaction(
        writer -> {
          for (Publication each : visit.publications()) {
            byte[] article = each.article().map(articles::write).orElse(null);
            send(writer, articles.topic().name(), each.id(), article);
          }
          send(writer, memory.topic().name(), visit.feed(), memory.write(visit.after()));
        });
    states.put(visit.feed(), visit.after());
  }

  /** A feed that was removed leaves no memory. */
  void forget(String feed) {
    transaction(writer -> send(writer, memory.topic().name(), feed, null));
    states.remove(feed);
  }

  private interface Writing {
    void to(KafkaProducer<String, byte[]> producer);
  }

  private void transaction(Writing writing) {
    KafkaProducer<String, byte[]> writer = producer.orElseThrow();
    writer.beginTransaction();
    writing.to(writer);
    writer.commitTransaction();
  }

  private static void send(
      KafkaProducer<String, byte[]> writer, String topic, String key, byte[] value) {
    // A failed send makes the commit throw.
    var unused = writer.send(new ProducerRecord<>(topic, key, value));
  }

  /** An open transaction is left to be aborted by the next owner, or by time. */
  void close() {
    producer.ifPresent(made -> made.close(Duration.ZERO));
    producer = Optional.empty();
  }
}
