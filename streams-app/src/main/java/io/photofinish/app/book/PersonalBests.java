package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.athletics.Edition;
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
 * pure function; costs the square of the results.
 */
public final class PersonalBests {
  /** World Athletics Competition Rules: a following wind over 2.0 m/s makes a mark illegal. */
  private static final int LEGAL_WIND_TENTHS = 20;

  /** Oldest first. */
  private final Comparator<Performance> oldestFirst =
      Comparator.comparing(this::day)
          .thenComparing(Performance::getMark, Marks.BEST_FIRST)
          .thenComparing(Performance::getResult);

  private final Comparator<Performance> bestFirst =
      Comparator.comparing(Performance::getMark, Marks.BEST_FIRST).thenComparing(oldestFirst);

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
        legal.stream().map(PersonalBests::performance).sorted(oldestFirst).toList();
    Optional<Performance> best = precise(performances).stream().min(bestFirst);
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

  /** Without marks such as 47.7 where there is a 47.78: it may be the same one, said in short. */
  private static List<Performance> precise(List<Performance> performances) {
    return performances.stream()
        .filter(
            performance ->
                performances.stream()
                    .noneMatch(other -> Marks.inShort(performance.getMark(), other.getMark())))
        .toList();
  }

  private static List<Performance> progression(List<Performance> oldestFirst) {
    var progression = new ArrayList<Performance>();
    for (Performance next : precise(dated(oldestFirst))) {
      if (progression.isEmpty() || isBetter(next, progression.get(progression.size() - 1))) {
        progression.add(next);
      }
    }
    return List.copyOf(progression);
  }

  private List<Performance> contradicted(List<Performance> performances) {
    List<Performance> dated = dated(performances);
    return dated.stream()
        .filter(claimed -> claimed.getRecords().contains("PB"))
        .filter(
            claimed ->
                dated.stream()
                    .anyMatch(
                        other ->
                            day(other).getYear() < day(claimed).getYear()
                                && isBetter(other, claimed)))
        .toList();
  }

  private static List<Performance> dated(List<Performance> performances) {
    return performances.stream()
        .filter(performance -> performance.getYear() != null || performance.getDate() != null)
        .toList();
  }

  private static boolean isBetter(Performance a, Performance b) {
    return !Marks.agree(a.getMark(), b.getMark())
        && Marks.BEST_FIRST.compare(a.getMark(), b.getMark()) < 0;
  }

  /**
   * As of when a mark counts: its day, else the last of its edition, since Tokyo 2020 was in 2021,
   * else the year's last.
   */
  private LocalDate day(Performance performance) {
    if (performance.getDate() != null) {
      return performance.getDate();
    }
    if (performance.getYear() == null) {
      return LocalDate.MAX;
    }
    return Optional.ofNullable(performance.getCompetition())
        .flatMap(code -> athletics.editions().of(code, performance.getYear()))
        .map(Edition::latest)
        .orElseGet(() -> LocalDate.of(performance.getYear(), 12, 31));
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
