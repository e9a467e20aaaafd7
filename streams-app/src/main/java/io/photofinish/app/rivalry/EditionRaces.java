package io.photofinish.app.rivalry;

import io.photofinish.app.store.Keys;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.Race;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Races as the list of their edition shows them. Pure functions. */
public final class EditionRaces {
  /** The most athletes that a list shows; ties make a podium of more than three. */
  private static final int MOST = 6;

  private static final int LAST_PLACE = 3;

  private EditionRaces() {}

  /** Empty where there is nobody, or no competition and year to list it under. */
  public static Optional<Race> of(String race, Collection<Entrant> entrants) {
    String competition = first(entrants, Entrant::getCompetition);
    Integer year = first(entrants, Entrant::getYear);
    if (competition == null || year == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Race(
            race,
            competition,
            year,
            first(entrants, Entrant::getDate),
            first(entrants, Entrant::getCity),
            entrants.size(),
            podium(entrants)));
  }

  private static List<Entrant> podium(Collection<Entrant> entrants) {
    return Meetings.inOrder(entrants)
        .filter(entrant -> entrant.getPlace() != null && entrant.getPlace() <= LAST_PLACE)
        .limit(MOST)
        .toList();
  }

  /** Of the athlete first by id who has one. */
  private static <T> T first(Collection<Entrant> entrants, Function<Entrant, T> slot) {
    return entrants.stream()
        .sorted(Comparator.comparing(Entrant::getAthleteId))
        .map(slot)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  public static String key(Race race) {
    return Keys.of(
        race.getCompetition().toLowerCase(Locale.ROOT),
        Integer.toString(race.getYear()),
        race.getRace());
  }
}
