package io.photofinish.ingest.feed.fetch;

import java.time.Duration;

/** Lets time pass; tests let it pass at once. */
@FunctionalInterface
public interface Pause {
  void of(Duration time) throws InterruptedException;

  /** Never shorter. */
  static Pause real() {
    return time -> Thread.sleep(time.toMillis() + 1);
  }
}
