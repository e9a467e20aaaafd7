package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Mark;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the marks of one race tell of its places: whoever alone was better than the second was
 * first. And of one athlete's attempts in a jump or throw only the best is a result, and no time of
 * a part of a race.
 */
final class Comparisons {
  /** In hundredths of a whole time: nobody is that much faster than in another race. */
  private static final int PART = 60;

  private final Work work;

  private Comparisons(Work work) {
    this.work = work;
  }

  static void make(List<Draft> drafts, Work work) {
    var comparisons = new Comparisons(work);
    Map<List<Object>, List<Draft>> races = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.main && !draft.held && draft.status.isEmpty() && comparable(draft)) {
        races.computeIfAbsent(race(draft), r -> new ArrayList<>()).add(draft);
      }
    }
    races.values().forEach(comparisons::winner);
    var attempts = new ArrayList<Draft>();
    races.values().forEach(race -> attempts.addAll(comparisons.attempts(race)));
    attempts.addAll(comparisons.parts(drafts));
    drafts.removeAll(attempts);
  }

  /**
   * Of an athlete's two times in one race, one of which is far below the other: of a part of it.
   */
  private List<Draft> parts(List<Draft> drafts) {
    Map<List<Object>, Draft> longest = new HashMap<>();
    for (Draft draft : drafts) {
      if (timed(draft)) {
        longest.merge(run(draft), draft, (a, b) -> better(a, b) ? b : a);
      }
    }
    var parts = new ArrayList<Draft>();
    for (Draft draft : drafts) {
      work.step(1);
      Draft whole = timed(draft) ? longest.get(run(draft)) : null;
      boolean part =
          whole != null
              && draft.place.isEmpty()
              && value(draft.mark.orElseThrow()) * 100 < PART * value(whole.mark.orElseThrow());
      if (part) {
        parts.add(draft);
      }
    }
    return parts;
  }

  private static boolean timed(Draft draft) {
    return draft.mark.isPresent()
        && !draft.held
        && draft.records.isEmpty()
        && draft.discipline.measure() == Discipline.Measure.TIME;
  }

  private static List<Object> run(Draft draft) {
    var occasion = draft.occasion.withRound(Optional.empty());
    return List.of(draft.athlete, draft.discipline, occasion.year());
  }

  /** On the road men and women run together, and who is who must be said. */
  private static boolean comparable(Draft draft) {
    return switch (draft.discipline.setting()) {
      case ROAD, COUNTRY, WALK -> draft.category.isPresent();
      default -> true;
    };
  }

  /** Rounds count apart, and a race of men is none of women. */
  private static List<Object> race(Draft draft) {
    var occasion = draft.occasion.withRound(Optional.empty());
    return List.of(
        draft.discipline, occasion, draft.category.or(() -> draft.around).map(c -> (Object) c));
  }

  private void winner(List<Draft> race) {
    Draft second = null;
    for (Draft draft : race) {
      work.step(1);
      if (draft.place.isPresent() && draft.place.getAsInt() == 1) {
        return;
      }
      boolean marked = draft.place.equals(OptionalInt.of(2)) && draft.mark.isPresent();
      second = marked && second == null ? draft : second;
    }
    Draft first = null;
    for (Draft draft : race) {
      work.step(1);
      boolean better =
          second != null
              && draft.place.isEmpty()
              && draft.mark.isPresent()
              && draft.occasion.sameRound(second.occasion)
              && draft.athlete != second.athlete
              && better(draft, second);
      if (better && first != null && first.athlete != draft.athlete) {
        return;
      }
      first = better && (first == null || better(draft, first)) ? draft : first;
    }
    if (first != null) {
      first.place = OptionalInt.of(1);
    }
  }

  private List<Draft> attempts(List<Draft> race) {
    Map<Athlete, Draft> best = new HashMap<>();
    var others = new ArrayList<Draft>();
    for (Draft draft : race) {
      work.step(1);
      boolean attempt =
          draft.discipline.setting() == Discipline.Setting.FIELD
              && draft.mark.isPresent()
              && draft.occasion.round().filter(r -> r != Claim.Round.FINAL).isEmpty();
      Draft before = attempt ? best.get(draft.athlete) : null;
      if (attempt && (before == null || better(draft, before))) {
        best.put(draft.athlete, draft);
      }
      Draft lesser = before == null ? null : best.get(draft.athlete) == draft ? before : draft;
      if (lesser != null && lesser.records.isEmpty()) {
        Draft kept = best.get(draft.athlete);
        kept.place = kept.place.isPresent() ? kept.place : lesser.place;
        others.add(lesser);
      }
    }
    return others;
  }

  static boolean better(Draft one, Draft other) {
    long a = value(one.mark.orElseThrow());
    long b = value(other.mark.orElseThrow());
    return one.discipline.measure().lowerIsBetter() ? a < b : a > b;
  }

  private static long value(Mark mark) {
    if (mark instanceof Mark.Time time) {
      return time.thousandths();
    }
    return mark instanceof Mark.Distance distance
        ? distance.millimetres()
        : ((Mark.Points) mark).points();
  }
}
