package io.photofinish.app.query;

import java.util.function.Function;

/**
 * The answer to a question, or why there is none. {@code Absent} is said only by the owners of what
 * was asked for: a miss while tasks move, or on a standby, is {@code NotReady}, never absence.
 */
public sealed interface Lookup<V> {
  /**
   * @param lag {@link Lag#NONE} where the owners answered
   */
  record Found<V>(V value, Lag lag) implements Lookup<V> {
    public Found(V value) {
      this(value, Lag.NONE);
    }
  }

  record Absent<V>() implements Lookup<V> {}

  /** Ask again later; the reason is for people. */
  record NotReady<V>(String reason) implements Lookup<V> {}

  default <W> Lookup<W> map(Function<V, W> change) {
    return flatMap(value -> new Found<>(change.apply(value)));
  }

  /** What is found lags as far as what it was found by. */
  default <W> Lookup<W> flatMap(Function<V, Lookup<W>> change) {
    if (this instanceof Found<V> found) {
      Lookup<W> next = change.apply(found.value());
      return next instanceof Found<W> then
          ? new Found<>(then.value(), found.lag().and(then.lag()))
          : next;
    }
    if (this instanceof NotReady<V> notReady) {
      return new NotReady<>(notReady.reason());
    }
    return new Absent<>();
  }
}
