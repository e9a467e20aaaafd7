package io.photofinish.app.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.photofinish.app.query.HappeningCursor;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.HappeningLog.Batch;
import io.photofinish.app.query.Lookup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells all who listen what happens. One thread reads the topic for all of them, and only while
 * somebody listens; each listener has a thread and a queue of its own, and one whose queue is full
 * is dropped and counted, so that nobody waits for the slowest. Safe for threads.
 */
final class Broadcast implements AutoCloseable {
  /** Each holds a thread. */
  static final int MOST_LISTENERS = 100;

  private static final int AT_A_TIME = 500;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Counter dropped;
  private Optional<HappeningLog> log = Optional.empty();
  private Optional<Thread> reader = Optional.empty();

  /** From where on those who listen are told; empty while nobody listens. */
  private Optional<HappeningCursor> cursor = Optional.empty();

  private final CountDownLatch over = new CountDownLatch(1);

  Broadcast(MeterRegistry meters) {
    dropped =
        Counter.builder("photofinish.stream.dropped")
            .description("Listeners of /v1/stream that were too slow")
            .register(meters);
    Gauge.builder("photofinish.stream.listeners", listeners, Set::size)
        .description("Who listens to /v1/stream now")
        .register(meters);
  }

  synchronized void from(HappeningLog topic) {
    log = Optional.of(topic);
    var thread = new Thread(() -> tell(topic), "happenings");
    thread.setDaemon(true);
    thread.start();
    reader = Optional.of(thread);
  }

  synchronized Optional<HappeningLog> log() {
    return log;
  }

  /** False where there are as many as can be served. */
  synchronized boolean add(Listener listener) {
    if (isOver() || listeners.size() >= MOST_LISTENERS) {
      return false;
    }
    listeners.add(listener);
    notifyAll();
    return true;
  }

  void remove(Listener listener) {
    listeners.remove(listener);
  }

  private void tell(HappeningLog topic) {
    while (awaitListeners()) {
      Lookup<Batch> news =
          from()
              .map(after -> topic.after(after, AT_A_TIME))
              .orElseGet(() -> topic.end().map(end -> new Batch(List.of(), end)));
      if (news instanceof Lookup.Found<Batch> found) {
        found.value().told().forEach(told -> listeners.forEach(each -> offer(each, told)));
        goOn(found.value().next());
        if (!found.value().told().isEmpty()) {
          continue;
        }
      }
      pause();
    }
  }

  private synchronized Optional<HappeningCursor> from() {
    return cursor;
  }

  private synchronized void goOn(HappeningCursor next) {
    cursor = Optional.of(next);
    notifyAll();
  }

  /**
   * Whether everything that comes from now on is told to who was added; waits for it so long. Who
   * then reads to the end of the topic misses nothing between the two.
   */
  synchronized boolean awaitReading(Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    while (cursor.isEmpty() && !isOver()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return cursor.isPresent();
  }

  private void offer(Listener listener, HappeningLog.Told told) {
    if (!listener.offer(told) && listeners.remove(listener)) {
      dropped.increment();
      listener.close();
    }
  }

  private boolean isOver() {
    return over.getCount() == 0;
  }

  /** False once it is over. */
  private synchronized boolean awaitListeners() {
    while (!isOver() && listeners.isEmpty()) {
      cursor = Optional.empty(); // what nobody listened to is not told to who comes next
      try {
        wait();
      } catch (InterruptedException e) {
        return false;
      }
    }
    return !isOver();
  }

  private void pause() {
    try {
      over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      over.countDown();
    }
  }

  @Override
  public void close() {
    Optional<Thread> thread;
    synchronized (this) {
      over.countDown();
      notifyAll();
      thread = reader;
    }
    listeners.forEach(Listener::close);
    thread.ifPresent(Broadcast::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
