package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.WinCount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An athlete's results, and the tables that follow from them: computed anew as far as a change
 * reaches, what differs written.
 */
final class BookLines {
  private final Athletics athletics;
  private final SeasonBests seasonsOf;
  private final Rankings rankingsOf;
  private final Tallies talliesOf;
  private final Races racesOf;
  private final Records recordsOf;
  private final Happenings happeningsOf;
  private final LatestResults latestOf;
  private final ProcessorContext<String, Entry> context;
  private final Statements statements;
  private final Careers careers;
  private final Table<Result> results;
  private final Table<PersonalBest> personalBests;
  private final Table<SeasonBest> seasonBests;
  private final Table<Listing> rankings;
  private final Table<WinCount> winCounts;
  private final Index<Listing> latest;

  BookLines(
      Athletics athletics,
      Careers.Bounds memory,
      ProcessorContext<String, Entry> context,
      Statements statements) {
    this.athletics = athletics;
    seasonsOf = new SeasonBests(athletics);
    rankingsOf = new Rankings(athletics);
    talliesOf = new Tallies(athletics);
    racesOf = new Races(athletics);
    recordsOf = new Records(athletics);
    happeningsOf = new Happenings(athletics);
    latestOf = new LatestResults(athletics);
    this.context = context;
    this.statements = statements;
    careers = new Careers(memory);
    results = new Table<>(Stores.RESULTS, context);
    personalBests = new Table<>(Stores.PERSONAL_BESTS, context);
    seasonBests = new Table<>(Stores.SEASON_BESTS, context);
    rankings = new Table<>(Stores.RANKINGS, context);
    winCounts = new Table<>(Stores.WIN_COUNTS, context);
    latest = new Index<>(Stores.LATEST_RESULTS, context);
  }

  /** Why lines change, and the time of the record that makes them. */
  record Cause(AthleteChanges changes, long time) {}

  /** What the book has of one athlete in one discipline. */
  Career career(Routes routes, String discipline) {
    String id = routes.name();
    return careers.get(
        id,
        discipline,
        () -> {
          var career = new Career(athletics, id, discipline, statements);
          career.load(statements.said(routes, discipline), results.under(id, discipline).values());
          return career;
        });
  }

  /** Forgets what is in memory of an athlete: statements count for others than they did. */
  void drop(String id) {
    careers.drop(id);
  }

  /**
   * Computes the results anew that a career's changes touch, and what follows from them, and writes
   * what differs.
   *
   * @return the podiums where they may be others
   */
  Optional<List<Tally>> update(String id, String discipline, Career career, Cause cause) {
    var before = new TreeMap<String, Result>();
    var after = new TreeMap<String, Result>();
    for (String result : career.settle()) {
      Result old = career.old(result, results::get);
      Result now = career.result(result, old);
      if (!Objects.equals(old, now)) {
        put(before, result, old);
        put(after, result, now);
      }
    }
    Optional<List<Tally>> podiums = Optional.empty();
    if (!before.isEmpty() || !after.isEmpty()) {
      podiums = write(id, discipline, career, new Changed(before, after), cause);
    }
    career.written();
    careers.keep(id, discipline, career);
    return podiums;
  }

  /** The results that change, by id. */
  private record Changed(SortedMap<String, Result> before, SortedMap<String, Result> after) {
    /** Whether there are marks made indoors, or outdoors, among them. */
    boolean marks(boolean indoor) {
      return Stream.of(before, after)
          .flatMap(results -> results.values().stream())
          .map(Result::getOutcome)
          .anyMatch(outcome -> outcome.getMark() != null && Performances.indoor(outcome) == indoor);
    }
  }

  private static void put(Map<String, Result> results, String id, Result result) {
    if (result != null) {
      results.put(id, result);
    }
  }

  private Optional<List<Tally>> write(
      String id, String discipline, Career career, Changed changed, Cause cause) {
    long time = cause.time();
    results.write(changed.before(), changed.after(), time);
    Standing standing = career.standing();
    Standing.Moved moved = standing.move(bare(changed.before()), bare(changed.after()));
    tell(id, cause, happeningsOf.results(changed.before(), changed.after(), moved, career::says));
    seasonBests.write(
        seasons(id, discipline, moved.before()), seasons(id, discipline, moved.after()), time);
    rankings.write(rankings(moved.before()), rankings(moved.after()), time);
    latest.write(latest(moved.before()), latest(moved.after()));
    racesOf
        .changes(moved.before(), moved.after())
        .forEach((race, change) -> forward(race, Entry.RACE_CHANGES, change, time));
    recordsOf
        .changes(cause.changes(), moved.before(), moved.after())
        .forEach(
            (code, changes) ->
                changes.forEach(change -> forward(code, Entry.RECORD_CHANGES, change, time)));
    personalBests(id, discipline, standing, changed, moved, cause);
    return moved.podiums()
        ? Optional.of(talliesOf.of(discipline, standing.podiums()))
        : Optional.empty();
  }

  private static List<Result> bare(Map<String, Result> results) {
    return results.values().stream().map(ResultsOf::withoutEvidence).toList();
  }

  private void personalBests(
      String id,
      String discipline,
      Standing standing,
      Changed changed,
      Standing.Moved moved,
      Cause cause) {
    var before = new TreeMap<String, PersonalBest>();
    var after = new TreeMap<String, PersonalBest>();
    for (boolean indoor : new boolean[] {false, true}) {
      if (!changed.marks(indoor)) {
        continue;
      }
      String key = Keys.personalBest(id, discipline, indoor);
      Optional.ofNullable(personalBests.get(key)).ifPresent(best -> before.put(key, best));
      PersonalBests.of(standing.marks(indoor)).ifPresent(best -> after.put(key, best));
    }
    personalBests.write(before, after, cause.time());
    tell(
        id,
        cause,
        happeningsOf.bests(
            before,
            after,
            moved,
            result -> changed.before().getOrDefault(result, standing.get(result)),
            standing::get));
  }

  private SortedMap<String, SeasonBest> seasons(String id, String discipline, Standing.View view) {
    return Table.byKey(
        seasonsOf.of(view.ofSeasons()),
        best -> Keys.seasonBest(id, discipline, best.getSeason(), best.getIndoor()));
  }

  private SortedMap<String, Listing> rankings(Standing.View view) {
    return rankingsOf.of(view.listings(), view.ranked());
  }

  private SortedMap<String, Listing> latest(Standing.View view) {
    return latestOf.of(view.listings(), view.ranked());
  }

  private void tell(String id, Cause cause, List<Happening> happenings) {
    String alias = cause.changes().getAlias();
    for (Happening happening : happenings) {
      happening.setArticle(alias == null ? cause.changes().getArticle() : null);
      happening.setAlias(alias);
      forward(id, Entry.HAPPENINGS, happening, cause.time());
    }
  }

  private void forward(String key, String table, SpecificRecord value, long time) {
    context.forward(new Record<>(key, new Entry(table, value), time));
  }

  /**
   * @param was the athlete before
   * @param podiums of the disciplines that may have changed
   */
  void countWins(Athlete was, Athlete is, Map<String, List<Tally>> podiums, Cause cause) {
    String id = is.getAthleteId();
    String name = name(is);
    if (podiums.isEmpty() && name.equals(name(was))) {
      return;
    }
    WinCount before = winCounts.get(id);
    List<Tally> all = before == null ? List.of() : before.getTallies();
    for (var podium : podiums.entrySet()) {
      all = Tallies.replace(all, podium.getKey(), podium.getValue());
    }
    winCounts.write(id, before, Tallies.sum(id, name, all).orElse(null), cause.time());
  }

  private static String name(Athlete athlete) {
    return Votes.winner(athlete.getNames()).orElse(athlete.getAthleteId());
  }
}
