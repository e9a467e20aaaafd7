package io.photofinish.app.book;

import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Vote;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what live claims call an athlete. Grows with the spellings, never with the claims. */
public final class Votes {
  private Votes() {}

  public static Athlete none(String athleteId) {
    return new Athlete(athleteId, List.of(), List.of(), List.of());
  }

  /** The athlete with an outcome's names counted {@code by} more, or fewer, times. */
  public static Athlete count(Athlete athlete, Outcome outcome, int by) {
    return new Athlete(
        athlete.getAthleteId(),
        count(athlete.getNames(), outcome.getAthlete(), by),
        count(athlete.getNations(), outcome.getNation(), by),
        count(
            athlete.getCategories(),
            outcome.getCategory() == null ? null : outcome.getCategory().name(),
            by));
  }

  /** {@code MEN} or {@code WOMEN}, where the outcome says one of them. */
  static Optional<String> sex(Outcome outcome) {
    Category category = outcome.getCategory();
    return category == Category.MEN || category == Category.WOMEN
        ? Optional.of(category.name())
        : Optional.empty();
  }

  /** As {@link #count(Athlete, Outcome, int)}, of {@link #sex} alone. */
  static Athlete countSex(Athlete athlete, Outcome outcome, int by) {
    return new Athlete(
        athlete.getAthleteId(),
        List.of(),
        List.of(),
        count(athlete.getCategories(), sex(outcome).orElse(null), by));
  }

  private static List<Vote> count(List<Vote> votes, String value, int by) {
    if (value == null) {
      return votes;
    }
    var counts = new TreeMap<String, Integer>();
    votes.forEach(vote -> counts.put(vote.getValue(), vote.getClaims()));
    counts.merge(value, by, Integer::sum);
    counts.values().removeIf(claims -> claims == 0);
    return counts.entrySet().stream().map(e -> new Vote(e.getKey(), e.getValue())).toList();
  }

  /** The value that most claims give; of equals the first in text order. */
  public static Optional<String> winner(List<Vote> votes) {
    return votes.stream()
        .max(
            Comparator.comparingInt(Vote::getClaims)
                .thenComparing(Vote::getValue, Comparator.reverseOrder()))
        .map(Vote::getValue);
  }
}
