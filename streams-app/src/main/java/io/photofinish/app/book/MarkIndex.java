package io.photofinish.app.book;

import io.photofinish.schemas.Mark;
import io.photofinish.schemas.MarkKind;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ids by their marks, found by marks that may be the same: costs what is found. */
final class MarkIndex {
  /** A mark without how it is written. */
  record Exact(MarkKind kind, int decimals, long value) {
    static Exact of(Mark mark) {
      return new Exact(mark.getKind(), mark.getDecimals(), mark.getValue());
    }
  }

  private record Precision(MarkKind kind, int decimals) {}

  /** Those of one precision, by their values. */
  private record Alike(NavigableMap<Long, Set<String>> values, IdSets<Long> ids) {
    Alike(NavigableMap<Long, Set<String>> values) {
      this(values, new IdSets<>(values));
    }
  }

  private final Map<Precision, Alike> ids = new HashMap<>();

  void add(Mark mark, String id) {
    ids.computeIfAbsent(precision(mark), p -> new Alike(new TreeMap<>()))
        .ids()
        .add(mark.getValue(), id);
  }

  void remove(Mark mark, String id) {
    ids.get(precision(mark)).ids().remove(mark.getValue(), id);
  }

  /** Those whose mark agrees as {@link Marks#agree} has it, of every precision. */
  Set<String> agreeing(Mark mark) {
    var found = new TreeSet<String>();
    ids.keySet().forEach(precision -> near(mark, precision).values().forEach(found::addAll));
    return found;
  }

  /** Those whose mark agrees but has fewer, or more, decimals. */
  Set<String> inOtherWords(Mark mark) {
    var found = new TreeSet<String>();
    for (Precision precision : ids.keySet()) {
      if (precision.decimals() != mark.getDecimals()) {
        near(mark, precision).values().forEach(found::addAll);
      }
    }
    return found;
  }

  /** Whether the mark may be one of these told with fewer decimals. */
  boolean hasInFull(Mark mark) {
    return ids.keySet().stream()
        .anyMatch(
            precision ->
                precision.decimals() > mark.getDecimals() && !near(mark, precision).isEmpty());
  }

  private NavigableMap<Long, Set<String>> near(Mark mark, Precision precision) {
    if (precision.kind() != mark.getKind()) {
      return new TreeMap<>();
    }
    long value = mark.getValue();
    long less = Marks.reach(mark.getDecimals(), precision.decimals());
    return ids.get(precision).values().subMap(value - less, true, value + less, true);
  }

  private static Precision precision(Mark mark) {
    return new Precision(mark.getKind(), mark.getDecimals());
  }
}
