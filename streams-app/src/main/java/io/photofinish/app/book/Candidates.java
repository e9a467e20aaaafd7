package io.photofinish.app.book;

import io.photofinish.app.book.Traits.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds which weak statements and which results may fit each other, by what {@link Fit#possible}
 * asks them to have in common: a mark that agrees, or, where one of them has no mark, the narrowest
 * part of the occasion that the statement names. Costs what is found.
 */
final class Candidates {
  private final MarkIndex marks = new MarkIndex();
  private final IdSets<String> byOccasion = new IdSets<>(new HashMap<>());

  void addWeak(String id, Traits said) {
    if (said.mark() != null) {
      marks.add(said.mark(), id);
    }
    narrowest(said).forEach(part -> byOccasion.add(part, id));
  }

  void removeWeak(String id, Traits said) {
    if (said.mark() != null) {
      marks.remove(said.mark(), id);
    }
    narrowest(said).forEach(part -> byOccasion.remove(part, id));
  }

  void addResult(String id, Known result) {
    result.marks().forEach(mark -> marks.add(mark, id));
    parts(result).forEach(part -> byOccasion.add(part, id));
  }

  void removeResult(String id, Known result) {
    result.marks().forEach(mark -> marks.remove(mark, id));
    parts(result).forEach(part -> byOccasion.remove(part, id));
  }

  /** Of the results that are here, those that a weak statement may fit. */
  Set<String> of(Traits said) {
    Set<String> found = said.mark() == null ? new TreeSet<>() : marks.agreeing(said.mark());
    narrowest(said).forEach(part -> found.addAll(byOccasion.get(part)));
    return found;
  }

  /** Of the weak statements that are here, those that may fit a result. */
  Set<String> of(Known result) {
    var found = new TreeSet<String>();
    result.marks().forEach(mark -> found.addAll(marks.agreeing(mark)));
    parts(result).forEach(part -> found.addAll(byOccasion.get(part)));
    return found;
  }

  /**
   * At most one. A full occasion has competition and year, so that a statement which names one of
   * them fits no result of another.
   */
  private static List<String> narrowest(Traits said) {
    String marked = marked(said.mark() != null);
    Object competition = said.get(Slot.COMPETITION);
    Object year = said.get(Slot.YEAR);
    if (competition != null) {
      return List.of(year == null ? marked + competition : marked + competition + "/" + year);
    }
    if (year != null) {
      return List.of(marked + year);
    }
    Object city = said.get(Slot.CITY);
    return city == null ? List.of() : List.of(marked + "in " + city);
  }

  /** All that {@link #narrowest} may give of a statement that fits. */
  private static List<String> parts(Known result) {
    var parts = new ArrayList<String>();
    parts(parts, marked(false), result);
    if (result.marks().isEmpty()) {
      // Where both have marks, they must agree.
      parts(parts, marked(true), result);
    }
    return parts;
  }

  private static void parts(List<String> parts, String marked, Known result) {
    for (Object competition : result.get(Slot.COMPETITION)) {
      parts.add(marked + competition);
      result.get(Slot.YEAR).forEach(year -> parts.add(marked + competition + "/" + year));
    }
    result.get(Slot.YEAR).forEach(year -> parts.add(marked + year));
    result.get(Slot.CITY).forEach(city -> parts.add(marked + "in " + city));
  }

  private static String marked(boolean mark) {
    return mark ? "with a mark: " : "";
  }
}
