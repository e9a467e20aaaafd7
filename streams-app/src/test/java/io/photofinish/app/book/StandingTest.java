package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.RecordChange;
import io.photofinish.schemas.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a change shows of the results is enough to bring every table to where all of them would. */
class StandingTest {
  private static final int HISTORIES = 500;
  private static final int STEPS = 12;
  private static final AthleteChanges CAUSE =
      new AthleteChanges("article", null, null, List.of(), List.of(), null, null);

  private final Athletics athletics = Athletics.load();
  private final Rankings rankings = new Rankings(athletics);
  private final SeasonBests seasons = new SeasonBests(athletics);
  private final Races races = new Races(athletics);
  private final LatestResults latest = new LatestResults(athletics);
  private final Records records = new Records(athletics);
  private final Tallies tallies = new Tallies(athletics);
  private final PersonalBests bests = new PersonalBests(athletics);

  @Test
  void every_table_follows_from_what_has_to_do_with_the_results_that_change() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      var random = new SplittableRandom(seed);
      var standing = new Standing(athletics);
      var results = new TreeMap<String, Result>();
      var tables = new TreeMap<String, Object>();
      for (int step = 0; step < STEPS; step++) {
        List<Result> now = some(random);
        List<Result> old = new ArrayList<>();
        now.forEach(result -> old.add(results.get(result.getId())));
        if (!results.isEmpty() && random.nextBoolean()) {
          old.add(results.firstEntry().getValue());
        }
        old.removeIf(result -> result == null);
        List<Result> gone = old.stream().distinct().toList();
        gone.forEach(result -> results.remove(result.getId()));
        now.forEach(result -> results.put(result.getId(), result));
        follow(standing.move(gone, now), tables);
        assertThat(tables).as("seed %d, step %d", seed, step).isEqualTo(all(results.values()));
        for (boolean indoor : new boolean[] {false, true}) {
          assertThat(PersonalBests.of(standing.marks(indoor)))
              .isEqualTo(bests.of(results.values(), indoor));
        }
        assertThat(tallies.of("1500m", standing.podiums()))
            .isEqualTo(tallies.of("1500m", results.values()));
      }
    }
  }

  private static List<Result> some(SplittableRandom random) {
    List<Result> some = AnyOutcome.results(random);
    return some.subList(0, Math.min(some.size(), 1 + random.nextInt(3)));
  }

  private Map<String, Object> all(Collection<Result> results) {
    var all = new TreeMap<String, Object>(rankings.of(results));
    seasons
        .of(results)
        .forEach(best -> all.put("season " + best.getSeason() + best.getIndoor(), best));
    races.entrants(results).forEach((race, entrant) -> all.put("race " + race, entrant));
    latest.of(results).forEach((key, line) -> all.put("latest " + key, line));
    records.of(results).forEach((id, marks) -> marks.forEach((r, m) -> all.put(id + r, m)));
    return all;
  }

  private void follow(Standing.Moved moved, Map<String, Object> tables) {
    var before = rankings.of(moved.before().listings(), moved.before().ranked());
    var after = rankings.of(moved.after().listings(), moved.after().ranked());
    // What both have alike may be wrong, for want of the results that decide about it.
    before.forEach(
        (key, line) -> tables.computeIfPresent(key, (k, l) -> after.containsKey(k) ? l : null));
    after.forEach(
        (key, line) -> tables.compute(key, (k, l) -> line.equals(before.get(k)) ? l : line));
    seasons
        .of(moved.before().ofSeasons())
        .forEach(best -> tables.remove("season " + best.getSeason() + best.getIndoor()));
    seasons
        .of(moved.after().ofSeasons())
        .forEach(best -> tables.put("season " + best.getSeason() + best.getIndoor(), best));
    var latestBefore = latest.of(moved.before().listings(), moved.before().ranked());
    var latestAfter = latest.of(moved.after().listings(), moved.after().ranked());
    latestBefore.keySet().forEach(key -> tables.remove("latest " + key));
    latestAfter.forEach((key, line) -> tables.put("latest " + key, line));
    races
        .changes(moved.before(), moved.after())
        .forEach(
            (race, change) ->
                tables.compute("race " + race, (key, entrant) -> change.getEntrant()));
    records
        .changes(CAUSE, moved.before(), moved.after())
        .forEach((id, changes) -> changes.forEach(change -> follow(id, change, tables)));
  }

  private static void follow(String id, RecordChange change, Map<String, Object> tables) {
    if (change.getBefore() != null) {
      assertThat(tables.remove(id + change.getBefore().getResult())).isEqualTo(change.getBefore());
    }
    if (change.getAfter() != null) {
      tables.put(id + change.getAfter().getResult(), change.getAfter());
    }
  }
}
