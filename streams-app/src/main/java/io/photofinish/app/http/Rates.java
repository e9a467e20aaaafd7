package io.photofinish.app.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests each client may still send: a bucket of two seconds' worth that fills evenly.
 * Remembers the clients seen last, {@link #MOST} of them. Safe for threads.
 */
final class Rates {
  static final int MOST = 10_000;

  private static final double BURST_SECONDS = 2;
  private static final double NANOS = 1e9;

  private final int perSecond;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  private record Bucket(double left, long at) {}

  /**
   * @param perSecond 0 for any number
   */
  Rates(int perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
  }

  /** Whether the client may send one more; that is counted. */
  boolean take(String client) {
    if (perSecond == 0) {
      return true;
    }
    long now = nanoTime.getAsLong();
    double full = BURST_SECONDS * perSecond;
    synchronized (buckets) {
      Bucket before = buckets.getOrDefault(client, new Bucket(full, now));
      double left = Math.min(full, before.left() + (now - before.at()) * perSecond / NANOS);
      buckets.put(client, new Bucket(left < 1 ? left : left - 1, now));
      return left >= 1;
    }
  }
}
