package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One athlete's results in one discipline, without their evidence, by what the tables that follow
 * from them go by. So a table is computed anew from the results alone that have to do with those
 * that changed. Not safe for threads.
 */
final class Standing {
  private static final String PODIUMS = "podiums";

  private final Map<String, Result> results = new TreeMap<>();
  private final Listings.Ballot ballot = new Listings.Ballot();
  private final MarkIndex marks = new MarkIndex();
  private final MarksMade outdoors;
  private final MarksMade indoors;
  private final Groups seasons;
  private final Groups races;
  private final Groups podiums;

  Standing(Athletics athletics) {
    var performances = new Performances(athletics);
    var tallies = new Tallies(athletics);
    outdoors = new MarksMade(performances, false);
    indoors = new MarksMade(performances, true);
    seasons = new Groups(performances::seasonOf);
    races = new Groups(new Races(athletics)::race);
    podiums = new Groups(result -> Optional.of(PODIUMS).filter(p -> tallies.counts(result)));
  }

  void add(Result result) {
    results.put(result.getId(), result);
    ballot.count(result, 1);
    mark(result).ifPresent(mark -> marks.add(mark, result.getId()));
    List.of(outdoors, indoors).forEach(made -> made.add(result));
    List.of(seasons, races, podiums).forEach(groups -> groups.add(result));
  }

  private void remove(Result result) {
    results.remove(result.getId());
    ballot.count(result, -1);
    mark(result).ifPresent(mark -> marks.remove(mark, result.getId()));
    List.of(outdoors, indoors).forEach(made -> made.remove(result));
    List.of(seasons, races, podiums).forEach(groups -> groups.remove(result));
  }

  private static Optional<Mark> mark(Result result) {
    return Optional.ofNullable(result.getOutcome().getMark());
  }

  Result get(String id) {
    return results.get(id);
  }

  Collection<String> ids() {
    return results.keySet();
  }

  MarksMade marks(boolean indoor) {
    return indoor ? indoors : outdoors;
  }

  Collection<Result> podiums() {
    return having(podiums.in(Set.of(PODIUMS)));
  }

  /**
   * What has to do with results that change. Where a line follows from two views alike, it need not
   * be one: what decides about it has not changed and may be missing.
   *
   * @param listings how lists complete results
   * @param ranked the results that may change places in lists, with all that decide about it
   * @param raced those of the same races; all, where lists complete results in another way
   * @param ofSeasons those of the same seasons
   */
  record View(
      Listings listings,
      Collection<Result> ranked,
      Collection<Result> raced,
      Collection<Result> ofSeasons) {}

  /**
   * @param podiums whether they may be others
   */
  record Moved(View before, View after, boolean podiums) {}

  /**
   * Puts other results in the place of some.
   *
   * @param old those that are here now, of the ids that change
   * @param now those that shall be
   */
  Moved move(Collection<Result> old, Collection<Result> now) {
    // What is only said by more, or fewer, is on the podium, and ran the race, that it did.
    Collection<Result> oldOtherwise = otherwise(old, now);
    Collection<Result> nowOtherwise = otherwise(now, old);
    Set<String> sameRaces = races.of(oldOtherwise);
    sameRaces.addAll(races.of(nowOtherwise));
    Set<String> sameSeasons = seasons.of(old);
    sameSeasons.addAll(seasons.of(now));
    boolean podium = !podiums.of(oldOtherwise).isEmpty() || !podiums.of(nowOtherwise).isEmpty();
    Listings listed = ballot.listings();
    Collection<Result> racedBefore = having(races.in(sameRaces));
    Collection<Result> seasonsBefore = having(seasons.in(sameSeasons));
    List<Mark> changed = marks(List.of(old, now));
    Set<String> ranked = around(changed);
    old.forEach(this::remove);
    now.forEach(this::add);
    ranked.addAll(around(changed));
    Listings list = ballot.listings();
    boolean all = !list.equals(listed);
    if (all) {
      ranked.addAll(results.keySet());
    }
    Collection<Result> rankedBefore = with(ranked, now, old);
    Collection<Result> rankedAfter = with(ranked, old, now);
    return new Moved(
        new View(listed, rankedBefore, all ? rankedBefore : racedBefore, seasonsBefore),
        new View(
            list,
            rankedAfter,
            all ? rankedAfter : having(races.in(sameRaces)),
            having(seasons.in(sameSeasons))),
        podium);
  }

  private List<Result> having(Set<String> ids) {
    return ids.stream().map(results::get).toList();
  }

  /** Those of which something else is said than of what the others have under their id. */
  private static Collection<Result> otherwise(Collection<Result> some, Collection<Result> others) {
    var outcomes = new HashMap<String, Outcome>();
    others.forEach(result -> outcomes.put(result.getId(), result.getOutcome()));
    return some.stream()
        .filter(result -> !result.getOutcome().equals(outcomes.get(result.getId())))
        .toList();
  }

  private static List<Mark> marks(Collection<Collection<Result>> results) {
    return results.stream()
        .flatMap(Collection::stream)
        .flatMap(result -> mark(result).stream())
        .toList();
  }

  /**
   * Whose place in a list may hang on one of these marks, and on whose theirs hangs: a mark is left
   * out where it may be another one told in short.
   */
  private Set<String> around(Collection<Mark> changed) {
    Set<String> near = inOtherWords(changed);
    List<Mark> theirs = near.stream().flatMap(id -> mark(results.get(id)).stream()).toList();
    near.addAll(inOtherWords(theirs));
    return near;
  }

  private Set<String> inOtherWords(Collection<Mark> some) {
    var found = new TreeSet<String>();
    some.forEach(mark -> found.addAll(marks.inOtherWords(mark)));
    return found;
  }

  /** The results of these ids, some of them with others in their place. */
  private Collection<Result> with(
      Set<String> ids, Collection<Result> without, Collection<Result> others) {
    var found = new TreeMap<String, Result>();
    for (String id : ids) {
      Result result = results.get(id);
      if (result != null) {
        found.put(id, result);
      }
    }
    without.forEach(result -> found.remove(result.getId()));
    others.forEach(result -> found.put(result.getId(), result));
    return found.values();
  }
}
