package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.RaceChange;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which race a result belongs to, and what changes there when results do. Pure functions. */
public final class Races {
  private final Occasions occasions;
  private final Athletics athletics;

  public Races(Athletics athletics) {
    this.occasions = new Occasions(athletics);
    this.athletics = athletics;
  }

  /**
   * Discipline, category and occasion of a final. Empty where the occasion or the category is not
   * fully known, and for other rounds: two athletes in the heats need not have met.
   */
  public Optional<String> race(Result result) {
    Outcome outcome = result.getOutcome();
    if (outcome.getRound() != Round.FINAL || outcome.getCategory() == null || relay(outcome)) {
      return Optional.empty();
    }
    String category = outcome.getCategory().name().toLowerCase(Locale.ROOT);
    return occasions
        .key(outcome)
        .map(occasion -> Keys.of(outcome.getDiscipline(), category, occasion))
        .map(race -> isOtherMeeting(result, race) ? race + Rounds.INDOOR : race);
  }

  /** Whether the athlete has another result of this occasion, outdoors. */
  private static boolean isOtherMeeting(Result result, String race) {
    return result.getId().endsWith(Rounds.INDOOR) && !race.endsWith(Rounds.INDOOR);
  }

  private boolean relay(Outcome outcome) {
    return athletics
        .disciplines()
        .of(outcome.getDiscipline())
        .filter(Discipline::relay)
        .isPresent();
  }

  /** By race id: athletes with their part in it, from one athlete's results before and after. */
  SortedMap<String, RaceChange> changes(Standing.View before, Standing.View after) {
    Map<String, Entrant> old = entrants(before.listings(), before.raced());
    var changes = new TreeMap<String, RaceChange>();
    entrants(after.listings(), after.raced())
        .forEach(
            (race, entrant) -> {
              if (!Objects.equals(old.remove(race), entrant)) {
                changes.put(race, new RaceChange(entrant.getAthleteId(), entrant));
              }
            });
    old.forEach((race, entrant) -> changes.put(race, new RaceChange(entrant.getAthleteId(), null)));
    return changes;
  }

  /** Everybody of whom it is known how it ended, those who did not finish included. */
  public Map<String, Entrant> entrants(Collection<Result> results) {
    return entrants(Listings.of(results), results);
  }

  private Map<String, Entrant> entrants(Listings listings, Collection<Result> results) {
    var entrants = new TreeMap<String, Entrant>();
    for (Result result : results) {
      Outcome outcome = result.getOutcome();
      boolean ended =
          outcome.getPlace() != null || outcome.getMark() != null || outcome.getStatus() != null;
      if (ended) {
        race(result)
            .ifPresent(
                race -> entrants.put(race, entrant(result, listings.of(result).getOutcome())));
      }
    }
    return entrants;
  }

  private static Entrant entrant(Result result, Outcome outcome) {
    return new Entrant(
        result.getAthleteId(),
        outcome.getCompetition(),
        outcome.getYear(),
        outcome.getDate(),
        outcome.getCity(),
        outcome.getPlace(),
        outcome.getMark(),
        outcome.getStatus(),
        outcome.getAthlete(),
        outcome.getNation(),
        result.getId());
  }
}
