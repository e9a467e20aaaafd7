package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.athletics.Edition;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Performance;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Status;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Which marks are legal, when they count, and how they compare. Immutable; safe for threads. */
final class Performances {
  /** World Athletics Competition Rules: a following wind over 2.0 m/s makes a mark illegal. */
  private static final int LEGAL_WIND_TENTHS = 20;

  final Comparator<Performance> oldestFirst =
      Comparator.comparing((Performance performance) -> day(performance))
          .thenComparing(Performance::getMark, Marks.BEST_FIRST)
          .thenComparing(Performance::getResult);

  final Comparator<Performance> bestFirst =
      Comparator.comparing(Performance::getMark, Marks.BEST_FIRST).thenComparing(oldestFirst);

  private final Athletics athletics;

  Performances(Athletics athletics) {
    this.athletics = athletics;
  }

  static boolean indoor(Outcome outcome) {
    return Boolean.TRUE.equals(outcome.getIndoor());
  }

  /** The results with a legal mark, made indoors or not. */
  List<Result> legal(Collection<Result> results, boolean indoor) {
    return results.stream()
        .filter(result -> indoor(result.getOutcome()) == indoor && legal(result.getOutcome()))
        .toList();
  }

  boolean legal(Outcome outcome) {
    boolean windy =
        outcome.getWindTenths() != null
            && outcome.getWindTenths() > LEGAL_WIND_TENTHS
            && !indoor(outcome)
            && athletics
                .disciplines()
                .of(outcome.getDiscipline())
                .filter(Discipline::windCounts)
                .isPresent();
    return outcome.getMark() != null && outcome.getStatus() != Status.DQ && !windy;
  }

  /**
   * The first day from which a mark surely counts: its own, else the one on which an article
   * reported it, or the last on which it may have been made, whichever is first; {@link
   * LocalDate#MAX} where nothing tells.
   */
  LocalDate day(Performance performance) {
    return day(
        performance.getReported(),
        days(performance.getDate(), performance.getCompetition(), performance.getYear()));
  }

  /** {@link #day(Performance)} of the result's mark. */
  LocalDate day(Result result) {
    return day(result.getReported(), days(result.getOutcome()));
  }

  private static LocalDate day(LocalDate reported, Period days) {
    return reported != null && days.holds(reported) ? reported : days.last();
  }

  /** The last day on which it may have been; {@link LocalDate#MAX} where the year is not known. */
  LocalDate day(Outcome outcome) {
    return days(outcome).last();
  }

  /** The days on one of which it was. */
  Period days(Outcome outcome) {
    return days(outcome.getDate(), outcome.getCompetition(), outcome.getYear());
  }

  /** The day, or the last one of the edition; empty where not more than the year is known. */
  Optional<LocalDate> knownDay(Outcome outcome) {
    return knownDay(outcome.getDate(), outcome.getCompetition(), outcome.getYear());
  }

  private Optional<LocalDate> knownDay(LocalDate date, String competition, Integer year) {
    if (date != null || year == null || competition == null) {
      return Optional.ofNullable(date);
    }
    return athletics.editions().of(competition, year).map(Edition::latest);
  }

  /** An edition's days need not lie in the year of its name: Tokyo 2020 was in 2021. */
  private Period days(LocalDate date, String competition, Integer year) {
    if (date != null) {
      return new Period(date, date);
    }
    if (year == null) {
      return new Period(LocalDate.MIN, LocalDate.MAX);
    }
    return Optional.ofNullable(competition)
        .flatMap(code -> athletics.editions().of(code, year))
        .map(edition -> new Period(edition.earliest(), edition.latest()))
        .orElseGet(() -> new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /** The calendar year in which the mark was made; empty where it is not known. */
  OptionalInt season(Outcome outcome) {
    LocalDate day = day(outcome);
    return day.equals(LocalDate.MAX) ? OptionalInt.empty() : OptionalInt.of(day.getYear());
  }

  /** Setting and season of a legal mark. */
  Optional<String> seasonOf(Result result) {
    Outcome outcome = result.getOutcome();
    OptionalInt season = legal(outcome) ? season(outcome) : OptionalInt.empty();
    return season.isEmpty()
        ? Optional.empty()
        : Optional.of(Keys.of(Listings.setting(outcome), Integer.toString(season.getAsInt())));
  }

  /** Whether anything tells by when the mark was made. */
  static boolean dated(Result result) {
    return knowsYear(result.getOutcome()) || result.getReported() != null;
  }

  static boolean knowsYear(Outcome outcome) {
    return outcome.getYear() != null || outcome.getDate() != null;
  }

  static boolean isBetter(Performance a, Performance b) {
    return Marks.isBetter(a.getMark(), b.getMark());
  }

  /** Without marks such as 47.7 where there is a 47.78: it may be the same one, said in short. */
  static <T> List<T> precise(List<T> of, Function<T, Mark> mark) {
    if (of.stream().map(mark).mapToInt(Mark::getDecimals).distinct().limit(2).count() < 2) {
      return of;
    }
    var marks = new MarkIndex();
    of.forEach(each -> marks.add(mark.apply(each), ""));
    return of.stream().filter(each -> !marks.hasInFull(mark.apply(each))).toList();
  }

  static Performance of(Result result) {
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
        .setReported(result.getReported())
        .build();
  }

  /** The result that most claims support gives the athlete's name. */
  static String name(Collection<Result> results) {
    return results.stream()
        .min(
            Comparator.comparingInt((Result result) -> -result.getClaims())
                .thenComparing(Result::getId))
        .map(result -> result.getOutcome().getAthlete())
        .orElseThrow();
  }
}
