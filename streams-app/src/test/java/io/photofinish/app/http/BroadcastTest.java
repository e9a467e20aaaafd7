package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.query.HappenedTopic;
import io.photofinish.app.query.HappeningCursor;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.Lookup;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who listen to happenings, each at a pace of her own. */
class BroadcastTest {
  private static final long PATIENCE_SECONDS = 60;
  private static final int AT_A_TIME = 250;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HappenedTopic consumer = new HappenedTopic();
  private final HappeningLog log = new HappeningLog(consumer, HappenedTopic.TOPIC);
  private final Broadcast broadcast = new Broadcast(meters);
  private final ExecutorService threads = Executors.newCachedThreadPool();

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

  private void happen(int count) {
    for (int i = 0; i < count; i++) {
      consumer.happen(0, 0, "a");
    }
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
      happen(AT_A_TIME);
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
    happen(1);
    first.awaitEvents(1);
    broadcast.remove(gone);
    gone.close();
    while (broadcast.awaitReading(Duration.ZERO)) {
      Thread.onSpinWait(); // until the topic is left alone
    }
    happen(3 * Listener.QUEUE);

    var second = new Ear(new CountDownLatch(0));
    listen(second);
    happen(1);
    second.awaitEvents(1);
    assertThat(dropped()).isZero();
    assertThat(second.heard.availablePermits()).isZero();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void a_cursor_of_fewer_partitions_hears_everything_once() throws Exception {
    happen(Listener.QUEUE);
    var ear = new Ear(new CountDownLatch(0));
    Listener listener = listen(ear, HappeningCursor.parse("0").orElseThrow());
    ear.awaitEvents(Listener.QUEUE);
    happen(1);
    ear.awaitEvents(1);
    broadcast.remove(listener);
    listener.close();
    assertThat(ear.heard.availablePermits()).isZero();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void a_cursor_of_a_topic_that_was_longer_hears_what_comes() throws Exception {
    happen(3);
    var ear = new Ear(new CountDownLatch(0));
    listen(ear, HappeningCursor.parse("999999-999999-999999-999999").orElseThrow());
    happen(1);
    ear.awaitEvents(1);
  }
}
