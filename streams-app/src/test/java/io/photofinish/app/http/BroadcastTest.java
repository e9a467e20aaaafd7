package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.query.HappeningCursor;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.Lookup;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who listen to happenings, each at a pace of her own. */
class BroadcastTest {
  private static final Topic<String, Happening> TOPIC = Topics.standard().happenings();
  private static final long PATIENCE_SECONDS = 60;
  private static final int AT_A_TIME = 250;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Happened consumer = new Happened();
  private final HappeningLog log = new HappeningLog(consumer, TOPIC);
  private final Broadcast broadcast = new Broadcast(meters);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** A topic that can be read again, as a real one. */
  private static final class Happened extends MockConsumer<String, Happening> {
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);

    private final List<ConsumerRecord<String, Happening>> all = new ArrayList<>();

    Happened() {
      super("earliest");
    }

    synchronized void happen(int count) {
      for (int i = 0; i < count; i++) {
        var win = new Happening(HappeningKind.NEW_WIN, "a", "s", null, null, null, null, List.of());
        all.add(new ConsumerRecord<>(PARTITION.topic(), 0, all.size(), "a", win));
      }
      updateEndOffsets(Map.of(PARTITION, (long) all.size()));
    }

    synchronized HappeningCursor end() {
      return HappeningCursor.parse(all.size() + "-0-0-0").orElseThrow();
    }

    @Override
    public synchronized ConsumerRecords<String, Happening> poll(Duration timeout) {
      if (!paused().contains(PARTITION)) {
        all.stream().skip(position(PARTITION)).forEach(this::addRecord);
      }
      return super.poll(timeout);
    }
  }

  /** Counts events, and takes one only when it may. */
  private static final class Ear extends OutputStream {
    private final Semaphore heard = new Semaphore(0);
    private final CountDownLatch open;

    Ear(CountDownLatch open) {
      this.open = open;
    }

    @Override
    public void write(int single) {
      throw new IllegalStateException("events are written whole");
    }

    @Override
    public void write(byte[] event) throws IOException {
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      if (event[0] == 'e') {
        heard.release();
      }
    }

    void awaitEvents(int count) throws InterruptedException {
      assertThat(heard.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  @BeforeEach
  void start() {
    var begin = new HashMap<TopicPartition, Long>();
    for (int partition = 0; partition < TOPIC.partitions(); partition++) {
      begin.put(new TopicPartition(TOPIC.name(), partition), 0L);
    }
    consumer.updateBeginningOffsets(begin);
    consumer.updateEndOffsets(begin);
    broadcast.from(log);
  }

  @AfterEach
  void stop() throws InterruptedException {
    broadcast.close();
    threads.shutdownNow();
    assertThat(threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    log.close();
  }

  private Listener listen(Ear ear) throws InterruptedException {
    return listen(ear, consumer.end());
  }

  private Listener listen(Ear ear, HappeningCursor since) throws InterruptedException {
    Lookup<HappeningCursor> from = log.within(since);
    assertThat(from).isInstanceOf(Lookup.Found.class);
    var listener = new Listener(ear, ((Lookup.Found<HappeningCursor>) from).value(), any -> true);
    assertThat(broadcast.add(listener)).isTrue();
    var unused =
        threads.submit(
            () -> {
              listener.run(log, broadcast);
              return null;
            });
    assertThat(broadcast.awaitReading(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    return listener;
  }

  private double dropped() {
    return meters.counter("photofinish.stream.dropped").count();
  }

  @Test
  void who_is_too_slow_is_dropped_and_counted_and_the_others_miss_nothing() throws Exception {
    var shut = new CountDownLatch(1);
    var quick = new Ear(new CountDownLatch(0));
    listen(new Ear(shut));
    listen(quick);
    for (int i = 0; i < 2 * Listener.QUEUE; i += AT_A_TIME) {
      consumer.happen(AT_A_TIME);
      quick.awaitEvents(AT_A_TIME);
    }
    assertThat(dropped()).isEqualTo(1);
    assertThat(meters.get("photofinish.stream.listeners").gauge().value()).isEqualTo(1);
    shut.countDown();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void who_comes_after_a_silence_is_not_told_what_nobody_listened_to() throws Exception {
    var first = new Ear(new CountDownLatch(0));
    Listener gone = listen(first);
    consumer.happen(1);
    first.awaitEvents(1);
    broadcast.remove(gone);
    gone.close();
    while (broadcast.awaitReading(Duration.ZERO)) {
      Thread.onSpinWait(); // until the topic is left alone
    }
    consumer.happen(3 * Listener.QUEUE);

    var second = new Ear(new CountDownLatch(0));
    listen(second);
    consumer.happen(1);
    second.awaitEvents(1);
    assertThat(dropped()).isZero();
    assertThat(second.heard.availablePermits()).isZero();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void a_cursor_of_fewer_partitions_hears_everything_once() throws Exception {
    consumer.happen(Listener.QUEUE);
    var ear = new Ear(new CountDownLatch(0));
    Listener listener = listen(ear, HappeningCursor.parse("0").orElseThrow());
    ear.awaitEvents(Listener.QUEUE);
    consumer.happen(1);
    ear.awaitEvents(1);
    broadcast.remove(listener);
    listener.close();
    assertThat(ear.heard.availablePermits()).isZero();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void a_cursor_of_a_topic_that_was_longer_hears_what_comes() throws Exception {
    consumer.happen(3);
    var ear = new Ear(new CountDownLatch(0));
    listen(ear, HappeningCursor.parse("999999-999999-999999-999999").orElseThrow());
    consumer.happen(1);
    ear.awaitEvents(1);
  }
}
