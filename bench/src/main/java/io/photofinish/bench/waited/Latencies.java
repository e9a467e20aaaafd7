package io.photofinish.bench.waited;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How long single questions took. Immutable. */
public final class Latencies {
  private final long[] sortedNanos;

  private Latencies(long[] sortedNanos) {
    this.sortedNanos = sortedNanos;
  }

  /**
   * @param parts in nanoseconds; several, where several asked at a time
   */
  public static Latencies of(List<LongStream> parts) {
    return new Latencies(parts.stream().flatMapToLong(part -> part).sorted().toArray());
  }

  public Latencies and(Latencies more) {
    return of(List.of(Arrays.stream(sortedNanos), Arrays.stream(more.sortedNanos)));
  }

  public int count() {
    return sortedNanos.length;
  }

  /**
   * The least of the times that so many hundredths of all do not exceed, in nanoseconds.
   *
   * @param percent more than 0, 100 at most
   * @throws IllegalStateException where nothing was answered
   */
  public long percentile(int percent) {
    if (sortedNanos.length == 0) {
      throw new IllegalStateException("nothing was answered");
    }
    return sortedNanos[(int) Math.ceil(percent / 100.0 * sortedNanos.length) - 1];
  }
}
