package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The careers of which much is said and that were touched last, so that news of a famous athlete
 * need not read all that was said of him before. Bounded by statements. Not safe for threads.
 */
public final class Careers {
  /**
   * How much is kept.
   *
   * @param least statements: below this, reading them again costs nothing worth keeping
   * @param most statements in all, some kilobytes each; one career with more is kept as long as it
   *     is the only one
   */
  public record Bounds(int least, int most) {
    /** Of a task. */
    public static final Bounds DEFAULT = new Bounds(64, 16_384);
  }

  private final Bounds bounds;
  private final Map<String, Career> kept = new LinkedHashMap<>(16, 0.75f, true);

  Careers(Bounds bounds) {
    this.bounds = bounds;
  }

  /** The career as it was left, else as it is read. */
  Career get(String athleteId, String discipline, Supplier<Career> read) {
    Career known = kept.get(Keys.of(athleteId, discipline));
    return known == null ? read.get() : known;
  }

  void keep(String athleteId, String discipline, Career career) {
    if (career.size() < bounds.least()) {
      kept.remove(Keys.of(athleteId, discipline));
      return;
    }
    kept.put(Keys.of(athleteId, discipline), career);
    int statements = kept.values().stream().mapToInt(Career::size).sum();
    Iterator<Career> eldest = kept.values().iterator();
    while (statements > bounds.most() && kept.size() > 1) {
      statements -= eldest.next().size();
      eldest.remove();
    }
  }

  void drop(String athleteId) {
    kept.keySet().removeIf(key -> key.startsWith(Keys.of(athleteId, "")));
  }
}
