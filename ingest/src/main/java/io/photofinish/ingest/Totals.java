package io.photofinish.ingest;

import java.time.Duration;

/**
 * What has been read so far.
 *
 * @param articles handed to the producer; the broker may not have confirmed them yet
 * @param retractions likewise
 * @param skipped files that are none of ours
 */
public record Totals(
    long articles, long retractions, long refused, long skipped, Duration elapsed) {

  /** Articles a second; 0 at the very start. */
  public double articlesPerSecond() {
    return elapsed.isZero() ? 0 : articles * 1e9 / elapsed.toNanos();
  }
}
