package io.photofinish.app.book;

import io.photofinish.app.store.Copies;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Results as lists show them, with category and nation where any of an athlete's has them.
 * Immutable.
 */
record Listings(Optional<Category> category, Optional<String> nation) {
  /** What a list is called whose category, or scope, no claim tells. */
  static final String UNKNOWN = "unknown";

  /**
   * @param results of one athlete in one discipline, in any order
   */
  static Listings of(Collection<Result> results) {
    var votes = new Ballot();
    results.forEach(result -> votes.count(result, 1));
    return votes.listings();
  }

  /** What an athlete's results give for category and nation, while results come and go. */
  static final class Ballot {
    private final Map<Category, Integer> categories = new TreeMap<>();
    private final Map<String, Integer> nations = new TreeMap<>();

    /**
     * @param by 1 for a result that comes, -1 for one that goes
     */
    void count(Result result, int by) {
      count(categories, result.getOutcome().getCategory(), by * result.getClaims());
      count(nations, result.getOutcome().getNation(), by * result.getClaims());
    }

    private static <T> void count(Map<T, Integer> votes, T value, int by) {
      if (value != null) {
        votes.merge(value, by, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
      }
    }

    Listings listings() {
      return new Listings(most(categories), most(nations));
    }

    /** The value that most claims give; of equals the first. */
    private static <T> Optional<T> most(Map<T, Integer> votes) {
      T best = null;
      for (T value : votes.keySet()) {
        best = best == null || votes.get(value) > votes.get(best) ? value : best;
      }
      return Optional.ofNullable(best);
    }
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

  static String category(Outcome outcome) {
    return outcome.getCategory() == null
        ? UNKNOWN
        : outcome.getCategory().name().toLowerCase(Locale.ROOT);
  }

  static String setting(Outcome outcome) {
    return Performances.indoor(outcome) ? "indoor" : "outdoor";
  }
}
