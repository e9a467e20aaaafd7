package io.photofinish.extraction.mention;

import io.photofinish.extraction.Mark;
import io.photofinish.extraction.athletics.Discipline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Between which bounds a mark lies, so that a split or a margin is not taken for one. */
public final class Plausible {
  private record Range(double low, double high) {
    boolean holds(double value) {
      return value >= low && value <= high;
    }

    Range around(Range other) {
      return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }
  }

  /** Of the best time of all, so much at most. */
  private static final double LIKELY = 1.8;

  /** So many times as far the best of all have jumped and thrown at most. */
  private static final double LEAST = 4;

  private final Map<String, Range> ranges = new LinkedHashMap<>();

  private Plausible(List<Tsv.Line> lines) {
    for (var line : lines) {
      ranges.put(
          line.text("code"),
          new Range(Double.parseDouble(line.text("low")), Double.parseDouble(line.text("high"))));
    }
  }

  /** These bounds, widened by those of a further table. */
  Plausible with(String table) {
    var all = load(table);
    ranges.forEach((code, range) -> all.ranges.merge(code, range, Range::around));
    return all;
  }

  static Plausible load(String table) {
    return new Plausible(Tsv.load(table, "code", "low", "high"));
  }

  /** The disciplines that have bounds, in the table's order. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(ranges.keySet());
  }

  boolean time(Discipline discipline, long thousandths) {
    return holds(discipline, thousandths / 1000.0);
  }

  boolean distance(Discipline discipline, long millimetres) {
    return holds(discipline, millimetres / 1000.0);
  }

  boolean points(Discipline discipline, long points) {
    return holds(discipline, (double) points);
  }

  /**
   * Whether somebody who reports are written of may run such a time in a race on the track, jump or
   * throw so far.
   */
  public boolean likely(Discipline discipline, Mark mark) {
    Range range = ranges.get(discipline.code());
    if (range != null && mark instanceof Mark.Distance distance) {
      return distance.millimetres() * LEAST >= range.high() * 1000;
    }
    return range == null
        || discipline.setting() != Discipline.Setting.TRACK
        || !(mark instanceof Mark.Time time)
        || time.thousandths() <= range.low() * 1000 * LIKELY;
  }

  private boolean holds(Discipline discipline, double value) {
    Range range = ranges.get(discipline.code());
    return range != null && range.holds(value);
  }
}
