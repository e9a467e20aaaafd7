package io.photofinish.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that fails: it is replaced, since its transaction was aborted and
 * nothing is lost. A failure on one record, which is refused when it comes again, does not count,
 * nor does a schema registry that does not answer. Where threads fail again and again, or the
 * brokers do not allow what is needed, the cause does not go away by itself: then the topology
 * stops, and says so, instead of spinning. Safe for threads.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
  static final int MOST = 10;
  static final Duration WITHIN = Duration.ofMinutes(2);

  private final LongSupplier nanoTime;
  private final Predicate<Throwable> understood;
  private final Deque<Long> recent = new ArrayDeque<>();
  private Throwable fatal;

  /**
   * @param understood whether the topology need not end because of it
   */
  ThreadFailures(LongSupplier nanoTime, Predicate<Throwable> understood) {
    this.nanoTime = nanoTime;
    this.understood = understood;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable cause) {
    if (understood.test(cause)) {
      LOG.warn("a stream thread failed for a known cause and is replaced", cause);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    Optional<Throwable> refusal = refusal(cause);
    if (refusal.isPresent()) {
      fatal = refusal.get();
      LOG.error("the brokers do not allow what is needed: the topology stops", cause);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    long now = nanoTime.getAsLong();
    recent.addLast(now);
    while (now - recent.peekFirst() > WITHIN.toNanos()) {
      recent.removeFirst();
    }
    if (recent.size() < MOST) {
      LOG.error("a stream thread failed and is replaced", cause);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    fatal = cause;
    LOG.error("{} stream threads failed within {}: the topology stops", MOST, WITHIN, cause);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static Optional<Throwable> refusal(Throwable thrown) {
    Throwable around = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthorizationException || cause instanceof AuthenticationException) {
        return Optional.of(naming(cause, around));
      }
      around = cause;
    }
    return Optional.empty();
  }

  /** Where a topic may not be made, only what is around the refusal names it. */
  private static Throwable naming(Throwable refusal, Throwable around) {
    return refusal instanceof TopicAuthorizationException topic
            && topic.unauthorizedTopics().isEmpty()
            && around != refusal
        ? new TopicAuthorizationException(around.getMessage() + " " + refusal.getMessage())
        : refusal;
  }

  /** What the topology has stopped for; empty where it has not. */
  synchronized Optional<Throwable> fatal() {
    return Optional.ofNullable(fatal);
  }
}
