package io.photofinish.app;

import io.photofinish.app.inspect.PartitionLag;
import io.photofinish.app.topology.Flow;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * How far the topology has got with what was published, seen from the brokers: no instance is
 * asked, and it does not matter where one runs. Safe for threads; those that wait share one
 * connection.
 */
public final class ReadProgress implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

  private final ReentrantLock turn = new ReentrantLock();
  private final SharedWait claims = new SharedWait();
  private final CaughtUp caughtUp;
  private final Topics topics;
  private final String applicationId;

  /**
   * @param kafka settings of a Kafka client, {@code bootstrap.servers} among them
   */
  public ReadProgress(Map<String, Object> kafka, Topics topics, String applicationId) {
    this.topics = topics;
    this.applicationId = applicationId;
    caughtUp = new CaughtUp(kafka, applicationId);
  }

  /** Hears how much is left: at first, and then several times a second. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param remaining records at most, of the articles that are waited for
     */
    void left(long remaining);
  }

  /**
   * Blocks until every article that the topic holds now was read, so that its claims are answered;
   * false where the time is up, after one look at least. Those who wait share their looks.
   */
  public boolean awaitClaims(Duration within) throws InterruptedException {
    return claims.await(
        deadline(within),
        (deadline, begins, looked) ->
            await(deadline, topics.articles().name(), begins, left -> look(left, looked)));
  }

  private static void look(long left, Runnable looked) {
    if (left > 0) {
      looked.run();
    }
  }

  /**
   * As {@link #awaitClaims}, and until what follows from the claims is in the stores and on the
   * topics too.
   */
  public boolean awaitResults(Duration within, Listener listener) throws InterruptedException {
    long deadline = deadline(within);
    if (!await(deadline, topics.articles().name(), () -> {}, listener)) {
      return false;
    }
    for (String topic : Flow.topics(topics, applicationId)) {
      if (!await(deadline, topic, () -> {}, remaining -> {})) {
        return false;
      }
    }
    return true;
  }

  /**
   * How far each partition that the topology reads has been read, in the order of the flow.
   *
   * @throws org.apache.kafka.common.KafkaException where that is not known in time
   */
  List<PartitionLag> lags(Duration within) throws InterruptedException {
    long deadline = deadline(within);
    var lags = new ArrayList<PartitionLag>();
    for (String topic : Flow.topics(topics, applicationId)) {
      lags.addAll(
          inTurn(deadline, () -> caughtUp.lags(caughtUp.end(topic)))
              .orElseThrow(
                  () -> new TimeoutException("it takes longer than " + within.toSeconds() + " s")));
    }
    return lags;
  }

  private static long deadline(Duration within) {
    return System.nanoTime() + within.toNanos();
  }

  /**
   * @param begins told before it is found out where the topic ends
   */
  private boolean await(long deadline, String topic, Runnable begins, Listener listener)
      throws InterruptedException {
    Optional<Map<TopicPartition, Long>> end =
        inTurn(
            lookBy(deadline),
            () -> {
              begins.run();
              return caughtUp.end(topic);
            });
    while (end.isPresent()) {
      Optional<Long> remaining = inTurn(lookBy(deadline), () -> caughtUp.remaining(end.get()));
      remaining.ifPresent(listener::left);
      if (remaining.isEmpty() || remaining.get() == 0) {
        return remaining.isPresent();
      }
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return false;
  }

  /** Others may be looking; that is no reason to say that the time is up. */
  private static long lookBy(long deadline) {
    long now = System.nanoTime();
    return now + Math.max(deadline - now, SharedWait.LOOK.toNanos());
  }

  private interface Call<T> {
    T made() throws InterruptedException;
  }

  /** Empty where the time is up before others are done. */
  private <T> Optional<T> inTurn(long deadline, Call<T> call) throws InterruptedException {
    if (!turn.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(call.made());
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    caughtUp.close();
  }
}
