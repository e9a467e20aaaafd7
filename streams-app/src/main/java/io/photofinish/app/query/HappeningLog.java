package io.photofinish.app.query;

import io.photofinish.schemas.Happening;
import io.photofinish.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * What has happened, read from its topic: committed records only, the same on every instance. Safe
 * for threads, one at a time.
 */
public final class HappeningLog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Consumer<String, Happening> consumer;
  private final List<TopicPartition> partitions;

  /**
   * One happening.
   *
   * @param at the time of the article that caused it, as the brokers have it
   * @param partition of the topic, where it stands at {@code offset}
   * @param cursor from which on one reads what came after it
   */
  public record Told(
      Instant at, Happening happening, int partition, long offset, HappeningCursor cursor) {}

  /**
   * @param next from which on to go on reading
   */
  public record Batch(List<Told> told, HappeningCursor next) {}

  /**
   * @param kafka settings of the clients, the brokers' addresses among them
   */
  public HappeningLog(Map<String, Object> kafka, Topic<String, Happening> topic) {
    this(
        new KafkaConsumer<>(
            settings(kafka), topic.key().deserializer(), topic.value().deserializer()),
        topic);
  }

  /**
   * @param consumer of committed records, that nobody else uses; closed with this
   */
  public HappeningLog(Consumer<String, Happening> consumer, Topic<String, Happening> topic) {
    this.consumer = consumer;
    var all = new ArrayList<TopicPartition>();
    for (int partition = 0; partition < topic.partitions(); partition++) {
      all.add(new TopicPartition(topic.name(), partition));
    }
    partitions = List.copyOf(all);
    consumer.assign(partitions);
  }

  private static Map<String, Object> settings(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() - 500);
    return settings;
  }

  /**
   * The next happenings from a cursor on; within a partition in the order of the topic, else by
   * time. Costs what is read.
   *
   * @return NotReady where the brokers do not answer
   */
  public synchronized Lookup<Batch> after(HappeningCursor cursor, int limit) {
    try {
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, PATIENCE);
      var from = new HashMap<TopicPartition, Long>();
      for (TopicPartition partition : partitions) {
        long wanted = cursor.offset(partition.partition());
        from.put(partition, Math.max(begin.get(partition), Math.min(end.get(partition), wanted)));
      }
      return new Lookup.Found<>(inOrder(read(from, end, limit), from, limit));
    } catch (KafkaException e) {
      return notReady(e);
    }
  }

  /**
   * The last happenings, and the cursor of what comes. Costs at most a few times the limit.
   *
   * @return NotReady where the brokers do not answer
   */
  public synchronized Lookup<Batch> latest(int limit) {
    try {
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, PATIENCE);
      var from = new HashMap<TopicPartition, Long>();
      // Every transaction leaves a marker that is no record.
      partitions.forEach(
          each -> from.put(each, Math.max(begin.get(each), end.get(each) - 2L * limit)));
      Batch all = inOrder(read(from, end, Integer.MAX_VALUE), from, Integer.MAX_VALUE);
      int size = all.told().size();
      return new Lookup.Found<>(
          new Batch(all.told().subList(Math.max(0, size - limit), size), HappeningCursor.of(end)));
    } catch (KafkaException e) {
      return notReady(e);
    }
  }

  private static Lookup<Batch> notReady(KafkaException e) {
    return new Lookup.NotReady<>("the brokers do not answer: " + e.getMessage());
  }

  /** Of each partition the records from there to the end, or at least {@code limit} of them. */
  private SortedMap<Integer, Deque<ConsumerRecord<String, Happening>>> read(
      Map<TopicPartition, Long> from, Map<TopicPartition, Long> end, int limit) {
    var found = new TreeMap<Integer, Deque<ConsumerRecord<String, Happening>>>();
    consumer.resume(partitions);
    from.forEach(consumer::seek);
    var left = new ArrayList<>(partitions);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    left.removeIf(each -> isRead(each, found, end, limit));
    while (!left.isEmpty()) {
      if (System.nanoTime() - deadline > 0) {
        throw new KafkaException("they take longer than " + PATIENCE.toSeconds() + " s");
      }
      for (ConsumerRecord<String, Happening> record : consumer.poll(POLL)) {
        found.computeIfAbsent(record.partition(), p -> new ArrayDeque<>()).add(record);
      }
      left.removeIf(each -> isRead(each, found, end, limit));
    }
    return found;
  }

  private boolean isRead(
      TopicPartition partition,
      Map<Integer, Deque<ConsumerRecord<String, Happening>>> found,
      Map<TopicPartition, Long> end,
      int limit) {
    boolean read =
        consumer.position(partition) >= end.get(partition)
            || found.getOrDefault(partition.partition(), new ArrayDeque<>()).size() >= limit;
    if (read) {
      consumer.pause(List.of(partition));
    }
    return read;
  }

  /** Merged by time; the order within a partition stays. */
  private static Batch inOrder(
      SortedMap<Integer, Deque<ConsumerRecord<String, Happening>>> read,
      Map<TopicPartition, Long> from,
      int limit) {
    var told = new ArrayList<Told>();
    HappeningCursor cursor = HappeningCursor.of(from);
    while (told.size() < limit) {
      Optional<Deque<ConsumerRecord<String, Happening>>> next =
          read.values().stream()
              .filter(records -> !records.isEmpty())
              .min(Comparator.comparingLong(records -> records.peekFirst().timestamp()));
      if (next.isEmpty()) {
        break;
      }
      ConsumerRecord<String, Happening> record = next.get().removeFirst();
      cursor = cursor.after(record.partition(), record.offset());
      told.add(
          new Told(
              Instant.ofEpochMilli(record.timestamp()),
              record.value(),
              record.partition(),
              record.offset(),
              cursor));
    }
    return new Batch(List.copyOf(told), cursor);
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
