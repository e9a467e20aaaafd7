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
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.WinCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One athlete's claim changes → the athlete's results, and what follows from them.
 *
 * <p>Counts statements, then computes the disciplines touched anew from their statements and writes
 * what differs. Costs the distinct statements and the results of one athlete in those disciplines,
 * whatever the number of articles, athletes and disciplines in the book.
 */
public final class KeepBook implements Processor<String, AthleteChanges, String, Entry> {
  private final ResultsOf resultsOf;
  private final PersonalBests bestsOf;
  private final SeasonBests seasonsOf;
  private final Rankings rankingsOf;
  private final Tallies talliesOf;
  private final Races racesOf;
  private final Records recordsOf;
  private final Happenings happeningsOf;
  private ProcessorContext<String, Entry> context;
  private Statements statements;
  private KeyValueStore<String, Athlete> athletes;
  private Table<Result> results;
  private Table<PersonalBest> personalBests;
  private Table<SeasonBest> seasonBests;
  private Table<Listing> rankings;
  private Table<WinCount> winCounts;

  public KeepBook(Athletics athletics) {
    resultsOf = new ResultsOf(athletics);
    bestsOf = new PersonalBests(athletics);
    seasonsOf = new SeasonBests(athletics);
    rankingsOf = new Rankings(athletics);
    talliesOf = new Tallies(athletics);
    racesOf = new Races(athletics);
    recordsOf = new Records(athletics);
    happeningsOf = new Happenings(athletics);
  }

  @Override
  public void init(ProcessorContext<String, Entry> context) {
    this.context = context;
    statements = new Statements(context);
    athletes = context.getStateStore(Stores.ATHLETES.name());
    results = new Table<>(Stores.RESULTS, context);
    personalBests = new Table<>(Stores.PERSONAL_BESTS, context);
    seasonBests = new Table<>(Stores.SEASON_BESTS, context);
    rankings = new Table<>(Stores.RANKINGS, context);
    winCounts = new Table<>(Stores.WIN_COUNTS, context);
  }

  @Override
  public void process(Record<String, AthleteChanges> record) {
    String id = record.key();
    AthleteChanges changes = record.value();
    var disciplines = new TreeSet<String>();
    Athlete athlete = athletes.get(id);
    Athlete counted = athlete == null ? Votes.none(id) : athlete;
    for (ResultClaim claim : changes.getRemoved()) {
      disciplines.add(claim.getOutcome().getDiscipline());
      counted = Votes.count(counted, claim.getOutcome(), -1);
      statements.takeBack(id, changes.getArticle(), claim);
    }
    for (ResultClaim claim : changes.getAdded()) {
      disciplines.add(claim.getOutcome().getDiscipline());
      counted = Votes.count(counted, claim.getOutcome(), 1);
      statements.enter(id, changes.getArticle(), changes.getPublished(), claim);
    }
    athletes.put(id, counted.getNames().isEmpty() ? null : counted);
    var podiums = new TreeMap<String, List<Tally>>();
    for (String discipline : disciplines) {
      Collection<Result> current = update(id, discipline, record);
      podiums.put(discipline, talliesOf.of(discipline, current));
    }
    countWins(record, counted, podiums);
  }

  /** Computes one discipline anew and writes what differs. */
  private Collection<Result> update(
      String id, String discipline, Record<String, AthleteChanges> record) {
    long time = record.timestamp();
    SortedMap<String, Result> before = results.under(id, discipline);
    SortedMap<String, Result> after =
        Table.byKey(
            resultsOf.athlete(id, statements.said(id, discipline), statements), Result::getId);
    if (before.equals(after)) {
      return after.values();
    }
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
        .changes(record.value().getArticle(), before.values(), after.values())
        .forEach(
            (code, changes) ->
                changes.forEach(change -> forward(code, Entry.RECORD_CHANGES, change, time)));
    tell(record, happeningsOf.results(before, after, said -> statements.live(id, said)));
    tell(record, happeningsOf.bests(bestsBefore, bests, before, after));
    return after.values();
  }

  private void tell(Record<String, AthleteChanges> cause, List<Happening> happenings) {
    for (Happening happening : happenings) {
      happening.setArticle(cause.value().getArticle());
      forward(cause.key(), Entry.HAPPENINGS, happening, cause.timestamp());
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

  private void countWins(
      Record<String, ?> record, Athlete athlete, Map<String, List<Tally>> podiums) {
    String id = record.key();
    WinCount before = winCounts.get(id);
    List<Tally> all = before == null ? List.of() : before.getTallies();
    for (var podium : podiums.entrySet()) {
      all = Tallies.replace(all, podium.getKey(), podium.getValue());
    }
    String name = Votes.winner(athlete.getNames()).orElse(id);
    winCounts.write(id, before, Tallies.sum(id, name, all).orElse(null), record.timestamp());
  }
}
