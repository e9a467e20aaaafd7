package io.photofinish.standalone.feed;

import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How every feed of the cluster is, whichever instance polls it: follows the topics {@code feeds}
 * and {@code feed-state}, committed records only, and keeps a summary of each feed. Safe for
 * threads.
 */
public final class FeedBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedBoard.class);
  private static final Duration WITHIN = Duration.ofSeconds(1);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Cluster cluster;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<KafkaConsumer<String, byte[]>> reading = Optional.empty();
  private volatile Optional<List<FeedSummary>> shown = Optional.empty();

  private volatile Optional<Thread> thread = Optional.empty();

  /** Shows nothing before it is started. */
  public FeedBoard(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Returns at once; the topics must be there.
   *
   * @param changed told of all feeds after each change, on the board's own thread
   */
  public void start(Consumer<Collection<FeedSummary>> changed) {
    var follower = new Thread(() -> run(changed), "feed-board");
    follower.setDaemon(true);
    thread = Optional.of(follower);
    follower.start();
  }

  /** In the order of their addresses; empty until the topics have been read once. */
  public Optional<List<FeedSummary>> feeds() {
    return shown;
  }

  private void run(Consumer<Collection<FeedSummary>> changed) {
    while (closed.getCount() > 0) {
      try (var consumer = consumer()) {
        reading = Optional.of(consumer);
        follow(consumer, changed);
      } catch (WakeupException closing) {
        return;
      } catch (KafkaException e) {
        LOG.warn("what is shown of the feeds is not renewed for now: {}", e.getMessage());
        if (isClosedWithin(AFTER_FAULT)) {
          return;
        }
      }
    }
  }

  private boolean isClosedWithin(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> config = cluster.clientProperties();
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "photofinish-feed-board");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** The two topics as far as they are read. */
  private static final class Tables {
    private final Topic<String, Feed> feedTopic;
    private final Topic<String, FeedState> stateTopic;
    private final Map<String, Feed> feeds = new TreeMap<>();
    private final Map<String, FeedSummary.Polled> states = new HashMap<>();

    Tables(Topics topics) {
      feedTopic = topics.feeds();
      stateTopic = topics.feedState();
    }

    void take(ConsumerRecord<String, byte[]> each) {
      if (each.key() == null) {
        return;
      }
      if (each.topic().equals(feedTopic.name())) {
        put(feeds, each, read(feedTopic, each));
      } else {
        put(states, each, read(stateTopic, each).map(FeedSummary.Polled::of));
      }
    }

    private static <V> void put(
        Map<String, V> table, ConsumerRecord<String, byte[]> each, Optional<V> value) {
      value.ifPresentOrElse(v -> table.put(each.key(), v), () -> table.remove(each.key()));
    }

    /** Empty for a tombstone, and for bytes that cannot be read: who polls logs those. */
    private static <V> Optional<V> read(
        Topic<String, V> topic, ConsumerRecord<String, byte[]> each) {
      try {
        return Optional.ofNullable(
            topic.value().deserializer().deserialize(topic.name(), each.value()));
      } catch (SerializationException e) {
        LOG.debug("what is at {} of {} cannot be read", each.offset(), topic.name(), e);
        return Optional.empty();
      }
    }

    List<FeedSummary> summaries() {
      return feeds.entrySet().stream()
          .map(
              each ->
                  FeedSummary.of(
                      each.getKey(),
                      each.getValue(),
                      Optional.ofNullable(states.get(each.getKey()))))
          .toList();
    }
  }

  private void follow(
      KafkaConsumer<String, byte[]> consumer, Consumer<Collection<FeedSummary>> changed) {
    var tables = new Tables(cluster.topics());
    List<TopicPartition> all =
        Stream.of(cluster.topics().feeds(), cluster.topics().feedState())
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    boolean whole = false;
    while (closed.getCount() > 0) {
      var records = consumer.poll(WITHIN);
      records.forEach(tables::take);
      boolean first =
          !whole
              && ends.entrySet().stream()
                  .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
      whole |= first;
      if (first || (whole && !records.isEmpty())) {
        List<FeedSummary> feeds = tables.summaries();
        shown = Optional.of(feeds);
        changed.accept(feeds);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    reading.ifPresent(KafkaConsumer::wakeup);
    try {
      if (thread.isPresent()) {
        thread.get().join(CLOSE_WITHIN.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
