package io.photofinish.app.query;

import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The answer to a question, or why there is none. {@code Absent} is said only by the instance that
 * owns the key: a miss while tasks move is {@code NotReady}, never absence.
 */
public sealed interface Lookup<V> {
  record Found<V>(V value) implements Lookup<V> {}

  record Absent<V>() implements Lookup<V> {}

  /** Another instance has the key. */
  record Elsewhere<V>(HostInfo host) implements Lookup<V> {}

  /** Ask again later; the reason is for people. */
  record NotReady<V>(String reason) implements Lookup<V> {}

  default <W> Lookup<W> map(Function<V, W> change) {
    return flatMap(value -> new Found<>(change.apply(value)));
  }

  default <W> Lookup<W> flatMap(Function<V, Lookup<W>> change) {
    if (this instanceof Found<V> found) {
      return change.apply(found.value());
    }
    if (this instanceof Elsewhere<V> elsewhere) {
      return new Elsewhere<>(elsewhere.host());
    }
    if (this instanceof NotReady<V> notReady) {
      return new NotReady<>(notReady.reason());
    }
    return new Absent<>();
  }
}
