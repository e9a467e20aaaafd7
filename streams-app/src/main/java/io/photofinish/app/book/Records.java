package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Competition;
import io.photofinish.extraction.athletics.Nation;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.RecordChange;
import io.photofinish.schemas.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which records one athlete's results in one discipline are claimed as. A pure function. */
public final class Records {
  /** An athlete's own marks and a year's lead are no records. */
  private static final Set<String> OTHERS = Set.of("PB", "SB", "WL");

  private final Athletics athletics;
  private final Performances performances;

  public Records(Athletics athletics) {
    this.athletics = athletics;
    performances = new Performances(athletics);
  }

  /**
   * By record id, then by result id: the legal marks that anybody claims as that record.
   *
   * @param results of one athlete in one discipline, in any order
   */
  public SortedMap<String, Map<String, Listing>> of(Collection<Result> results) {
    return of(Listings.of(results), results);
  }

  private SortedMap<String, Map<String, Listing>> of(
      Listings listings, Collection<Result> results) {
    var claimed = new TreeMap<String, List<Listing>>();
    for (Result result : results) {
      if (performances.legal(result.getOutcome())) {
        Listing listing = listings.of(result);
        for (String code : result.getOutcome().getRecords()) {
          if (!OTHERS.contains(code)) {
            claimed
                .computeIfAbsent(id(code, listing.getOutcome()), id -> new ArrayList<>())
                .add(listing);
          }
        }
      }
    }
    var records = new TreeMap<String, Map<String, Listing>>();
    claimed.forEach((id, marks) -> records.put(id, byResult(marks)));
    return records;
  }

  /**
   * By record id: what becomes different when {@code before} becomes {@code after}.
   *
   * @param cause what causes it
   */
  SortedMap<String, List<RecordChange>> changes(
      AthleteChanges cause, Standing.View before, Standing.View after) {
    SortedMap<String, Map<String, Listing>> old = of(before.listings(), before.ranked());
    SortedMap<String, Map<String, Listing>> current = of(after.listings(), after.ranked());
    var ids = new TreeSet<>(old.keySet());
    ids.addAll(current.keySet());
    var changes = new TreeMap<String, List<RecordChange>>();
    for (String id : ids) {
      List<RecordChange> differ =
          changes(cause, old.getOrDefault(id, Map.of()), current.getOrDefault(id, Map.of()));
      if (!differ.isEmpty()) {
        changes.put(id, differ);
      }
    }
    return changes;
  }

  private static List<RecordChange> changes(
      AthleteChanges cause, Map<String, Listing> before, Map<String, Listing> after) {
    var results = new TreeSet<>(before.keySet());
    results.addAll(after.keySet());
    return results.stream()
        .filter(result -> !Objects.equals(before.get(result), after.get(result)))
        .map(
            result ->
                new RecordChange(
                    cause.getArticle(), before.get(result), after.get(result), cause.getAlias()))
        .toList();
  }

  private static Map<String, Listing> byResult(List<Listing> marks) {
    var byResult = new TreeMap<String, Listing>();
    Performances.precise(marks, listing -> listing.getOutcome().getMark())
        .forEach(listing -> byResult.put(listing.getResult(), listing));
    return byResult;
  }

  /** {@code NR/gbr/1500m/men/outdoor}: code, scope, discipline, category, indoor or outdoor. */
  private String id(String code, Outcome outcome) {
    return Keys.of(
        code,
        scope(code, outcome).orElse(Listings.UNKNOWN),
        outcome.getDiscipline(),
        Listings.category(outcome),
        Listings.setting(outcome));
  }

  /** Where the record holds; age groups' records as those of the adults. */
  private Optional<String> scope(String code, Outcome outcome) {
    String kind = code.length() > 2 ? code.substring(code.length() - 2) : code;
    return switch (kind) {
      case "WR" -> Optional.of("world");
      case "OR" -> Optional.of("og");
      case "AR" ->
          Optional.ofNullable(outcome.getNation())
              .flatMap(athletics.nations()::of)
              .flatMap(Nation::area)
              .map(AthleteId::of);
      case "NR" -> Optional.ofNullable(outcome.getNation()).map(AthleteId::of);
      case "CR" -> Optional.ofNullable(outcome.getCompetition()).map(AthleteId::of);
      case "MR" -> meeting(outcome);
      default -> Optional.empty();
    };
  }

  /** The meeting of a series by its city, a games by its name alone. */
  private Optional<String> meeting(Outcome outcome) {
    boolean edition =
        Optional.ofNullable(outcome.getCompetition())
            .flatMap(athletics.competitions()::of)
            .filter(Competition::edition)
            .isPresent();
    if (edition) {
      return Optional.of(AthleteId.of(outcome.getCompetition()));
    }
    if (outcome.getCity() == null) {
      return Optional.empty();
    }
    return Optional.of(
        outcome.getCompetition() == null
            ? AthleteId.of(outcome.getCity())
            : AthleteId.of(outcome.getCompetition() + " " + outcome.getCity()));
  }
}
