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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What has happened, read from its topic: committed records only, the same on every instance. Safe
 * for threads, one at a time.
 */
public final class HappeningLog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private static final int AT_A_TIME = 1_000;

  /** The most that are read for one answer, where few of them are asked for. */
  static final int MOST_READ = 5_000;

  /** Within which an answer comes, however many others ask. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** After which an answer says what was found so far, where few are wanted. */
  private static final Duration SEARCH = Duration.ofSeconds(2);

  private final Consumer<String, Happening> consumer;
  private final List<TopicPartition> partitions;
  private final ReentrantLock turn = new ReentrantLock(true);

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
  public record Batch(List<Told> told, HappeningCursor next) {
    public Batch {
      told = List.copyOf(told);
    }
  }

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
    consumer.pause(partitions);
  }

  private static Map<String, Object> settings(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }

  /** As {@link #after(HappeningCursor, int, Predicate)}, whatever happened. */
  public Lookup<Batch> after(HappeningCursor cursor, int limit) {
    return after(cursor, limit, happening -> true);
  }

  /**
   * The next happenings from a cursor on; within a partition in the order of the topic, else by
   * time. Costs what is read, which is for {@value #MOST_READ} of them at most, and for two
   * seconds: where fewer than the limit are wanted of these, there may be more from {@code next}
   * on.
   *
   * @return NotReady where the brokers do not answer
   */
  public Lookup<Batch> after(HappeningCursor cursor, int limit, Predicate<Happening> wanted) {
    return inTurn(
        deadline -> {
          Map<TopicPartition, Long> end = consumer.endOffsets(partitions, left(deadline));
          var found = new ArrayList<Told>();
          HappeningCursor next = HappeningCursor.of(from(cursor, end, deadline));
          var search = Deadline.in(SEARCH);
          int size = limit;
          for (int read = 0; read < MOST_READ; size = Math.min(2 * size, AT_A_TIME)) {
            Map<TopicPartition, Long> from = offsets(next);
            Batch batch = inOrder(read(from, end, size, deadline), from, size);
            for (Told told : batch.told()) {
              if (wanted.test(told.happening())) {
                found.add(told);
              }
              if (found.size() == limit) {
                return new Batch(found, told.cursor());
              }
            }
            next = batch.next();
            if (batch.told().size() < size || search.isOver()) {
              break; // to the end, or for long enough
            }
            read += batch.told().size();
          }
          return new Batch(found, next);
        });
  }

  private Map<TopicPartition, Long> offsets(HappeningCursor cursor) {
    var offsets = new HashMap<TopicPartition, Long>();
    partitions.forEach(each -> offsets.put(each, cursor.offset(each.partition())));
    return offsets;
  }

  /**
   * The cursor as far as the topic has it: one that leaves partitions out begins with theirs, and
   * one of a topic that was longer, as before all was begun anew, goes on from the end.
   *
   * @return NotReady where the brokers do not answer
   */
  public Lookup<HappeningCursor> within(HappeningCursor cursor) {
    return inTurn(
        deadline -> {
          Map<TopicPartition, Long> end = consumer.endOffsets(partitions, left(deadline));
          return HappeningCursor.of(from(cursor, end, deadline));
        });
  }

  /**
   * The cursor of what comes.
   *
   * @return NotReady where the brokers do not answer
   */
  public Lookup<HappeningCursor> end() {
    return inTurn(deadline -> HappeningCursor.of(consumer.endOffsets(partitions, left(deadline))));
  }

  private Map<TopicPartition, Long> from(
      HappeningCursor cursor, Map<TopicPartition, Long> end, Deadline deadline) {
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, left(deadline));
    var from = new HashMap<TopicPartition, Long>();
    for (TopicPartition each : partitions) {
      long wanted = cursor.offset(each.partition());
      from.put(each, Math.max(begin.get(each), Math.min(end.get(each), wanted)));
    }
    return from;
  }

  /** As {@link #latest(int, Predicate)}, whatever happened. */
  public Lookup<Batch> latest(int limit) {
    return latest(limit, happening -> true);
  }

  /**
   * The last happenings, and the cursor of what comes. Costs at most a few times the limit, and
   * where few are wanted what is read, a few times {@value #MOST_READ} of them or two seconds at
   * most: then it is what was wanted since some time, without holes.
   *
   * @return NotReady where the brokers do not answer
   */
  public Lookup<Batch> latest(int limit, Predicate<Happening> wanted) {
    return inTurn(
        deadline -> {
          Map<TopicPartition, Long> end = consumer.endOffsets(partitions, left(deadline));
          Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, left(deadline));
          var search = Deadline.in(SEARCH);
          // Every transaction leaves a marker that is no record.
          for (long back = 2L * limit; ; back *= 2) {
            var from = new HashMap<TopicPartition, Long>();
            for (TopicPartition each : partitions) {
              from.put(each, Math.max(begin.get(each), end.get(each) - back));
            }
            Batch all =
                inOrder(read(from, end, Integer.MAX_VALUE, deadline), from, Integer.MAX_VALUE);
            List<Told> found =
                all.told().stream().filter(told -> wanted.test(told.happening())).toList();
            List<TopicPartition> cut = new ArrayList<>(partitions);
            cut.removeIf(each -> from.get(each).equals(begin.get(each)));
            boolean enough =
                cut.stream().allMatch(each -> of(each, found.stream()).count() >= limit);
            if (enough || all.told().size() >= MOST_READ || search.isOver()) {
              Instant since = enough ? Instant.MIN : since(cut, all.told());
              List<Told> shown = found.stream().filter(told -> !told.at().isBefore(since)).toList();
              return new Batch(
                  shown.subList(Math.max(0, shown.size() - limit), shown.size()),
                  HappeningCursor.of(end));
            }
          }
        });
  }

  /** From when on all was read, where some partitions were not read from their beginning. */
  private static Instant since(List<TopicPartition> cut, List<Told> told) {
    return cut.stream()
        .flatMap(each -> of(each, told.stream()).limit(1))
        .map(Told::at)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private static Stream<Told> of(TopicPartition partition, Stream<Told> told) {
    return told.filter(each -> each.partition() == partition.partition());
  }

  /** At least a millisecond: given less, the consumer answers nothing and calls it an answer. */
  private static Duration left(Deadline deadline) {
    Duration left = deadline.left();
    if (left.toMillis() == 0) {
      throw new TimeoutException("they take longer than " + PATIENCE.toSeconds() + " s");
    }
    return left;
  }

  private <T> Lookup<T> inTurn(Function<Deadline, T> read) {
    var deadline = Deadline.in(PATIENCE);
    try {
      if (!turn.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return deadline.passed();
      }
      try {
        return new Lookup.Found<>(read.apply(deadline));
      } finally {
        turn.unlock();
      }
    } catch (AuthorizationException e) {
      return new Lookup.NotReady<>(
          "the brokers do not allow it: "
              + e.getMessage()
              + "; photofinish acls print shows what is needed");
    } catch (KafkaException e) {
      return new Lookup.NotReady<>("the brokers do not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Lookup.NotReady<>("this instance stops");
    }
  }

  /** Of each partition the records from there to the end, or at least {@code limit} of them. */
  private SortedMap<Integer, Deque<ConsumerRecord<String, Happening>>> read(
      Map<TopicPartition, Long> from, Map<TopicPartition, Long> end, int limit, Deadline deadline) {
    var found = new TreeMap<Integer, Deque<ConsumerRecord<String, Happening>>>();
    consumer.pause(partitions); // where an earlier read was given up, some are not
    List<TopicPartition> left = new ArrayList<>(partitions);
    left.removeIf(each -> from.get(each) >= end.get(each));
    left.forEach(each -> consumer.seek(each, from.get(each)));
    consumer.resume(left);
    while (!left.isEmpty()) {
      Duration time = left(deadline);
      for (ConsumerRecord<String, Happening> record :
          consumer.poll(time.compareTo(POLL) < 0 ? time : POLL)) {
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
    return new Batch(told, cursor);
  }

  @Override
  public void close() {
    turn.lock();
    try {
      consumer.close();
    } finally {
      turn.unlock();
    }
  }
}
