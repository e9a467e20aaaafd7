package io.photofinish.app.book;

import io.photofinish.app.store.Copies;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Performance;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The best legal mark and how it came about, from the results of one athlete in one discipline. A
 * pure function; costs sorting them.
 */
public final class PersonalBests {
  /** The most steps of a progression, and the most contradicted marks, that a value keeps. */
  static final int MOST = 50;

  private final Performances performances;

  public PersonalBests(Athletics athletics) {
    performances = new Performances(athletics);
  }

  /**
   * @param results of one athlete in one discipline, in any order
   * @return empty where none of them is a legal mark indoors, or outdoors
   */
  public Optional<PersonalBest> of(Collection<Result> results, boolean indoor) {
    var marks = new MarksMade(performances, indoor);
    results.forEach(marks::add);
    return of(marks);
  }

  /**
   * As it was on that day, from the progression: its steps, and the contradictions, until then.
   *
   * @return empty where the book has no mark of known year from until then
   */
  public Optional<PersonalBest> asOf(PersonalBest best, LocalDate day) {
    List<Performance> steps = until(best.getProgression(), day);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    PersonalBest then = Copies.of(best, new PersonalBest());
    then.setBest(steps.get(steps.size() - 1));
    then.setProgression(steps);
    then.setContradicted(until(best.getContradicted(), day));
    then.setMarks(null);
    then.setContradictedMarks(null);
    return Optional.of(then);
  }

  private List<Performance> until(List<Performance> marks, LocalDate day) {
    return marks.stream().filter(mark -> !performances.day(mark).isAfter(day)).toList();
  }

  static Optional<PersonalBest> of(MarksMade marks) {
    return marks.best().map(best -> best(marks, best));
  }

  private static PersonalBest best(MarksMade marks, Performance best) {
    Result any = marks.any();
    List<Performance> contradicted = marks.contradicted();
    return PersonalBest.newBuilder()
        .setAthleteId(any.getAthleteId())
        .setAthlete(marks.name())
        .setDiscipline(any.getOutcome().getDiscipline())
        .setIndoor(Performances.indoor(any.getOutcome()))
        .setBest(best)
        .setProgression(latest(marks.progression()))
        .setContradicted(latest(contradicted))
        .setMarks(marks.size())
        .setContradictedMarks(contradicted.size())
        .build();
  }

  private static List<Performance> latest(List<Performance> oldestFirst) {
    return oldestFirst.subList(Math.max(0, oldestFirst.size() - MOST), oldestFirst.size());
  }
}
