package io.photofinish.app.book;

import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Performance;
import io.photofinish.schemas.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The marks of one athlete in one discipline, indoors or outdoors, oldest first, while results come
 * and go. A question costs the marks, a comparison each. Not safe for threads.
 */
final class MarksMade {
  private record Made(Result result, LocalDate day) {
    Mark mark() {
      return result.getOutcome().getMark();
    }

    boolean dated() {
      return Performances.dated(result);
    }

    Performance performance() {
      return Performances.of(result);
    }
  }

  private static final Comparator<Made> OLDEST_FIRST =
      Comparator.comparing(Made::day)
          .thenComparing(Made::mark, Marks.BEST_FIRST)
          .thenComparing(made -> made.result().getId());

  private static final Comparator<Made> BEST_FIRST =
      Comparator.comparing(Made::mark, Marks.BEST_FIRST).thenComparing(OLDEST_FIRST);

  private final Performances performances;
  private final boolean indoor;
  private final SortedSet<Made> legal = new TreeSet<>(OLDEST_FIRST);
  private final SortedSet<Made> calledBest = new TreeSet<>(OLDEST_FIRST);
  private final MarkIndex marks = new MarkIndex();
  private final MarkIndex dated = new MarkIndex();

  MarksMade(Performances performances, boolean indoor) {
    this.performances = performances;
    this.indoor = indoor;
  }

  /** Without effect where the result has no mark of these. */
  void add(Result result) {
    made(result)
        .ifPresent(
            made -> {
              if (calledBest(result)) {
                calledBest.add(made);
              }
              if (performances.legal(result.getOutcome())) {
                legal.add(made);
                marks.add(made.mark(), result.getId());
                if (made.dated()) {
                  dated.add(made.mark(), result.getId());
                }
              }
            });
  }

  void remove(Result result) {
    made(result)
        .ifPresent(
            made -> {
              calledBest.remove(made);
              if (legal.remove(made)) {
                marks.remove(made.mark(), result.getId());
                if (made.dated()) {
                  dated.remove(made.mark(), result.getId());
                }
              }
            });
  }

  private Optional<Made> made(Result result) {
    if (Performances.indoor(result.getOutcome()) != indoor
        || result.getOutcome().getMark() == null) {
      return Optional.empty();
    }
    return Optional.of(new Made(result, performances.day(result)));
  }

  private static boolean calledBest(Result result) {
    return result.getOutcome().getRecords().contains("PB");
  }

  int size() {
    return legal.size();
  }

  /** Any of those with a legal mark; there must be one. */
  Result any() {
    return legal.first().result();
  }

  /** The result that most claims support gives the athlete's name. */
  String name() {
    return Performances.name(legal.stream().map(Made::result).toList());
  }

  /** The best legal mark that is not another one told in short. */
  Optional<Performance> best() {
    Made best = null;
    for (Made made : legal) {
      if ((best == null || BEST_FIRST.compare(made, best) < 0) && !marks.hasInFull(made.mark())) {
        best = made;
      }
    }
    return Optional.ofNullable(best).map(Made::performance);
  }

  /** Each legal mark that was the best when it was made, as far as it is known by when. */
  List<Performance> progression() {
    var progression = new ArrayList<Performance>();
    Mark best = null;
    for (Made made : legal) {
      if (!made.dated()) {
        break; // They come last.
      }
      if ((best == null || Marks.isBetter(made.mark(), best)) && !dated.hasInFull(made.mark())) {
        best = made.mark();
        progression.add(made.performance());
      }
    }
    return List.copyOf(progression);
  }

  /** Called a best, but not legal, or after a better one. */
  List<Performance> contradicted() {
    return calledBest.stream()
        .filter(made -> !performances.legal(made.result().getOutcome()) || isLateFor(made))
        .map(Made::performance)
        .toList();
  }

  private boolean isLateFor(Made claimed) {
    return Performances.knowsYear(claimed.result().getOutcome())
        && legal.stream()
            .takeWhile(other -> other.day().getYear() <= claimed.day().getYear())
            .anyMatch(
                other -> isBefore(other, claimed) && Marks.isBetter(other.mark(), claimed.mark()));
  }

  /** By the day where both are known, else by the year. */
  private static boolean isBefore(Made a, Made b) {
    LocalDate day = a.result().getOutcome().getDate();
    LocalDate other = b.result().getOutcome().getDate();
    boolean bothDays = day != null && other != null;
    return bothDays ? day.isBefore(other) : a.day().getYear() < b.day().getYear();
  }
}
