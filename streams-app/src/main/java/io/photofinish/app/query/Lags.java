package io.photofinish.app.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this instance's copies of stores are behind their changelogs, looked at once a second
 * where it has standbys. Safe for threads.
 */
final class Lags implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lags.class);
  private static final long PERIOD_MILLIS = 1_000;

  private static final long KNOWN_FOR_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final KafkaStreams streams;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "standby-lags");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Map<Copy, Progress> seen = Map.of();

  private record Copy(String store, int partition) {}

  Lags(KafkaStreams streams) {
    this.streams = streams;
    var unused = clock.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      boolean standbys =
          streams.metadataForLocalThreads().stream()
              .anyMatch(thread -> !thread.standbyTasks().isEmpty());
      seen = standbys ? looked(streams.allLocalStorePartitionLags()) : Map.of();
    } catch (KafkaException | IllegalStateException e) {
      LOG.debug("the lag of standbys cannot be seen now", e);
    }
  }

  private Map<Copy, Progress> looked(Map<String, Map<Integer, LagInfo>> lags) {
    long now = System.nanoTime();
    var found = new HashMap<Copy, Progress>();
    lags.forEach(
        (store, partitions) ->
            partitions.forEach(
                (partition, lag) -> {
                  var copy = new Copy(store, partition);
                  found.put(
                      copy,
                      Progress.of(
                          seen.get(copy),
                          lag.currentOffsetPosition(),
                          lag.endOffsetPosition(),
                          now));
                }));
    return Map.copyOf(found);
  }

  /**
   * Empty where nobody has looked lately, or there is no copy, or the copy is new and was never
   * seen to have all that was there when it began: it may have nothing yet.
   */
  Optional<Lag> of(String store, int partition) {
    long now = System.nanoTime();
    return Optional.ofNullable(seen.get(new Copy(store, partition)))
        .filter(copy -> now - copy.at() < KNOWN_FOR_NANOS)
        .flatMap(copy -> copy.lag(now));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
