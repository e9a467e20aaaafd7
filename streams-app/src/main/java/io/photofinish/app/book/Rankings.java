package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lines of the ranking lists that one athlete's results in one discipline make: one in the list
 * of all time, one in that of the season. A pure function; costs sorting them.
 */
public final class Rankings {
  /** In place of a season: the list of all time. */
  public static final String ALL = "all";

  private final Performances performances;
  private final RankOrder order;

  public Rankings(Athletics athletics) {
    performances = new Performances(athletics);
    order = new RankOrder(athletics);
  }

  /**
   * By a key whose byte order is rank order: the list, the mark, the day, the result.
   *
   * @param results of one athlete in one discipline, in any order
   */
  public SortedMap<String, Listing> of(Collection<Result> results) {
    return of(Listings.of(results), results);
  }

  /** What {@link #of(Collection)} gives, of the results that are asked for. */
  SortedMap<String, Listing> of(Listings listings, Collection<Result> results) {
    var lists = new TreeMap<String, List<Listing>>();
    for (boolean indoor : new boolean[] {false, true}) {
      for (Result result : performances.legal(results, indoor)) {
        Listing listing = listings.of(result);
        add(lists, list(listing.getOutcome(), ALL), listing);
        performances
            .season(listing.getOutcome())
            .ifPresent(
                year -> add(lists, list(listing.getOutcome(), Integer.toString(year)), listing));
      }
    }
    var lines = new TreeMap<String, Listing>();
    lists.forEach(
        (list, listed) ->
            Performances.precise(listed, listing -> listing.getOutcome().getMark())
                .forEach(listing -> lines.put(order.key(list, listing), listing)));
    return lines;
  }

  private static void add(Map<String, List<Listing>> lists, String list, Listing listing) {
    lists.computeIfAbsent(list, l -> new ArrayList<>()).add(listing);
  }

  private static String list(Outcome outcome, String season) {
    return list(
        outcome.getDiscipline(), Listings.category(outcome), season, Listings.setting(outcome));
  }

  /**
   * What the keys of a list begin with, before a {@code /}: {@code 800m/women/2024/outdoor}.
   *
   * @param season a year, or {@link #ALL}
   */
  public static String list(String discipline, String category, String season, String setting) {
    return Keys.of(discipline, category, season, setting);
  }
}
