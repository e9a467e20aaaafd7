package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One athlete's results in one discipline by their day, the latest first. A result of whose day
 * only the year is known is in no order with those of that year, and left out; an edition has its
 * last day. A pure function.
 */
public final class LatestResults {
  private final Performances performances;

  public LatestResults(Athletics athletics) {
    performances = new Performances(athletics);
  }

  /** By key: the day backwards, and the result id. */
  public SortedMap<String, Listing> of(Collection<Result> results) {
    return of(Listings.of(results), results);
  }

  /** What {@link #of(Collection)} gives, of the results that are asked for. */
  SortedMap<String, Listing> of(Listings listings, Collection<Result> results) {
    var latest = new TreeMap<String, Listing>();
    for (Result result : results) {
      performances
          .knownDay(result.getOutcome())
          .ifPresent(
              day ->
                  latest.put(Keys.of(Keys.newestFirst(day), result.getId()), listings.of(result)));
    }
    return latest;
  }
}
