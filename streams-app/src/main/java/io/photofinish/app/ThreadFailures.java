package io.photofinish.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that fails: it is replaced, since its transaction was aborted and
 * nothing is lost. Where threads fail again and again the cause does not go away by itself: then
 * the topology stops, and says so, instead of spinning. Safe for threads.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
  static final int MOST = 10;
  static final Duration WITHIN = Duration.ofMinutes(2);

  private final LongSupplier nanoTime;
  private final Deque<Long> recent = new ArrayDeque<>();

  ThreadFailures(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable cause) {
    long now = nanoTime.getAsLong();
    recent.addLast(now);
    while (now - recent.peekFirst() > WITHIN.toNanos()) {
      recent.removeFirst();
    }
    if (recent.size() < MOST) {
      LOG.error("a stream thread failed and is replaced", cause);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("{} stream threads failed within {}: the topology stops", MOST, WITHIN, cause);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
