package io.photofinish.app.book;

import io.photofinish.app.book.Traits.Slot;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a result's statements say, each value once: comparing with it costs the values, however many
 * statements give them. Immutable.
 */
final class Known {
  private final Map<Slot, Set<Object>> values = new EnumMap<>(Slot.class);
  private final Collection<Mark> marks;

  Known(Collection<Traits> said) {
    for (Slot slot : Slot.values()) {
      Set<Object> given = Set.of();
      for (Traits traits : said) {
        Object value = traits.get(slot);
        if (value != null && !given.contains(value)) {
          given = and(given, value);
        }
      }
      if (!given.isEmpty()) {
        values.put(slot, given);
      }
    }
    marks = marks(said);
  }

  /** Most slots have one value. */
  private static Set<Object> and(Set<Object> some, Object other) {
    if (some.isEmpty()) {
      return Set.of(other);
    }
    Set<Object> more = some.size() == 1 ? new HashSet<>(some) : some;
    more.add(other);
    return more;
  }

  private static Collection<Mark> marks(Collection<Traits> said) {
    var marks = new LinkedHashMap<MarkIndex.Exact, Mark>();
    for (Traits traits : said) {
      if (traits.mark() != null) {
        marks.putIfAbsent(MarkIndex.Exact.of(traits.mark()), traits.mark());
      }
    }
    return List.copyOf(marks.values());
  }

  Set<Object> get(Slot slot) {
    return values.getOrDefault(slot, Set.of());
  }

  Collection<Mark> marks() {
    return marks;
  }

  boolean agrees(Mark mark) {
    return marks.stream().anyMatch(known -> Marks.agree(known, mark));
  }

  boolean hasValue(Mark mark) {
    return marks.stream().anyMatch(known -> known.getValue() == mark.getValue());
  }

  boolean hasFinish() {
    return !marks.isEmpty() || !get(Slot.PLACE).isEmpty();
  }

  boolean hasUnfinished() {
    return get(Slot.STATUS).stream().anyMatch(status -> status != Status.DQ);
  }
}
