package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Edition;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the words of time and place into an occasion, against the day of publication. */
final class Calendar {
  /** A city's name alone means the championships there for so long. */
  private static final int YEARS_A_CITY_STANDS = 4;

  private static final int LAST_INDOOR_MONTH = 3;
  private static final int REMEMBERED = 300;
  private static final String CIRCUIT = "DL";

  /** "in Athens" may mean the Olympics; lesser games are named. */
  private static final Set<String> KNOWN_BY_CITY = Set.of("OG", "WCH", "WIC", "EC", "EIC", "CWG");

  private final Athletics athletics;
  private final Optional<LocalDate> published;

  Calendar(Athletics athletics, Optional<LocalDate> published) {
    this.athletics = athletics;
    this.published = published;
  }

  Optional<LocalDate> published() {
    return published;
  }

  OptionalInt thisYear() {
    return published.map(d -> OptionalInt.of(d.getYear())).orElse(OptionalInt.empty());
  }

  /** The occasion that these words name; unknown where there are none. */
  Occasion read(Anchors anchors, int near) {
    return read(anchors, near, year(anchors, near), Memory.SOME_YEARS);
  }

  /** How long ago championships may be that a town's name alone means. */
  enum Memory {
    NONE,
    SOME_YEARS,
    ANY
  }

  /** The same, where the year is known otherwise, or how far back a town may mean. */
  Occasion read(Anchors anchors, int near, OptionalInt year, Memory memory) {
    var contest = anchors.contest(near);
    var town = Anchors.nearest(anchors.towns(), near).map(m -> ((Value.Town) m.value()).city());
    if (contest.isPresent()) {
      var beside = anchors.townBeside(contest.get());
      var named = named((Value.Contest) contest.get().value(), year, beside, town);
      return anchors.stopOf(contest.get(), CIRCUIT)
          ? named.withCompetition(Optional.of(circuit(CIRCUIT, named.year())))
          : named;
    }
    if (town.isPresent()) {
      return somewhere(town.get(), year, memory);
    }
    return Occasion.UNKNOWN.withYear(year);
  }

  /**
   * The occasion of the lead: a town without a competition is just that, unless games go on there.
   */
  Occasion lead(Anchors anchors, int near) {
    var town = Anchors.nearest(anchors.towns(), near).map(m -> ((Value.Town) m.value()).city());
    if (anchors.contest(near).isEmpty() && town.isPresent()) {
      return somewhere(town.get(), year(anchors, near), Memory.NONE);
    }
    return read(anchors, near);
  }

  /** What a town is to the lead, be it a dateline. */
  Occasion lead(String town) {
    return somewhere(town, OptionalInt.empty(), Memory.NONE);
  }

  /** Whether a competition's year names its place. */
  boolean edition(String code) {
    return athletics.competitions().of(code).filter(c -> c.edition()).isPresent();
  }

  /** The edition of a competition that goes on, or has just ended. */
  Optional<Occasion> goingOn(String code) {
    return published
        .flatMap(
            day ->
                athletics
                    .editions()
                    .on(code, day)
                    .or(() -> athletics.editions().on(code, day.minusDays(2))))
        .map(
            e ->
                new Occasion(
                    Optional.of(code),
                    OptionalInt.of(e.year()),
                    e.city(),
                    Optional.empty(),
                    Optional.empty()));
  }

  /** "dropped out of the Olympic marathon": the last ones, as long as they are remembered. */
  Optional<Occasion> lastOf(String code) {
    return published.flatMap(
        day ->
            athletics
                .editions()
                .lastBefore(code, day)
                .filter(e -> e.latest().plusDays(REMEMBERED).isAfter(day))
                .map(
                    e ->
                        new Occasion(
                            Optional.of(code),
                            OptionalInt.of(e.year()),
                            e.city(),
                            Optional.empty(),
                            Optional.empty())));
  }

  /** Whether that edition is known and ended before the article. */
  boolean over(Occasion occasion) {
    return occasion.year().isPresent()
        && occasion
            .competition()
            .flatMap(c -> athletics.editions().of(c, occasion.year().getAsInt()))
            .filter(e -> published.filter(day -> e.latest().isBefore(day)).isPresent())
            .isPresent();
  }

  /** Whether that year's edition, if it is known, was over so many days ago at most. */
  boolean inTheNews(String code, int year, int days) {
    LocalDate day = published.orElseThrow();
    return athletics
        .editions()
        .of(code, year)
        .map(e -> !e.earliest().isAfter(day) && !e.latest().plusDays(days).isBefore(day))
        .orElse(year == day.getYear() && !edition(code));
  }

  /** The same competition in another year. */
  Occasion moved(Occasion occasion, OptionalInt year) {
    var edition = occasion.competition().flatMap(c -> athletics.editions().of(c, year.getAsInt()));
    return occasion
        .withYear(year)
        .withCity(edition.isPresent() ? edition.get().city() : occasion.city());
  }

  private Occasion named(
      Value.Contest contest, OptionalInt year, Optional<String> beside, Optional<String> town) {
    String code = contest.competition().code();
    boolean guessed =
        contest.meeting() && contest.city().filter(contest.series()::startsWith).isPresent();
    Optional<String> city =
        beside.or(() -> guessed ? town.or(contest::city) : contest.city().or(() -> town));
    OptionalInt when = year;
    if (contest.competition().edition()) {
      Optional<Edition> edition = edition(contest, year, town);
      if (edition.isPresent()) {
        when = OptionalInt.of(edition.get().year());
        city = edition.get().city().or(() -> town);
      }
    }
    return new Occasion(
        Optional.of(circuit(code, when)), when, city, Optional.empty(), Optional.empty());
  }

  /** The circuit is outdoors: a grand prix of the same name in winter is another meeting. */
  private String circuit(String code, OptionalInt year) {
    boolean winter =
        published
            .filter(day -> day.getMonthValue() <= LAST_INDOOR_MONTH)
            .filter(day -> year.isEmpty() || year.getAsInt() == day.getYear())
            .isPresent();
    return winter && code.equals(CIRCUIT) ? "IGP" : code;
  }

  private Optional<Edition> edition(
      Value.Contest contest, OptionalInt year, Optional<String> town) {
    String code = contest.competition().code();
    var editions = athletics.editions();
    if (year.isPresent()) {
      var of =
          editions
              .of(code, contest.series(), year.getAsInt())
              .or(() -> editions.of(code, year.getAsInt()));
      return of.or(() -> lastYears(code, year.getAsInt()));
    }
    if (town.isPresent()) {
      return editions
          .at(code, town.get(), published.orElse(LocalDate.of(2000, 1, 1)))
          .filter(e -> published.isEmpty() || !e.earliest().isAfter(published.get().plusDays(1)));
    }
    return published.flatMap(
        day ->
            editions
                .on(code, day)
                .or(() -> editions.on(code, day.minusDays(1)))
                .or(() -> editions.on(code, day.minusDays(3))));
  }

  /** Tokyo 2020 was held "last year" for an article of 2022. */
  private Optional<Edition> lastYears(String code, int year) {
    return athletics.editions().of(code).stream()
        .filter(e -> e.start().isPresent() && e.earliest().getYear() == year)
        .findFirst();
  }

  /** A town without a competition: the championships that its name stands for, or just the town. */
  private Occasion somewhere(String town, OptionalInt year, Memory memory) {
    Edition best = null;
    for (Edition edition : athletics.editions().in(town)) {
      boolean fits =
          year.isPresent()
              ? edition.year() == year.getAsInt() || edition.earliest().getYear() == year.getAsInt()
              : memory == Memory.NONE ? goesOn(edition) : recent(edition, memory);
      boolean known = KNOWN_BY_CITY.contains(edition.competition().code());
      if (known && fits && (best == null || better(edition, best))) {
        best = edition;
      }
    }
    if (best == null) {
      return new Occasion(
          Optional.empty(), year, Optional.of(town), Optional.empty(), Optional.empty());
    }
    return new Occasion(
        Optional.of(best.competition().code()),
        OptionalInt.of(best.year()),
        best.city(),
        Optional.empty(),
        Optional.empty());
  }

  private boolean goesOn(Edition edition) {
    return edition.start().isPresent()
        && published
            .filter(
                day ->
                    !edition.earliest().isAfter(day) && edition.latest().plusDays(4).isAfter(day))
            .isPresent();
  }

  private boolean recent(Edition edition, Memory memory) {
    return published
        .filter(
            day ->
                !edition.earliest().isAfter(day)
                    && (memory == Memory.ANY
                        || edition.latest().plusYears(YEARS_A_CITY_STANDS).isAfter(day)))
        .isPresent();
  }

  private static boolean better(Edition one, Edition other) {
    boolean para = one.competition().code().equals("PG");
    if (para != other.competition().code().equals("PG")) {
      return !para;
    }
    return one.latest().isAfter(other.latest());
  }

  OptionalInt year(Anchors anchors, int near) {
    var year = Anchors.nearest(anchors.years(), near).map(m -> ((Value.Year) m.value()).year());
    if (year.isPresent()) {
      return OptionalInt.of(year.get());
    }
    if (published.isEmpty()) {
      return OptionalInt.empty();
    }
    var ago = Anchors.nearest(anchors.agos(), near).map(m -> (Value.Ago) m.value());
    if (ago.isPresent()) {
      return OptionalInt.of(before(ago.get()).getYear());
    }
    return Anchors.nearest(anchors.months(), near).map(this::month).orElse(OptionalInt.empty());
  }

  private LocalDate before(Value.Ago ago) {
    LocalDate day = published.orElseThrow();
    return switch (ago.unit()) {
      case DAY -> day.minusDays(ago.count());
      case WEEK -> day.minusWeeks(ago.count());
      case MONTH -> day.minusMonths(ago.count());
      case YEAR -> day.minusYears(ago.count());
    };
  }

  /** How long ago the latest such month was; 0 where nobody knows when the article appeared. */
  int monthsAgo(Mention mention) {
    if (published.isEmpty()) {
      return 0;
    }
    int then =
        12 * month(mention).orElseThrow() + ((Value.MonthOf) mention.value()).month().getValue();
    LocalDate day = published.get();
    return 12 * day.getYear() + day.getMonthValue() - then;
  }

  /** The latest such month that is not after the article. */
  private OptionalInt month(Mention mention) {
    var month = (Value.MonthOf) mention.value();
    LocalDate day = published.orElseThrow();
    boolean later = month.month().getValue() > day.getMonthValue();
    boolean same = month.month() == day.getMonth() && month.last();
    return OptionalInt.of(later || same ? day.getYear() - 1 : day.getYear());
  }
}
