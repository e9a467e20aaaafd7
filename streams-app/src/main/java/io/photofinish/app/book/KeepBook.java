package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.AliasChange;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
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
 *
 * <p>What articles say of a name is always kept under that name; where an alias leads elsewhere it
 * is passed on to the athlete who counts, and kept there too under the name that it came by. So an
 * alias that is set or ended can bring all of it to where it belongs; that costs the name's claims.
 */
public final class KeepBook implements Processor<String, Change, String, Entry> {
  private static final StringSerializer KEYS = new StringSerializer();

  private final Athletics athletics;
  private ProcessorContext<String, Entry> context;
  private Statements statements;
  private BookLines lines;
  private KeyValueStore<String, Athlete> athletes;
  private KeyValueStore<String, AthleteAlias> aliases;

  public KeepBook(Athletics athletics) {
    this.athletics = athletics;
  }

  @Override
  public void init(ProcessorContext<String, Entry> context) {
    this.context = context;
    statements = new Statements(context);
    lines = new BookLines(athletics, context, statements);
    athletes = context.getStateStore(Stores.ATHLETES.name());
    aliases = context.getStateStore(Stores.ALIASES.name());
  }

  @Override
  public void process(Record<String, Change> record) {
    if (record.value() instanceof Change.OfClaims claims) {
      change(record.key(), new BookLines.Cause(claims.changes(), record.timestamp()));
    } else if (record.value() instanceof Change.OfAlias alias) {
      alias(record.key(), alias.change(), record.timestamp());
    }
  }

  private void change(String id, BookLines.Cause cause) {
    AthleteChanges changes = cause.changes();
    String name = changes.getName();
    String article = changes.getArticle();
    Routes routes = routes(id);
    var touched = new Touched(id);
    var moves = new Moves(id, null);
    for (ResultClaim claim : changes.getRemoved()) {
      statements.takeBack(id, name, article, claim);
      String to = name == null ? routes.of(claim.getOutcome()) : id;
      if (to.equals(id)) {
        touched.count(claim.getOutcome(), -1);
      } else {
        moves.of(to, article, changes.getPublished()).getRemoved().add(claim);
      }
    }
    for (ResultClaim claim : changes.getAdded()) {
      statements.enter(id, name, article, changes.getPublished(), claim);
      String to = name == null ? routes.of(claim.getOutcome()) : id;
      if (to.equals(id)) {
        touched.count(claim.getOutcome(), 1);
      } else {
        moves.of(to, article, changes.getPublished()).getAdded().add(claim);
      }
    }
    moves.forward(cause.time());
    touched.update(routes, cause);
  }

  private void alias(String id, AliasChange change, long time) {
    String key = change.getAlias();
    String target = change.getAthleteId();
    AthleteAlias alias = target == null || target.equals(key) ? null : new AthleteAlias(target);
    if (Objects.equals(alias, aliases.get(key))) {
      return;
    }
    Routes before = routes(id);
    aliases.put(key, alias);
    Routes after = routes(id);
    var touched = new Touched(id);
    var moves = new Moves(id, key);
    for (Statements.Claimed claimed : statements.own(id)) {
      move(claimed, before, after, touched, moves);
    }
    moves.forward(time);
    var cause = new AthleteChanges("", null, List.of(), List.of(), null, key);
    touched.update(after, new BookLines.Cause(cause, time));
  }

  private static void move(
      Statements.Claimed claimed, Routes before, Routes after, Touched touched, Moves moves) {
    Outcome outcome = claimed.claim().getOutcome();
    String from = before.of(outcome);
    String to = after.of(outcome);
    if (from.equals(to)) {
      return;
    }
    if (before.isOwn(outcome)) {
      touched.count(outcome, -1);
    } else {
      moves.of(from, claimed.article(), claimed.published()).getRemoved().add(claimed.claim());
    }
    if (after.isOwn(outcome)) {
      touched.count(outcome, 1);
    } else {
      moves.of(to, claimed.article(), claimed.published()).getAdded().add(claimed.claim());
    }
  }

  private Routes routes(String id) {
    var found = new TreeMap<String, AthleteAlias>();
    AthleteAlias whole = aliases.get(id);
    if (whole != null) {
      found.put(id, whole);
    }
    try (var parts = aliases.prefixScan(Keys.of(id, ""), KEYS)) {
      parts.forEachRemaining(entry -> found.put(entry.key, entry.value));
    }
    return new Routes(id, found);
  }

  /** What changes for the athlete at hand: who it is, and which disciplines to compute anew. */
  private final class Touched {
    private final TreeSet<String> disciplines = new TreeSet<>();
    private Athlete athlete;

    Touched(String id) {
      Athlete known = athletes.get(id);
      athlete = known == null ? Votes.none(id) : known;
    }

    void count(Outcome outcome, int by) {
      disciplines.add(outcome.getDiscipline());
      athlete = Votes.count(athlete, outcome, by);
    }

    void update(Routes routes, BookLines.Cause cause) {
      if (disciplines.isEmpty()) {
        return;
      }
      athletes.put(routes.name(), athlete.getNames().isEmpty() ? null : athlete);
      var podiums = new TreeMap<String, List<Tally>>();
      for (String discipline : disciplines) {
        podiums.put(discipline, lines.update(routes, discipline, cause));
      }
      lines.countWins(athlete, podiums, cause);
    }
  }

  /** Claims on their way to the athletes who count, article by article. */
  private final class Moves {
    private final SortedMap<String, SortedMap<String, AthleteChanges>> byAthlete = new TreeMap<>();
    private final String name;
    private final String alias;

    Moves(String name, String alias) {
      this.name = name;
      this.alias = alias;
    }

    AthleteChanges of(String athlete, String article, LocalDate published) {
      return byAthlete
          .computeIfAbsent(athlete, a -> new TreeMap<>())
          .computeIfAbsent(
              article,
              a ->
                  new AthleteChanges(
                      article, published, new ArrayList<>(), new ArrayList<>(), name, alias));
    }

    void forward(long time) {
      byAthlete.forEach(
          (athlete, articles) ->
              articles
                  .values()
                  .forEach(
                      changes ->
                          context.forward(
                              new Record<>(
                                  athlete, new Entry(Entry.ALIASED_CHANGES, changes), time))));
    }
  }
}
