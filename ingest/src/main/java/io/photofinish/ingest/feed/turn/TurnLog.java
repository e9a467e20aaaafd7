package io.photofinish.ingest.feed.turn;

import io.photofinish.ingest.publish.ClientFailure;
import io.photofinish.schemas.HostTurn;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.topic.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic of the turns: follows it on a thread of its own, and appends. After a fault, of reading
 * or of writing, all begins anew with clients of their own, as at the start. A fault is told once,
 * until turns are taken again. Safe for threads.
 */
final class TurnLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TurnLog.class);
  private static final Duration READ_WITHIN = Duration.ofSeconds(1);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

  private final Map<String, Object> client;
  private final Topic<String, HostTurn> topic;
  private final InstantSource clock;
  private final Follower follower;
  private final Thread thread = new Thread(this::run, "host-turns");

  // What follows is guarded by this.
  private Optional<KafkaConsumer<String, byte[]>> reader = Optional.empty();
  private Optional<KafkaProducer<String, HostTurn>> writer = Optional.empty();
  private Optional<String> fault = Optional.empty();
  private boolean closed;

  /** Told of what is read, on the thread that follows. */
  interface Follower {
    void begins(int partitions);

    /**
     * @param positions by partition, behind what was read
     * @param all whether nothing is left that was there at the beginning
     */
    void read(List<Step> steps, long[] positions, boolean all);

    /** Nothing of it counts any more, until it begins again. */
    void lost();
  }

  /** A record. */
  record Step(String host, long offset, HostTurn turn) {}

  TurnLog(
      Map<String, Object> client,
      Topic<String, HostTurn> topic,
      InstantSource clock,
      Follower follower) {
    this.client = Map.copyOf(client);
    this.topic = topic;
    this.clock = clock;
    this.follower = follower;
    thread.setDaemon(true);
  }

  /** Does nothing the second time, and once this is closed. */
  synchronized void start() {
    if (!closed && thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  /**
   * Returns at once, or once the brokers are known.
   *
   * @param failed told where it may not have been written
   */
  void append(int partition, String host, HostTurn turn, Runnable failed) {
    Optional<KafkaProducer<String, HostTurn>> to = writer();
    if (to.isEmpty()) {
      failed.run();
      return;
    }
    Consumer<Exception> fails =
        e -> {
          failed(to.get(), e);
          failed.run();
        };
    try {
      var unused =
          to.get()
              .send(
                  new ProducerRecord<>(topic.name(), partition, host, turn),
                  (written, e) -> {
                    if (e != null) {
                      fails.accept(e);
                    }
                  });
    } catch (InterruptException e) {
      failed.run();
    } catch (KafkaException | RegistryException | IllegalStateException e) {
      fails.accept(e);
    }
  }

  private synchronized Optional<KafkaProducer<String, HostTurn>> writer() {
    return writer;
  }

  private synchronized void failed(KafkaProducer<String, HostTurn> with, Exception why) {
    if (!closed && writer.filter(current -> current == with).isPresent()) {
      tell(why);
      writer = Optional.empty();
      reader.ifPresent(KafkaConsumer::wakeup);
    }
  }

  /** Turns are taken: the next fault is another one. */
  synchronized void works() {
    fault = Optional.empty();
  }

  /** What went wrong, in words; empty where nothing has. */
  synchronized Optional<String> fault() {
    return fault;
  }

  private synchronized void tell(Exception e) {
    if (fault.isEmpty()) {
      LOG.warn(
          "feeds: whose turn it is to ask a host cannot be told ({}); no host is asked until it can{}",
          ClientFailure.told(e),
          ClientFailure.isRefusal(e) ? "; photofinish acls print shows what is needed" : "");
    }
    fault = Optional.of(ClientFailure.told(e));
  }

  private void run() {
    while (isWanted()) {
      try {
        follow();
      } catch (WakeupException e) {
        // It is to end, or to begin anew for a reason that has been told.
      } catch (InterruptException e) {
        return;
      } catch (KafkaException | RegistryException | IllegalStateException e) {
        tell(e);
      } finally {
        follower.lost();
      }
      pause();
    }
  }

  private synchronized boolean isWanted() {
    return !closed;
  }

  private synchronized void pause() {
    try {
      if (!closed) {
        TimeUnit.NANOSECONDS.timedWait(this, AFTER_FAULT.toNanos());
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void follow() {
    try (var reading = Clients.reader(client);
        var writing = new Writing(Clients.writer(client, topic))) {
      begin(reading, writing.producer);
      List<TopicPartition> partitions = partitions(writing.producer);
      follower.begins(partitions.size());
      Map<TopicPartition, Long> ends = seek(reading, partitions);
      while (isWanted()) {
        List<Step> steps = new ArrayList<>();
        reading.poll(READ_WITHIN).forEach(each -> step(each).ifPresent(steps::add));
        long[] positions = partitions.stream().mapToLong(reading::position).toArray();
        boolean all =
            partitions.stream().allMatch(each -> positions[each.partition()] >= ends.get(each));
        follower.read(steps, positions, all);
      }
    } finally {
      end();
    }
  }

  /** Closed with little patience. */
  private record Writing(KafkaProducer<String, HostTurn> producer) implements AutoCloseable {
    @Override
    public void close() {
      producer.close(CLOSE_WITHIN);
    }
  }

  private synchronized void begin(
      KafkaConsumer<String, byte[]> reading, KafkaProducer<String, HostTurn> writing) {
    if (closed) {
      throw new WakeupException();
    }
    reader = Optional.of(reading);
    writer = Optional.of(writing);
  }

  private synchronized void end() {
    reader = Optional.empty();
    writer = Optional.empty();
  }

  /** Those of the catalogue, however many there are: all must look for a host in the same one. */
  private List<TopicPartition> partitions(KafkaProducer<String, HostTurn> writing) {
    int there = writing.partitionsFor(topic.name()).size();
    if (there < topic.partitions()) {
      throw new IllegalStateException(
          "the topic %s has %d partitions of %d; photofinish topics apply makes it"
              .formatted(topic.name(), there, topic.partitions()));
    }
    return IntStream.range(0, topic.partitions())
        .mapToObj(n -> new TopicPartition(topic.name(), n))
        .toList();
  }

  /** Answers where the partitions end now. */
  private Map<TopicPartition, Long> seek(
      KafkaConsumer<String, byte[]> reading, List<TopicPartition> partitions) {
    reading.assign(partitions);
    long since = clock.instant().minus(HostLogs.LOOKS_BACK).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(each -> times.put(each, since));
    Map<TopicPartition, OffsetAndTimestamp> starts = reading.offsetsForTimes(times);
    Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
    for (TopicPartition each : partitions) {
      OffsetAndTimestamp start = starts.get(each);
      reading.seek(each, start == null ? ends.get(each) : start.offset());
    }
    return ends;
  }

  /** Empty for what is no turn. */
  private Optional<Step> step(ConsumerRecord<String, byte[]> record) {
    try {
      HostTurn turn = topic.value().deserializer().deserialize(topic.name(), record.value());
      return record.key() == null || turn == null
          ? Optional.empty()
          : Optional.of(new Step(record.key(), record.offset(), turn));
    } catch (SerializationException e) {
      LOG.warn(
          "offset {} of {}-{} is passed over: {}",
          record.offset(),
          topic.name(),
          record.partition(),
          e.getMessage());
      return Optional.empty();
    }
  }

  /** What was appended before has a moment to be written. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      reader.ifPresent(KafkaConsumer::wakeup);
      notifyAll();
    }
    try {
      thread.join(CLOSE_WITHIN.multipliedBy(2).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
