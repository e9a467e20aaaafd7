package io.photofinish.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedWaitTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final SharedWait shared = new SharedWait();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger waits = new AtomicInteger();
  private final Semaphore mayBegin = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch read = new CountDownLatch(1);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static long in(Duration time) {
    return System.nanoTime() + time.toNanos();
  }

  /** Begins when it may, finds something left, and ends when it is read or the time is up. */
  private boolean wait(long deadline, Runnable begins, Runnable looked)
      throws InterruptedException {
    waits.incrementAndGet();
    mayBegin.acquire();
    begins.run();
    looked.run();
    begun.release();
    return read.await(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private Future<Boolean> ask(Duration within) {
    return threads.submit(() -> shared.await(in(within), this::wait));
  }

  /** Who asks, once each of them stands still. */
  private List<Future<Boolean>> askers(int count, Duration within) {
    var alive = new ArrayList<Thread>();
    var asked = new ArrayList<Future<Boolean>>();
    for (int i = 0; i < count; i++) {
      asked.add(
          threads.submit(
              () -> {
                synchronized (alive) {
                  alive.add(Thread.currentThread());
                }
                return shared.await(in(within), this::wait);
              }));
    }
    spinUntil(
        () -> {
          synchronized (alive) {
            return alive.size() == count && alive.stream().allMatch(SharedWaitTest::isWaiting);
          }
        });
    return asked;
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING;
  }

  private void awaitLeader() {
    spinUntil(mayBegin::hasQueuedThreads);
  }

  private static void spinUntil(BooleanSupplier holds) {
    while (!holds.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void those_who_ask_before_a_wait_begins_share_it_and_who_comes_later_has_another()
      throws Exception {
    var first = ask(LONG);
    awaitLeader();
    List<Future<Boolean>> others = askers(20, LONG);
    assertThat(waits).hasValue(1);
    mayBegin.release();
    begun.acquire();
    var later = ask(LONG);
    awaitLeader();
    assertThat(waits).hasValue(2);
    mayBegin.release();
    read.countDown();
    assertThat(first.get()).isTrue();
    for (Future<Boolean> other : others) {
      assertThat(other.get()).isTrue();
    }
    assertThat(later.get()).isTrue();
    assertThat(waits).hasValue(2);
  }

  @Test
  void who_has_more_time_than_the_one_who_waits_for_all_goes_on_waiting() throws Exception {
    var hasty = ask(Duration.ZERO);
    awaitLeader();
    var patient = askers(1, LONG).get(0);
    mayBegin.release(2);
    assertThat(hasty.get()).isFalse();
    read.countDown();
    assertThat(patient.get()).isTrue();
    assertThat(waits).hasValue(2);
  }

  @Test
  void who_has_no_time_is_told_what_the_first_look_says() throws Exception {
    var patient = ask(LONG);
    awaitLeader();
    var hasty = askers(1, Duration.ZERO).get(0);
    mayBegin.release();
    assertThat(hasty.get()).isFalse();
    assertThat(patient).isNotDone();
    read.countDown();
    assertThat(patient.get()).isTrue();
  }

  @Test
  void brokers_that_do_not_answer_are_told_to_all() throws Exception {
    SharedWait.Wait failing =
        (deadline, begins, looked) -> {
          mayBegin.acquire();
          throw new KafkaException("silence");
        };
    var first = threads.submit(() -> shared.await(in(LONG), failing));
    awaitLeader();
    var second = askers(1, LONG).get(0);
    mayBegin.release();
    for (Future<Boolean> asked : List.of(first, second)) {
      assertThatThrownBy(asked::get)
          .hasCauseInstanceOf(KafkaException.class)
          .hasMessageContaining("silence");
    }
    assertThat(shared.await(in(LONG), (deadline, begins, looked) -> true)).isTrue();
  }
}
