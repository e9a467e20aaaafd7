package io.photofinish.app;

import io.photofinish.app.inspect.PartitionLag;
import io.photofinish.app.topology.Flow;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the topology has got with what was published, seen from the brokers: no instance is
 * asked, and it does not matter where one runs. Safe for threads; those that wait share one
 * connection.
 */
public final class ReadProgress implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

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
   * false where the time is up.
   */
  public boolean awaitClaims(Duration within) throws InterruptedException {
    return await(deadline(within), articles(), remaining -> {});
  }

  /**
   * As {@link #awaitClaims}, and until what follows from the claims is in the stores and on the
   * topics too.
   */
  public boolean awaitResults(Duration within, Listener listener) throws InterruptedException {
    long deadline = deadline(within);
    if (!await(deadline, articles(), listener)) {
      return false;
    }
    for (String topic : Flow.topics(topics, applicationId)) {
      if (!await(deadline, caughtUp.end(topic), remaining -> {})) {
        return false;
      }
    }
    return true;
  }

  /** How far each partition that the topology reads has been read, in the order of the flow. */
  List<PartitionLag> lags() throws InterruptedException {
    var lags = new ArrayList<PartitionLag>();
    for (String topic : Flow.topics(topics, applicationId)) {
      lags.addAll(caughtUp.lags(caughtUp.end(topic)));
    }
    return lags;
  }

  private Map<TopicPartition, Long> articles() throws InterruptedException {
    return caughtUp.end(topics.articles().name());
  }

  private static long deadline(Duration within) {
    return System.nanoTime() + within.toNanos();
  }

  private boolean await(long deadline, Map<TopicPartition, Long> end, Listener listener)
      throws InterruptedException {
    long remaining = caughtUp.remaining(end);
    listener.left(remaining);
    while (remaining > 0) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
      remaining = caughtUp.remaining(end);
      listener.left(remaining);
    }
    return true;
  }

  @Override
  public void close() {
    caughtUp.close();
  }
}
