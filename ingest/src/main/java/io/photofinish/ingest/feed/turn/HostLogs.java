package io.photofinish.ingest.feed.turn;

import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.turn.HostLog.ClaimId;
import io.photofinish.schemas.HostTurn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;

/**
 * All hosts, as one reader of the topic's partitions sees them. Not safe for threads; times are
 * those of {@link System#nanoTime}.
 */
final class HostLogs {
  /** Who starts, looks back so far: no turn and no rest that still counts is older. */
  static final Duration LOOKS_BACK = Turns.LONGEST_REST.multipliedBy(2);

  /** So many are kept; of more, those of which nothing that still counts was read. */
  private static final int MANY_HOSTS = 1000;

  private final long[] readTo;
  private final Map<String, HostLog> hosts = new HashMap<>();

  HostLogs(int partitions) {
    readTo = new long[partitions];
  }

  int partition(String host) {
    return Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % readTo.length;
  }

  /** The offset up to which the host's partition is read. */
  long readTo(String host) {
    return readTo[partition(host)];
  }

  void readTo(int partition, long offset) {
    readTo[partition] = offset;
  }

  /** What became of a claim. */
  record Claimed(ClaimId claim, boolean holds) {}

  /**
   * Takes in what was read. What says too little is passed over.
   *
   * @return empty unless it is a claim
   */
  Optional<Claimed> take(String host, long offset, HostTurn turn, long readAt) {
    if (hosts.size() > MANY_HOSTS) {
      long old = readAt - LOOKS_BACK.toNanos();
      hosts.values().removeIf(log -> log.freeAt(Duration.ZERO) - old < 0);
    }
    HostLog log = hosts.computeIfAbsent(host, unknown -> new HostLog(readAt));
    return switch (turn.getStep()) {
      case CLAIM ->
          turn.getReadTo() == null || turn.getLeaseMillis() == null
              ? Optional.empty()
              : Optional.of(new Claimed(ClaimId.of(turn), log.claim(offset, turn, readAt)));
      case RELEASE -> {
        log.release(offset, turn, readAt);
        yield Optional.empty();
      }
      case UNKNOWN -> Optional.empty();
    };
  }

  /** How long until the host may be claimed; zero or less where it may. */
  long nanosUntilFree(String host, Duration gap, long now) {
    HostLog log = hosts.get(host);
    return log == null ? 0 : log.freeAt(gap) - now;
  }

  /** Until when the host wants to be left alone. */
  Instant restUntil(String host) {
    HostLog log = hosts.get(host);
    return log == null ? Instant.EPOCH : log.restUntil();
  }
}
