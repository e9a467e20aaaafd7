package io.photofinish.bench.latency;

import java.util.concurrent.locks.LockSupport;

/**
 * When the next of a steady sequence is due. It does not wait for what is late: else the slower the
 * system answers, the less it would be asked.
 */
final class Pace {
  private final long start = System.nanoTime();
  private final double nanosEach;
  private long given;

  /**
   * @param perSecond more than 0
   */
  Pace(double perSecond) {
    nanosEach = 1e9 / perSecond;
  }

  /** Returns at the time when the next is due, or at once where that is past; gives that time. */
  long next() {
    long due = start + (long) (nanosEach * given++);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return due;
  }
}
