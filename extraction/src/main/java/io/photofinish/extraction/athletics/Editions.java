package io.photofinish.extraction.athletics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When and where competitions were held, as far as known: the past and what is fixed of the future.
 *
 * <p>A competition is asked for by its code ("ASC") and, where one code stands for several series,
 * more narrowly by the series of a {@link Competitions.CompetitionForm} ("Asian Games").
 */
public final class Editions {
  private final List<Edition> all;

  private Editions(List<Edition> all) {
    this.all = all;
  }

  static Editions load(Competitions competitions, Nations nations) {
    var table =
        Table.load(
            "editions.tsv", "competition", "series", "year", "city", "nation", "start", "end");
    return new Editions(
        table.mapUnique(
            row -> edition(row, competitions, nations),
            e -> List.of(e.competition().code(), e.series(), e.year(), e.city())));
  }

  private static Edition edition(Row row, Competitions competitions, Nations nations) {
    var competition =
        competitions
            .of(row.text("competition"))
            .orElseThrow(() -> row.broken("no competition " + row.text("competition")));
    var nation =
        row.optional("nation")
            .map(code -> nations.of(code).orElseThrow(() -> row.broken("no nation " + code)));
    try {
      return new Edition(
          competition,
          row.optional("series").orElse(competition.name()),
          row.number("year"),
          row.optional("city"),
          nation,
          row.optionalDate("start"),
          row.optionalDate("end"));
    } catch (IllegalArgumentException e) {
      throw row.broken(e.getMessage());
    }
  }

  /** By competition, series and year. */
  public List<Edition> all() {
    return all;
  }

  /** By series and year. */
  public List<Edition> of(String competition) {
    return all.stream().filter(is(competition)).toList();
  }

  /** The edition of a year; empty where there was none, or several (two cities, two series). */
  public Optional<Edition> of(String competition, int year) {
    return only(is(competition).and(e -> e.year() == year));
  }

  /** The edition of a series' year; empty where there was none, or it had two cities. */
  public Optional<Edition> of(String competition, String series, int year) {
    return only(is(competition, series).and(e -> e.year() == year));
  }

  /** The host city; empty where no single one is known. */
  public Optional<String> city(String competition, int year) {
    return of(competition, year).flatMap(Edition::city);
  }

  /** The edition in this city that lies nearest to the day. Accents and case are no matter. */
  public Optional<Edition> at(String competition, String city, LocalDate near) {
    String folded = Fold.fold(city);
    return all.stream()
        .filter(is(competition))
        .filter(e -> e.city().map(Fold::fold).filter(folded::equals).isPresent())
        .min(Comparator.comparingLong(e -> e.daysFrom(near)));
  }

  /** The edition that goes on on this day. */
  public Optional<Edition> on(String competition, LocalDate day) {
    return only(is(competition).and(e -> e.heldOn(day)));
  }

  /** The last edition that was over before this day: "the last Olympics". */
  public Optional<Edition> lastBefore(String competition, LocalDate day) {
    return latest(is(competition).and(e -> e.latest().isBefore(day)));
  }

  /** {@link #lastBefore(String, LocalDate)} within a series. */
  public Optional<Edition> lastBefore(String competition, String series, LocalDate day) {
    return latest(is(competition, series).and(e -> e.latest().isBefore(day)));
  }

  /** The first edition that begins after this day: "the next Olympics". */
  public Optional<Edition> nextAfter(String competition, LocalDate day) {
    return all.stream()
        .filter(is(competition).and(e -> e.earliest().isAfter(day)))
        .min(Comparator.comparing(Edition::earliest));
  }

  private Optional<Edition> latest(Predicate<Edition> which) {
    return all.stream().filter(which).max(Comparator.comparing(Edition::latest));
  }

  private Optional<Edition> only(Predicate<Edition> which) {
    var found = all.stream().filter(which).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Predicate<Edition> is(String competition) {
    return e -> e.competition().code().equals(competition);
  }

  private static Predicate<Edition> is(String competition, String series) {
    return is(competition).and(e -> e.series().equals(series));
  }
}
