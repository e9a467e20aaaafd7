package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Performance;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The best legal mark and how it came about, from the results of one athlete in one discipline. A
 * pure function; costs the square of the results.
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
    List<Result> legal = performances.legal(results, indoor);
    List<Performance> marks = oldestFirst(legal.stream());
    return precise(marks).stream()
        .min(performances.bestFirst)
        .map(best -> best(legal, marks, best, contradicted(results, indoor, marks)));
  }

  private static PersonalBest best(
      List<Result> legal,
      List<Performance> marks,
      Performance best,
      List<Performance> contradicted) {
    Result first = legal.get(0);
    return PersonalBest.newBuilder()
        .setAthleteId(first.getAthleteId())
        .setAthlete(Performances.name(legal))
        .setDiscipline(first.getOutcome().getDiscipline())
        .setIndoor(Performances.indoor(first.getOutcome()))
        .setBest(best)
        .setProgression(latest(progression(marks)))
        .setContradicted(latest(contradicted))
        .setMarks(marks.size())
        .setContradictedMarks(contradicted.size())
        .build();
  }

  private List<Performance> oldestFirst(Stream<Result> results) {
    return results.map(Performances::of).sorted(performances.oldestFirst).toList();
  }

  private static List<Performance> precise(List<Performance> marks) {
    return Performances.precise(marks, Performance::getMark);
  }

  private static List<Performance> latest(List<Performance> oldestFirst) {
    return oldestFirst.subList(Math.max(0, oldestFirst.size() - MOST), oldestFirst.size());
  }

  private static List<Performance> progression(List<Performance> oldestFirst) {
    var progression = new ArrayList<Performance>();
    for (Performance next : precise(dated(oldestFirst))) {
      if (progression.isEmpty()
          || Performances.isBetter(next, progression.get(progression.size() - 1))) {
        progression.add(next);
      }
    }
    return List.copyOf(progression);
  }

  /** Called a best, but not legal, or after a better one. */
  private List<Performance> contradicted(
      Collection<Result> results, boolean indoor, List<Performance> legal) {
    List<Performance> dated = dated(legal);
    Stream<Result> claimed =
        results.stream()
            .filter(result -> Performances.indoor(result.getOutcome()) == indoor)
            .filter(result -> result.getOutcome().getMark() != null)
            .filter(result -> result.getOutcome().getRecords().contains("PB"))
            .filter(
                result ->
                    !performances.legal(result.getOutcome())
                        || dated.stream().anyMatch(other -> betters(other, result)));
    return oldestFirst(claimed);
  }

  private boolean betters(Performance other, Result result) {
    Performance claimed = Performances.of(result);
    return Performances.dated(claimed)
        && isBefore(other, claimed)
        && Performances.isBetter(other, claimed);
  }

  /** By the day where both are known, else by the year. */
  private boolean isBefore(Performance a, Performance b) {
    boolean bothDays = a.getDate() != null && b.getDate() != null;
    return bothDays
        ? a.getDate().isBefore(b.getDate())
        : performances.day(a).getYear() < performances.day(b).getYear();
  }

  private static List<Performance> dated(List<Performance> marks) {
    return marks.stream().filter(Performances::dated).toList();
  }
}
