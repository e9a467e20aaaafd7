package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Performance;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The best legal mark and how it came about, from the results of one athlete in one discipline. A
 * pure function; costs a sort.
 */
public final class PersonalBests {
  /** World Athletics Competition Rules: a following wind over 2.0 m/s makes a mark illegal. */
  private static final int LEGAL_WIND_TENTHS = 20;

  /** Oldest first. A mark of which only the year is known counts as of the year's end. */
  private static final Comparator<Performance> OLDEST_FIRST =
      Comparator.comparing(PersonalBests::day)
          .thenComparing(Performance::getMark, Marks.BEST_FIRST)
          .thenComparing(Performance::getResult);

  private static final Comparator<Performance> BEST_FIRST =
      Comparator.comparing(Performance::getMark, Marks.BEST_FIRST).thenComparing(OLDEST_FIRST);

  private final Athletics athletics;

  public PersonalBests(Athletics athletics) {
    this.athletics = athletics;
  }

  /**
   * @param results of one athlete in one discipline, in any order
   * @return empty where none of them is a legal mark indoors, or outdoors
   */
  public Optional<PersonalBest> of(Collection<Result> results, boolean indoor) {
    List<Result> legal =
        results.stream().filter(result -> indoor(result) == indoor && legal(result)).toList();
    List<Performance> performances =
        legal.stream().map(PersonalBests::performance).sorted(OLDEST_FIRST).toList();
    Optional<Performance> best = performances.stream().min(BEST_FIRST);
    return best.map(
        performance -> {
          Result first = named(legal);
          return PersonalBest.newBuilder()
              .setAthleteId(first.getAthleteId())
              .setAthlete(first.getOutcome().getAthlete())
              .setDiscipline(first.getOutcome().getDiscipline())
              .setIndoor(indoor)
              .setBest(performance)
              .setProgression(progression(performances))
              .setContradicted(contradicted(performances))
              .build();
        });
  }

  /** The result that most claims support gives the athlete's name. */
  private static Result named(List<Result> results) {
    return results.stream()
        .min(
            Comparator.comparingInt((Result result) -> -result.getClaims())
                .thenComparing(Result::getId))
        .orElseThrow();
  }

  private static boolean indoor(Result result) {
    return Boolean.TRUE.equals(result.getOutcome().getIndoor());
  }

  private boolean legal(Result result) {
    Outcome outcome = result.getOutcome();
    boolean windy =
        outcome.getWindTenths() != null
            && outcome.getWindTenths() > LEGAL_WIND_TENTHS
            && !indoor(result)
            && athletics
                .disciplines()
                .of(outcome.getDiscipline())
                .filter(Discipline::windCounts)
                .isPresent();
    return outcome.getMark() != null && outcome.getStatus() != Status.DQ && !windy;
  }

  private static List<Performance> progression(List<Performance> oldestFirst) {
    var progression = new ArrayList<Performance>();
    for (Performance next : oldestFirst) {
      boolean improves =
          progression.isEmpty() || isBetter(next, progression.get(progression.size() - 1));
      if (next.getYear() != null && improves) {
        progression.add(next);
      }
    }
    return List.copyOf(progression);
  }

  private static List<Performance> contradicted(List<Performance> oldestFirst) {
    return oldestFirst.stream()
        .filter(claimed -> claimed.getRecords().contains("PB") && claimed.getYear() != null)
        .filter(
            claimed ->
                oldestFirst.stream()
                    .anyMatch(
                        other ->
                            other.getYear() != null
                                && other.getYear() < claimed.getYear()
                                && isBetter(other, claimed)))
        .toList();
  }

  private static boolean isBetter(Performance a, Performance b) {
    return !Marks.agree(a.getMark(), b.getMark())
        && Marks.BEST_FIRST.compare(a.getMark(), b.getMark()) < 0;
  }

  private static LocalDate day(Performance performance) {
    if (performance.getDate() != null) {
      return performance.getDate();
    }
    return performance.getYear() == null
        ? LocalDate.MAX
        : LocalDate.of(performance.getYear(), 12, 31);
  }

  private static Performance performance(Result result) {
    Outcome outcome = result.getOutcome();
    return Performance.newBuilder()
        .setMark(outcome.getMark())
        .setWindTenths(outcome.getWindTenths())
        .setCompetition(outcome.getCompetition())
        .setYear(outcome.getYear())
        .setDate(outcome.getDate())
        .setCity(outcome.getCity())
        .setRecords(outcome.getRecords())
        .setResult(result.getId())
        .setClaims(result.getClaims())
        .build();
  }
}
