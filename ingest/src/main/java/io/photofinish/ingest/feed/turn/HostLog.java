package io.photofinish.ingest.feed.turn;

import io.photofinish.schemas.HostTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the log says of one host, to one of its readers. A claim holds where no turn began or ended
 * between what its asker had read and the claim itself; which claims hold follows from the log
 * alone and is the same to every reader. <em>When</em> a turn is over each reader tells by its own
 * monotonic clock, from when it read of it: later than it was written, so never too early.
 *
 * <p>A reader that begins in the middle takes the first claim that it sees for one that holds. It
 * agrees with the others from the first claim on whose asker had read all before it, whatever it
 * took for true until then. Pure: no clock of its own. Times are those of {@link System#nanoTime}.
 */
final class HostLog {
  private static final long NOTHING = -1;

  /** Offset of the last claim that held, or of the last release. */
  private long last = NOTHING;

  private Optional<ClaimId> holder = Optional.empty();
  private long overAt;
  private Duration gap = Duration.ZERO;
  private Instant restUntil = Instant.EPOCH;

  /**
   * @param now of the first that is read
   */
  HostLog(long now) {
    overAt = now;
  }

  /** A claim among all. */
  record ClaimId(String asker, long number) {
    static ClaimId of(HostTurn turn) {
      return new ClaimId(turn.getAsker(), turn.getNumber());
    }
  }

  /**
   * @param readAt when it was read
   * @return whether it holds
   */
  boolean claim(long offset, HostTurn claim, long readAt) {
    if (last >= claim.getReadTo()) {
      return false;
    }
    last = offset;
    holder = Optional.of(ClaimId.of(claim));
    overAt = readAt + Duration.ofMillis(claim.getLeaseMillis()).toNanos();
    gap = Duration.ofMillis(claim.getGapMillis());
    return true;
  }

  /** Only who held a turn ends it; late, perhaps, when another has the next one. */
  void release(long offset, HostTurn release, long readAt) {
    last = offset;
    if (release.getRestEndsAt() != null && release.getRestEndsAt().isAfter(restUntil)) {
      restUntil = release.getRestEndsAt();
    }
    if (holder.isEmpty() || holder.get().equals(ClaimId.of(release))) {
      holder = Optional.empty();
      overAt = readAt;
      gap = Duration.ofMillis(release.getGapMillis());
    }
  }

  /**
   * From when on the host may be claimed.
   *
   * @param wanted gap, where the last one is not longer
   */
  long freeAt(Duration wanted) {
    return overAt + (gap.compareTo(wanted) > 0 ? gap : wanted).toNanos();
  }

  Instant restUntil() {
    return restUntil;
  }
}
