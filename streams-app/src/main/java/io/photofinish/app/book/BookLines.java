package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.WinCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An athlete's results, and the tables that follow from them: computed anew, what differs written.
 */
final class BookLines {
  private final ResultsOf resultsOf;
  private final PersonalBests bestsOf;
  private final SeasonBests seasonsOf;
  private final Rankings rankingsOf;
  private final Tallies talliesOf;
  private final Races racesOf;
  private final Records recordsOf;
  private final Happenings happeningsOf;
  private final ProcessorContext<String, Entry> context;
  private final Statements statements;
  private final Table<Result> results;
  private final Table<PersonalBest> personalBests;
  private final Table<SeasonBest> seasonBests;
  private final Table<Listing> rankings;
  private final Table<WinCount> winCounts;

  BookLines(Athletics athletics, ProcessorContext<String, Entry> context, Statements statements) {
    resultsOf = new ResultsOf(athletics);
    bestsOf = new PersonalBests(athletics);
    seasonsOf = new SeasonBests(athletics);
    rankingsOf = new Rankings(athletics);
    talliesOf = new Tallies(athletics);
    racesOf = new Races(athletics);
    recordsOf = new Records(athletics);
    happeningsOf = new Happenings(athletics);
    this.context = context;
    this.statements = statements;
    results = new Table<>(Stores.RESULTS, context);
    personalBests = new Table<>(Stores.PERSONAL_BESTS, context);
    seasonBests = new Table<>(Stores.SEASON_BESTS, context);
    rankings = new Table<>(Stores.RANKINGS, context);
    winCounts = new Table<>(Stores.WIN_COUNTS, context);
  }

  /** Why lines change, and the time of the record that makes them. */
  record Cause(AthleteChanges changes, long time) {}

  /** Computes one discipline anew and writes what differs. */
  List<Tally> update(Routes routes, String discipline, Cause cause) {
    String id = routes.name();
    List<Said> said = statements.said(routes, discipline);
    SortedMap<String, Result> before = results.under(id, discipline);
    SortedMap<String, Result> after =
        Table.byKey(resultsOf.athlete(id, said, statements), Result::getId);
    if (!before.equals(after)) {
      write(id, discipline, before, after, cause);
      Set<Outcome> live = said.stream().map(Said::outcome).collect(Collectors.toSet());
      tell(id, cause, happeningsOf.results(before, after, live::contains));
    }
    return talliesOf.of(discipline, after.values());
  }

  private void write(
      String id,
      String discipline,
      SortedMap<String, Result> before,
      SortedMap<String, Result> after,
      Cause cause) {
    long time = cause.time();
    results.write(before, after, time);
    SortedMap<String, PersonalBest> bestsBefore = personalBests.under(id, discipline);
    SortedMap<String, PersonalBest> bests = bests(id, discipline, after.values());
    personalBests.write(bestsBefore, bests, time);
    seasonBests.write(
        seasonBests.under(id, discipline), seasons(id, discipline, after.values()), time);
    rankings.write(rankingsOf.of(before.values()), rankingsOf.of(after.values()), time);
    racesOf
        .changes(before.values(), after.values())
        .forEach((race, change) -> forward(race, Entry.RACE_CHANGES, change, time));
    recordsOf
        .changes(cause.changes(), before.values(), after.values())
        .forEach(
            (code, changes) ->
                changes.forEach(change -> forward(code, Entry.RECORD_CHANGES, change, time)));
    tell(id, cause, happeningsOf.bests(bestsBefore, bests, before, after));
  }

  private void tell(String id, Cause cause, List<Happening> happenings) {
    String alias = cause.changes().getAlias();
    for (Happening happening : happenings) {
      happening.setArticle(alias == null ? cause.changes().getArticle() : null);
      happening.setAlias(alias);
      forward(id, Entry.HAPPENINGS, happening, cause.time());
    }
  }

  private SortedMap<String, PersonalBest> bests(
      String id, String discipline, Collection<Result> current) {
    var found = new ArrayList<PersonalBest>();
    bestsOf.of(current, false).ifPresent(found::add);
    bestsOf.of(current, true).ifPresent(found::add);
    return Table.byKey(found, best -> Keys.personalBest(id, discipline, best.getIndoor()));
  }

  private SortedMap<String, SeasonBest> seasons(
      String id, String discipline, Collection<Result> current) {
    return Table.byKey(
        seasonsOf.of(current),
        best -> Keys.seasonBest(id, discipline, best.getSeason(), best.getIndoor()));
  }

  private void forward(String key, String table, SpecificRecord value, long time) {
    context.forward(new Record<>(key, new Entry(table, value), time));
  }

  /**
   * @param podiums of the disciplines that may have changed
   */
  void countWins(Athlete athlete, Map<String, List<Tally>> podiums, Cause cause) {
    String id = athlete.getAthleteId();
    WinCount before = winCounts.get(id);
    List<Tally> all = before == null ? List.of() : before.getTallies();
    for (var podium : podiums.entrySet()) {
      all = Tallies.replace(all, podium.getKey(), podium.getValue());
    }
    String name = Votes.winner(athlete.getNames()).orElse(id);
    winCounts.write(id, before, Tallies.sum(id, name, all).orElse(null), cause.time());
  }
}
