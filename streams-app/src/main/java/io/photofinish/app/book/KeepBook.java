package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Statement;
import io.photofinish.schemas.Support;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.WinCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One athlete's claim changes → the athlete's results, personal bests and wins.
 *
 * <p>Counts statements, then computes the disciplines touched anew from their statements and writes
 * what differs. Costs the distinct statements and the results of one athlete in those disciplines,
 * whatever the number of articles, athletes and disciplines in the book.
 */
public final class KeepBook implements Processor<String, AthleteChanges, String, Entry> {
  private static final StringSerializer KEYS = new StringSerializer();

  private final ResultsOf resultsOf;
  private final PersonalBests bests;
  private final Tallies tallies;
  private final Races races;
  private ProcessorContext<String, Entry> context;
  private KeyValueStore<String, Statement> statements;
  private KeyValueStore<String, Support> evidence;
  private KeyValueStore<String, Athlete> athletes;
  private KeyValueStore<String, Result> results;
  private KeyValueStore<String, PersonalBest> personalBests;
  private KeyValueStore<String, WinCount> winCounts;

  public KeepBook(Athletics athletics) {
    resultsOf = new ResultsOf(athletics);
    bests = new PersonalBests(athletics);
    tallies = new Tallies(athletics);
    races = new Races(athletics);
  }

  @Override
  public void init(ProcessorContext<String, Entry> context) {
    this.context = context;
    statements = context.getStateStore(Stores.STATEMENTS.name());
    evidence = context.getStateStore(Stores.EVIDENCE.name());
    athletes = context.getStateStore(Stores.ATHLETES.name());
    results = context.getStateStore(Stores.RESULTS.name());
    personalBests = context.getStateStore(Stores.PERSONAL_BESTS.name());
    winCounts = context.getStateStore(Stores.WIN_COUNTS.name());
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
      takeBack(id, changes.getArticle(), claim);
    }
    for (ResultClaim claim : changes.getAdded()) {
      disciplines.add(claim.getOutcome().getDiscipline());
      counted = Votes.count(counted, claim.getOutcome(), 1);
      enter(id, changes, claim);
    }
    athletes.put(id, counted.getNames().isEmpty() ? null : counted);
    var podiums = new TreeMap<String, List<Tally>>();
    for (String discipline : disciplines) {
      List<Result> current = resolve(id, discipline);
      races
          .changes(under(results, id, discipline).values(), current)
          .forEach(
              (race, change) ->
                  context.forward(
                      new Record<>(race, new Entry.OfRace(change), record.timestamp())));
      write(results, current, Result::getId, record, Entry.OfResult::new, id, discipline);
      write(
          personalBests,
          personalBests(current),
          best -> Keys.personalBest(id, discipline, best.getIndoor()),
          record,
          Entry.OfPersonalBest::new,
          id,
          discipline);
      podiums.put(discipline, tallies.of(discipline, current));
    }
    countWins(record, counted, podiums);
  }

  private void enter(String id, AthleteChanges changes, ResultClaim claim) {
    Outcome outcome = Said.normal(claim.getOutcome());
    String key = statementKey(id, outcome);
    Statement said = statements.get(key);
    statements.put(key, new Statement(outcome, said == null ? 1 : said.getClaims() + 1));
    evidence.put(
        Keys.of(key, changes.getArticle()),
        new Support(
            changes.getArticle(),
            changes.getPublished(),
            null,
            claim.getKind(),
            claim.getConfidence(),
            claim.getExtractor(),
            claim.getEvidence()));
  }

  private void takeBack(String id, String article, ResultClaim claim) {
    String key = statementKey(id, Said.normal(claim.getOutcome()));
    Statement said = statements.get(key);
    if (said == null) {
      throw new IllegalStateException(article + " takes back what nobody said: " + key);
    }
    boolean last = said.getClaims() == 1;
    statements.put(key, last ? null : new Statement(said.getOutcome(), said.getClaims() - 1));
    evidence.delete(Keys.of(key, article));
  }

  private static String statementKey(String id, Outcome outcome) {
    return Keys.of(id, outcome.getDiscipline(), Keys.statement(outcome));
  }

  private List<Result> resolve(String id, String discipline) {
    var said = new ArrayList<Said>();
    under(statements, id, discipline)
        .forEach((key, value) -> said.add(new Said(key, value.getOutcome(), value.getClaims())));
    return resultsOf.athlete(id, said, this::firstEvidence);
  }

  private List<Support> firstEvidence(String statement, int limit) {
    var first = new ArrayList<Support>();
    try (var entries = evidence.prefixScan(Keys.of(statement, ""), KEYS)) {
      while (first.size() < limit && entries.hasNext()) {
        first.add(entries.next().value);
      }
    }
    return first;
  }

  private List<PersonalBest> personalBests(List<Result> current) {
    var found = new ArrayList<PersonalBest>();
    bests.of(current, false).ifPresent(found::add);
    bests.of(current, true).ifPresent(found::add);
    return found;
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
    WinCount after = Tallies.sum(id, name, all).orElse(null);
    write(winCounts, id, before, after, record, Entry.OfWinCount::new);
  }

  /** Makes what lies under the prefix equal to {@code current}, and forwards what differed. */
  private <V extends SpecificRecord> void write(
      KeyValueStore<String, V> store,
      List<V> current,
      Function<V, String> key,
      Record<String, ?> record,
      Function<V, Entry> entry,
      String... prefix) {
    Map<String, V> before = under(store, prefix);
    for (V value : current) {
      write(store, key.apply(value), before.remove(key.apply(value)), value, record, entry);
    }
    before.forEach((gone, value) -> write(store, gone, value, null, record, entry));
  }

  private <V extends SpecificRecord> void write(
      KeyValueStore<String, V> store,
      String key,
      V before,
      V after,
      Record<String, ?> record,
      Function<V, Entry> entry) {
    if (!Objects.equals(before, after)) {
      store.put(key, after);
      context.forward(new Record<>(key, entry.apply(after), record.timestamp()));
    }
  }

  private static <V> Map<String, V> under(KeyValueStore<String, V> store, String... prefix) {
    var found = new TreeMap<String, V>();
    try (var entries = store.prefixScan(Keys.of(prefix) + "/", KEYS)) {
      entries.forEachRemaining(entry -> found.put(entry.key, entry.value));
    }
    return found;
  }
}
