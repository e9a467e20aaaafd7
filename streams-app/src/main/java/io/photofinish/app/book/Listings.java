package io.photofinish.app.book;

import io.photofinish.app.store.Copies;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Results as lists show them, with category and nation where any of an athlete's has them. */
final class Listings {
  /** What a list is called whose category, or scope, no claim tells. */
  static final String UNKNOWN = "unknown";

  private final Optional<Category> category;
  private final Optional<String> nation;

  /**
   * @param results of one athlete in one discipline, in any order
   */
  Listings(Collection<Result> results) {
    category = most(results, Outcome::getCategory);
    nation = most(results, Outcome::getNation);
  }

  Listing of(Result result) {
    Outcome outcome = Copies.of(result.getOutcome(), new Outcome());
    if (outcome.getCategory() == null) {
      outcome.setCategory(category.orElse(null));
    }
    if (outcome.getNation() == null) {
      outcome.setNation(nation.orElse(null));
    }
    return new Listing(result.getAthleteId(), result.getId(), result.getClaims(), outcome);
  }

  /** The value that most claims give; of equals the first. */
  private static <T extends Comparable<T>> Optional<T> most(
      Collection<Result> results, Function<Outcome, T> slot) {
    var votes = new TreeMap<T, Integer>();
    for (Result result : results) {
      T value = slot.apply(result.getOutcome());
      if (value != null) {
        votes.merge(value, result.getClaims(), Integer::sum);
      }
    }
    T best = null;
    for (T value : votes.keySet()) {
      best = best == null || votes.get(value) > votes.get(best) ? value : best;
    }
    return Optional.ofNullable(best);
  }

  static String category(Outcome outcome) {
    return outcome.getCategory() == null
        ? UNKNOWN
        : outcome.getCategory().name().toLowerCase(Locale.ROOT);
  }

  static String setting(Outcome outcome) {
    return Performances.indoor(outcome) ? "indoor" : "outdoor";
  }
}
