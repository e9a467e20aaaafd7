package io.photofinish.app.query;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** By when an answer must be there, whatever it still lacks. Immutable; safe for threads. */
public final class Deadline {
  /** Never. */
  static final Deadline NONE = in(Duration.ofNanos(Long.MAX_VALUE / 2));

  private final Duration within;
  private final long at;

  private Deadline(Duration within, long at) {
    this.within = within;
    this.at = at;
  }

  /** From now on. */
  public static Deadline in(Duration within) {
    return new Deadline(within, System.nanoTime() + within.toNanos());
  }

  /** Zero once it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
  }

  boolean isOver() {
    return System.nanoTime() - at >= 0;
  }

  /** What comes of it, or that it did not come in time. */
  <V> Lookup<V> await(CompletableFuture<Lookup<V>> answer) {
    try {
      return answer.get(left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return passed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Lookup.NotReady<>("this instance stops");
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer failed", e.getCause());
    }
  }

  <V> Lookup<V> passed() {
    return new Lookup.NotReady<>(
        "it is not all there after "
            + within.toMillis() / 1e3
            + " s, which is as long as one waits");
  }
}
