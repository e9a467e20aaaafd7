package io.photofinish.app.query;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How far a copy of a store has got with its changelog, as looked at from time to time. Times are
 * of {@link System#nanoTime}.
 *
 * @param position up to where it has copied
 * @param records that it had not yet copied
 * @param at when it was looked at
 * @param copied the latest time of which it is known that all of then is copied
 * @param goal the changelog's end at {@code goalAt}: once it is reached, all of then is copied
 */
record Progress(long position, long records, long at, OptionalLong copied, long goal, long goalAt) {
  /** The marker of the transaction's end, which is no record, may be all that is missing. */
  private static final long MARKER = 1;

  /**
   * @param before what was seen the last time; null where the copy is new
   * @param end of the changelog
   */
  static Progress of(Progress before, long position, long end, long now) {
    long records = Math.max(0, end - position - MARKER);
    if (records == 0) {
      return new Progress(position, 0, now, OptionalLong.of(now), end, now);
    }
    boolean begunAnew = before == null || position < before.position;
    if (begunAnew) {
      return new Progress(position, records, now, OptionalLong.empty(), end, now);
    }
    return position + MARKER >= before.goal
        ? new Progress(position, records, now, OptionalLong.of(before.goalAt), end, now)
        : new Progress(position, records, now, before.copied, before.goal, before.goalAt);
  }

  /** Empty where it is not known to have had all at any time. */
  Optional<Lag> lag(long now) {
    return copied.isPresent()
        ? Optional.of(new Lag(records, TimeUnit.NANOSECONDS.toMillis(now - copied.getAsLong())))
        : Optional.empty();
  }
}
