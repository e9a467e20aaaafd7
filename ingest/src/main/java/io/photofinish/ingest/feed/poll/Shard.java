package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.feed.visit.Due;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The feeds of the sites that fall to one partition, while this instance owns it. Its producer is
 * made once there are feeds; making it ends whatever a former owner had begun, and the memory is
 * read only then. For the poller's thread alone.
 */
final class Shard {
  private final PollerSettings settings;
  private final int number;
  private final Map<String, Subscribed> feeds;
  private final Table<Article> articles;
  private final Table<FeedState> memory;
  private final Map<String, FeedState> states = new HashMap<>();
  private final Set<String> askedSites = new HashSet<>();
  private Optional<KafkaProducer<String, byte[]>> producer = Optional.empty();
  private boolean loaded;

  /**
   * @param feeds as they come and go
   */
  Shard(PollerSettings settings, int number, Map<String, Subscribed> feeds) {
    this.settings = settings;
    this.number = number;
    this.feeds = feeds;
    articles = new Table<>(settings.topics().articles());
    memory = new Table<>(settings.topics().feedState());
  }

  int number() {
    return number;
  }

  boolean isOpen() {
    return producer.isPresent();
  }

  /** Shuts former owners out. Their last transaction is committed or aborted when it returns. */
  void open() {
    KafkaProducer<String, byte[]> made = Clients.producer(settings, number);
    try {
      made.initTransactions();
    } catch (RuntimeException e) {
      made.close(Duration.ZERO);
      throw e;
    }
    producer = Optional.of(made);
  }

  /** The memory is read to its end. */
  void loaded() {
    loaded = true;
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

  /** Of a site that is being asked, none. */
  Stream<String> due(Instant now) {
    return loaded
        ? feeds.entrySet().stream()
            .filter(each -> !askedSites.contains(each.getValue().site()))
            .filter(each -> Due.isDue(each.getValue().feed(), state(each.getKey()), now))
            .map(Map.Entry::getKey)
        : Stream.empty();
  }

  FeedState state(String feed) {
    return states.getOrDefault(feed, Due.NEVER_POLLED);
  }

  /** Empty where it was removed. */
  Optional<Subscribed> subscribed(String feed) {
    return Optional.ofNullable(feeds.get(feed));
  }

  /** False where the site is being asked already. */
  boolean ask(String site) {
    return askedSites.add(site);
  }

  void answered(String site) {
    askedSites.remove(site);
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
