package io.photofinish.extraction.athletics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * When and where competitions were held, as far as known: the past and what is fixed of the future.
 *
 * <p>A competition is asked for by its code ("ASC") and, where one code stands for several series,
 * more narrowly by the series of a {@link Competitions.CompetitionForm} ("Asian Games").
 */
public final class Editions {
  private final List<Edition> all;
  private final Map<String, List<Edition>> byCompetition;
  private final Map<String, List<Edition>> byCity;

  private Editions(List<Edition> all) {
    this.all = all;
    byCompetition = all.stream().collect(Collectors.groupingBy(e -> e.competition().code()));
    byCity =
        all.stream()
            .filter(e -> e.city().isPresent())
            .collect(Collectors.groupingBy(e -> Fold.fold(e.city().orElseThrow())));
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

  /** By series and year; none for a code that nobody knows. */
  public List<Edition> of(String competition) {
    return byCompetition.getOrDefault(competition, List.of());
  }

  /** The edition of a year; empty where there was none, or several (two cities, two series). */
  public Optional<Edition> of(String competition, int year) {
    return only(competition, e -> e.year() == year);
  }

  /** The edition of a series' year; empty where there was none, or it had two cities. */
  public Optional<Edition> of(String competition, String series, int year) {
    return only(competition, e -> e.year() == year && e.series().equals(series));
  }

  /** The host city; empty where no single one is known. */
  public Optional<String> city(String competition, int year) {
    return of(competition, year).flatMap(Edition::city);
  }

  /** By competition, series and year. Accents and case are no matter. */
  public List<Edition> in(String city) {
    return byCity.getOrDefault(Fold.fold(city), List.of());
  }

  /** The edition in this city that lies nearest to the day. Accents and case are no matter. */
  public Optional<Edition> at(String competition, String city, LocalDate near) {
    return in(city).stream()
        .filter(e -> e.competition().code().equals(competition))
        .min(Comparator.comparingLong(e -> e.daysFrom(near)));
  }

  /** The edition that goes on on this day. */
  public Optional<Edition> on(String competition, LocalDate day) {
    return only(competition, e -> e.heldOn(day));
  }

  /** The last edition that was over before this day: "the last Olympics". */
  public Optional<Edition> lastBefore(String competition, LocalDate day) {
    return latest(competition, e -> e.latest().isBefore(day));
  }

  /** {@link #lastBefore(String, LocalDate)} within a series. */
  public Optional<Edition> lastBefore(String competition, String series, LocalDate day) {
    return latest(competition, e -> e.latest().isBefore(day) && e.series().equals(series));
  }

  /** The first edition that begins after this day: "the next Olympics". */
  public Optional<Edition> nextAfter(String competition, LocalDate day) {
    return of(competition).stream()
        .filter(e -> e.earliest().isAfter(day))
        .min(Comparator.comparing(Edition::earliest));
  }

  private Optional<Edition> latest(String competition, Predicate<Edition> which) {
    return of(competition).stream().filter(which).max(Comparator.comparing(Edition::latest));
  }

  private Optional<Edition> only(String competition, Predicate<Edition> which) {
    var found = of(competition).stream().filter(which).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
