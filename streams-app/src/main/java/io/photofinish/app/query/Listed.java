package io.photofinish.app.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next {@link Page#after} of the next part; empty where this is the end
 */
public record Listed<T>(List<T> items, Optional<String> next) {
  public Listed {
    items = List.copyOf(items);
  }

  public <U> Listed<U> map(Function<T, U> change) {
    return new Listed<>(items.stream().map(change).toList(), next);
  }

  /**
   * @param entries in order; more than {@code limit} where there are more
   */
  static <V> Listed<V> of(List<Entry<V>> entries, int limit) {
    boolean more = entries.size() > limit;
    List<Entry<V>> shown = more ? entries.subList(0, limit) : entries;
    return new Listed<>(
        shown.stream().map(Entry::value).toList(),
        more ? Optional.of(shown.get(limit - 1).key()) : Optional.empty());
  }
}
