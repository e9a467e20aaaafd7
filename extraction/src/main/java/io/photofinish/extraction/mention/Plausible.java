package io.photofinish.extraction.mention;

import io.photofinish.extraction.athletics.Discipline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Between which bounds a mark lies, so that a split or a margin is not taken for one. */
public final class Plausible {
  private record Range(double low, double high) {
    boolean holds(double value) {
      return value >= low && value <= high;
    }
  }

  private final Map<String, Range> ranges = new HashMap<>();

  private Plausible(List<Tsv.Line> lines) {
    for (var line : lines) {
      ranges.put(
          line.text("code"),
          new Range(Double.parseDouble(line.text("low")), Double.parseDouble(line.text("high"))));
    }
  }

  static Plausible load() {
    return new Plausible(Tsv.load("plausible.tsv", "code", "low", "high"));
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

  private boolean holds(Discipline discipline, double value) {
    Range range = ranges.get(discipline.code());
    return range != null && range.holds(value);
  }
}
