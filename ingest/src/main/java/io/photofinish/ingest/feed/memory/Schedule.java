package io.photofinish.ingest.feed.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a feed is asked again.
 *
 * @param first interval of a feed of which nothing is known yet
 * @param shortest of any two polls, whatever the feed says
 * @param longest that a feed which says nothing of its own waits
 */
public record Schedule(Duration first, Duration shortest, Duration longest) {
  /** No server keeps a feed from being asked for longer, whatever it says. */
  static final Duration LONGEST_REFUSAL = Duration.ofDays(2);

  /** Intervals vary by this part, so that feeds added together do not stay together. */
  private static final double SPREAD = 0.1;

  private static final int MAX_DOUBLINGS = 20;

  public Schedule {
    if (shortest.isNegative() || shortest.compareTo(first) > 0 || first.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "intervals must not shrink: shortest %s, first %s, longest %s"
              .formatted(shortest, first, longest));
    }
  }

  public static Schedule standard() {
    return new Schedule(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(6));
  }

  /** Half the last one where the feed had news, half as long again where it had none. */
  public Duration adapted(Optional<Duration> last, boolean news) {
    Duration before = last.orElse(first);
    if (last.isEmpty()) {
      return before;
    }
    return between(news ? before.dividedBy(2) : before.multipliedBy(3).dividedBy(2));
  }

  /**
   * How long to wait after an answer.
   *
   * @param adapted the feed's interval
   * @param wish what the server or the feed asks for; it may lengthen, never shorten
   */
  public Duration wait(Duration adapted, Optional<Duration> wish, RandomGenerator random) {
    Duration wished = least(wish.orElse(Duration.ZERO), longest);
    Duration wait = greatest(adapted, wished);
    return wait.plus(part(wait, random.nextDouble() * SPREAD));
  }

  /**
   * How long to wait after failures in a row: doubled with each, from half to all of it at random.
   *
   * @param failures from 1
   * @param retryAfter what the server asks for
   */
  public Duration backOff(int failures, Optional<Duration> retryAfter, RandomGenerator random) {
    int doublings = Math.min(failures - 1, MAX_DOUBLINGS);
    Duration full = least(shortest.multipliedBy(1L << doublings), longest);
    Duration wait = part(full, 0.5 + random.nextDouble() / 2);
    return greatest(wait, least(retryAfter.orElse(Duration.ZERO), LONGEST_REFUSAL));
  }

  private Duration between(Duration wanted) {
    return greatest(shortest, least(wanted, longest));
  }

  private static Duration part(Duration of, double part) {
    return Duration.ofMillis(Math.round(of.toMillis() * part));
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration greatest(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
