package io.photofinish.app.book;

import io.photofinish.app.store.Copies;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Competition;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.athletics.Edition;
import io.photofinish.extraction.athletics.Fold;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Round;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When and where an outcome happened, brought to one form. Immutable; safe for threads. */
final class Occasions {
  /** World Athletics Technical Rules: nobody qualifies for the final of these at the same games. */
  private static final Set<Discipline.Setting> WITHOUT_ROUNDS =
      EnumSet.of(
          Discipline.Setting.ROAD,
          Discipline.Setting.WALK,
          Discipline.Setting.COMBINED,
          Discipline.Setting.COUNTRY);

  private final Athletics athletics;

  Occasions(Athletics athletics) {
    this.athletics = athletics;
  }

  /**
   * The outcome with what follows from it: an edition's year from its date or city, its city from
   * its year, indoor from the competition or the discipline, the round where there is a single
   * race.
   */
  Outcome canonical(Outcome said) {
    var outcome = Copies.of(said, new Outcome());
    Optional<Competition> competition = competition(outcome);
    competition.filter(Competition::edition).ifPresent(c -> completeEdition(outcome, c));
    if (outcome.getYear() == null && outcome.getDate() != null) {
      outcome.setYear(outcome.getDate().getYear());
    }
    if (competition.filter(Competition::indoor).isPresent() || onlyIndoors(outcome)) {
      outcome.setIndoor(true);
    }
    if (outcome.getRound() == null && competition.filter(c -> single(c, outcome)).isPresent()) {
      outcome.setRound(Round.FINAL);
    }
    return outcome;
  }

  /** Whether the race that is not said to be a final must be one, there being no other. */
  private boolean single(Competition competition, Outcome outcome) {
    return !competition.edition()
        || !competition.championship()
        || athletics
            .disciplines()
            .of(outcome.getDiscipline())
            .filter(discipline -> WITHOUT_ROUNDS.contains(discipline.setting()))
            .isPresent();
  }

  private void completeEdition(Outcome outcome, Competition competition) {
    List<Edition> held =
        athletics.editions().of(competition.code()).stream()
            .filter(edition -> maybe(edition, outcome))
            .toList();
    if (held.size() == 1) {
      outcome.setYear(held.get(0).year());
      held.get(0).city().ifPresent(outcome::setCity);
    }
  }

  /** Whether an edition is compatible with everything that is said of when and where. */
  private boolean maybe(Edition edition, Outcome outcome) {
    if (outcome.getYear() != null) {
      return named(edition, outcome.getYear()) && !elsewhere(edition, outcome);
    }
    if (outcome.getDate() != null) {
      return edition.heldOn(outcome.getDate());
    }
    return outcome.getCity() != null
        && edition.city().isPresent()
        && sameCity(edition.city().get(), outcome.getCity());
  }

  /** By the year in its name, or by the calendar's where no edition has that in its name. */
  private boolean named(Edition edition, int year) {
    return edition.year() == year
        || (edition.start().filter(day -> day.getYear() == year).isPresent()
            && athletics.editions().of(edition.competition().code()).stream()
                .noneMatch(other -> other.year() == year));
  }

  /** Whether the city said is that of another edition. A stadium or a district is no other city. */
  private boolean elsewhere(Edition edition, Outcome outcome) {
    return outcome.getCity() != null
        && edition.city().isPresent()
        && !sameCity(edition.city().get(), outcome.getCity())
        && athletics.editions().of(edition.competition().code()).stream()
            .flatMap(other -> other.city().stream())
            .anyMatch(city -> sameCity(city, outcome.getCity()));
  }

  /**
   * The key of a full occasion, its round apart: competition and year of an edition; competition,
   * year and city of a meeting. Empty where the occasion is not fully known.
   */
  Optional<String> key(Outcome canonical) {
    return competition(canonical)
        .filter(competition -> canonical.getYear() != null)
        .flatMap(
            competition ->
                competition.edition() ? editionKey(competition, canonical) : meetingKey(canonical));
  }

  private Optional<String> editionKey(Competition competition, Outcome outcome) {
    List<Edition> sameYear =
        athletics.editions().of(competition.code()).stream()
            .filter(edition -> edition.year() == outcome.getYear())
            .toList();
    String name = partial(outcome, false);
    String indoors =
        !competition.indoor() && Boolean.TRUE.equals(outcome.getIndoor()) ? "-indoor" : "";
    if (sameYear.size() > 1) {
      return Optional.ofNullable(outcome.getCity()).map(city -> name + "-" + AthleteId.of(city));
    }
    if (sameYear.size() == 1 && elsewhere(sameYear.get(0), outcome)) {
      return Optional.empty();
    }
    return Optional.of(name + indoors);
  }

  private static Optional<String> meetingKey(Outcome outcome) {
    return Optional.ofNullable(outcome.getCity()).map(city -> partial(outcome, true));
  }

  /** What is known of an occasion, joined by hyphens; the empty string where nothing is. */
  static String partial(Outcome outcome, boolean withCity) {
    var parts = new StringBuilder();
    if (outcome.getCompetition() != null) {
      parts.append(outcome.getCompetition().toLowerCase(Locale.ROOT));
    }
    if (outcome.getYear() != null) {
      parts.append(parts.isEmpty() ? "" : "-").append(outcome.getYear());
    }
    if (withCity && outcome.getCity() != null) {
      parts.append(parts.isEmpty() ? "" : "-").append(AthleteId.of(outcome.getCity()));
    }
    return parts.toString();
  }

  static boolean sameCity(String a, String b) {
    return Fold.fold(a).equals(Fold.fold(b));
  }

  private Optional<Competition> competition(Outcome outcome) {
    return Optional.ofNullable(outcome.getCompetition()).flatMap(athletics.competitions()::of);
  }

  private boolean onlyIndoors(Outcome outcome) {
    return athletics
        .disciplines()
        .of(outcome.getDiscipline())
        .filter(discipline -> discipline.indoor() == Discipline.Indoor.ONLY)
        .isPresent();
  }
}
