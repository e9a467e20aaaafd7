package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The careers that were touched last, so that news of an athlete need not read all that was said of
 * him before. Bounded by statements. Not safe for threads.
 */
public final class Careers {
  /**
   * How much is kept.
   *
   * @param most statements in all, two to three kilobytes each; one career with more is kept as
   *     long as it is the only one
   * @param rest what a career takes beside its statements, as so many of them
   */
  public record Bounds(int most, int rest) {
    /** Of a task. */
    public static final Bounds DEFAULT = new Bounds(4_096, 4);
  }

  private record Kept(Career career, int weight) {}

  private final Bounds bounds;
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int weight;

  Careers(Bounds bounds) {
    this.bounds = bounds;
  }

  /** The career as it was left, else as it is read. */
  Career get(String athleteId, String discipline, Supplier<Career> read) {
    Kept known = kept.get(Keys.of(athleteId, discipline));
    return known == null ? read.get() : known.career();
  }

  void keep(String athleteId, String discipline, Career career) {
    var now = new Kept(career, bounds.rest() + career.size());
    Kept before = kept.put(Keys.of(athleteId, discipline), now);
    weight += now.weight() - (before == null ? 0 : before.weight());
    Iterator<Kept> eldest = kept.values().iterator();
    while (weight > bounds.most() && kept.size() > 1) {
      weight -= eldest.next().weight();
      eldest.remove();
    }
  }

  void drop(String athleteId) {
    kept.entrySet()
        .removeIf(
            entry -> {
              boolean his = entry.getKey().startsWith(Keys.of(athleteId, ""));
              weight -= his ? entry.getValue().weight() : 0;
              return his;
            });
  }
}
