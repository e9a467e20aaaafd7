package io.photofinish.app.book;

import io.photofinish.app.book.Traits.Slot;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a result's statements say, each value once: comparing with it costs the values, however many
 * statements give them. Immutable.
 */
final class Known {
  private final Map<Slot, Set<Object>> values = new EnumMap<>(Slot.class);
  private final Map<MarkIndex.Exact, Mark> marks = new LinkedHashMap<>();

  Known(Collection<Traits> said) {
    for (Traits traits : said) {
      traits.values().forEach((slot, value) -> of(slot).add(value));
      if (traits.mark() != null) {
        marks.putIfAbsent(MarkIndex.Exact.of(traits.mark()), traits.mark());
      }
    }
  }

  private Set<Object> of(Slot slot) {
    return values.computeIfAbsent(slot, s -> new LinkedHashSet<>());
  }

  Set<Object> get(Slot slot) {
    return values.getOrDefault(slot, Set.of());
  }

  Collection<Mark> marks() {
    return marks.values();
  }

  boolean agrees(Mark mark) {
    return marks.values().stream().anyMatch(known -> Marks.agree(known, mark));
  }

  boolean hasValue(Mark mark) {
    return marks.values().stream().anyMatch(known -> known.getValue() == mark.getValue());
  }

  boolean hasFinish() {
    return !marks.isEmpty() || !get(Slot.PLACE).isEmpty();
  }

  boolean hasUnfinished() {
    return get(Slot.STATUS).stream().anyMatch(status -> status != Status.DQ);
  }
}
