package io.photofinish.app.book;

import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.AliasChange;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.AthleteName;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One athlete's claim changes → the athlete's results, and what follows from them.
 *
 * <p>Counts statements, then computes what they touch anew and writes what differs. Costs what is
 * said of the occasions and marks touched, whatever else is said of the athlete and of others; the
 * first news of an athlete costs reading what was said in that discipline, see {@link Careers}.
 *
 * <p>What articles say of a name is always kept under that name; where an alias leads elsewhere it
 * is passed on to the athlete who counts, and kept there too under the name that it came by. So an
 * alias that is set or ended can bring all of it to where it belongs; that costs the name's claims.
 * So it does where most claims of a name turn from women to men, or back, see {@link Routes}.
 */
public final class KeepBook implements Processor<String, Change, String, Entry> {
  private final Athletics athletics;
  private final Careers.Bounds memory;
  private ProcessorContext<String, Entry> context;
  private Statements statements;
  private BookLines lines;
  private KeyValueStore<String, Athlete> athletes;
  private Aliases aliases;
  private KeyValueStore<String, Athlete> categories;
  private Index<AthleteName> names;

  public KeepBook(Athletics athletics) {
    this(athletics, Careers.Bounds.DEFAULT);
  }

  /**
   * @param memory what to keep in memory of what the stores hold
   */
  public KeepBook(Athletics athletics, Careers.Bounds memory) {
    this.athletics = athletics;
    this.memory = memory;
  }

  @Override
  public void init(ProcessorContext<String, Entry> context) {
    this.context = context;
    statements = new Statements(context);
    lines = new BookLines(athletics, memory, context, statements);
    athletes = context.getStateStore(Stores.ATHLETES.name());
    aliases = new Aliases(context);
    categories = context.getStateStore(Stores.CATEGORIES.name());
    names = new Index<>(Stores.ATHLETE_NAMES, context);
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
    Athlete counted = categories.get(id);
    Routes before = routes(id, counted);
    if (changes.getName() == null) {
      counted = countCategories(id, counted, changes);
    }
    Routes after = before.with(sex(counted));
    boolean turned = turned(before, after);
    var touched = new Touched(id, turned ? after : before);
    var moves = new Moves(id, null);
    if (turned) {
      lines.drop(id);
    } else {
      touched.open(changes.getRemoved());
      touched.open(changes.getAdded());
    }
    Source source = Source.of(changes);
    for (ResultClaim claim : changes.getRemoved()) {
      var told = statements.takeBack(id, changes.getName(), source.article(), claim);
      if (isOwn(claim, changes, before)) {
        touched.goes(claim, told, source);
      } else {
        moves.of(before.of(claim.getOutcome()), source).getRemoved().add(claim);
      }
    }
    if (turned) {
      statements.own(id).forEach(claimed -> move(claimed, before, after, touched, moves));
    }
    for (ResultClaim claim : changes.getAdded()) {
      var told = statements.enter(id, changes.getName(), source, claim);
      if (isOwn(claim, changes, after)) {
        touched.comes(claim, told, source);
      } else {
        moves.of(after.of(claim.getOutcome()), source).getAdded().add(claim);
      }
    }
    moves.forward(context, cause.time());
    touched.update(cause);
  }

  /** Whether claims that are not of this change count for others than they did. */
  private static boolean turned(Routes before, Routes after) {
    return before.category().isPresent()
        && after.category().isPresent()
        && !before.category().equals(after.category());
  }

  /** Whether a claim counts for the athlete whom it came to; what an alias brings always does. */
  private static boolean isOwn(ResultClaim claim, AthleteChanges changes, Routes routes) {
    return changes.getName() != null || routes.isOwn(claim.getOutcome());
  }

  /** What the claims of a name say of women and men, whoever they count for. */
  private Athlete countCategories(String id, Athlete known, AthleteChanges changes) {
    List<ResultClaim> all = new ArrayList<>(changes.getRemoved());
    all.addAll(changes.getAdded());
    if (all.stream().allMatch(claim -> Votes.sex(claim.getOutcome()).isEmpty())) {
      return known;
    }
    Athlete counted = known == null ? Votes.none(id) : known;
    for (ResultClaim claim : changes.getRemoved()) {
      counted = Votes.countSex(counted, claim.getOutcome(), -1);
    }
    for (ResultClaim claim : changes.getAdded()) {
      counted = Votes.countSex(counted, claim.getOutcome(), 1);
    }
    if (!counted.equals(known)) {
      categories.put(id, counted.getCategories().isEmpty() ? null : counted);
    }
    return counted;
  }

  private void alias(String id, AliasChange change, long time) {
    String key = change.getAlias();
    String target = change.getAthleteId();
    AthleteAlias alias = target == null || target.equals(key) ? null : new AthleteAlias(target);
    if (Objects.equals(alias, aliases.get(key))) {
      return;
    }
    Athlete counted = categories.get(id);
    Routes before = routes(id, counted);
    aliases.put(key, alias);
    Routes after = routes(id, counted);
    lines.drop(id);
    var touched = new Touched(id, after);
    var moves = new Moves(id, key);
    for (Statements.Claimed claimed : statements.own(id)) {
      move(claimed, before, after, touched, moves);
    }
    moves.forward(context, time);
    var cause = new AthleteChanges("", null, null, List.of(), List.of(), null, key);
    touched.update(new BookLines.Cause(cause, time));
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
      touched.moved(outcome, -1);
    } else {
      moves.of(from, claimed.source()).getRemoved().add(claimed.claim());
    }
    if (after.isOwn(outcome)) {
      touched.moved(outcome, 1);
    } else {
      moves.of(to, claimed.source()).getAdded().add(claimed.claim());
    }
  }

  /**
   * @param counted what the claims of the name say of women and men; null where they say nothing
   */
  private Routes routes(String id, Athlete counted) {
    return new Routes(id, aliases.of(id), sex(counted));
  }

  /** What most claims of a name give. */
  private static Optional<String> sex(Athlete counted) {
    return Optional.ofNullable(counted).flatMap(said -> Votes.winner(said.getCategories()));
  }

  /** What changes for the athlete at hand: who it is, and what is said in which disciplines. */
  private final class Touched {
    private final Routes routes;
    private final Map<String, Career> careers = new HashMap<>();
    private final SortedMap<String, Map<String, Statements.Told>> statementsOf = new TreeMap<>();
    private final Athlete before;
    private Athlete athlete;

    Touched(String id, Routes routes) {
      this.routes = routes;
      Athlete known = athletes.get(id);
      before = known == null ? Votes.none(id) : known;
      athlete = before;
    }

    /**
     * To be called before statements change: what is in memory is what was before. What is not
     * opened is read in the end, and all of it looked at.
     */
    void open(List<ResultClaim> claims) {
      claims.forEach(
          claim ->
              careers.computeIfAbsent(
                  claim.getOutcome().getDiscipline(), d -> lines.career(routes, d)));
    }

    void comes(ResultClaim claim, Statements.Told told, Source source) {
      moved(claim.getOutcome(), 1).put(told.key(), told);
      opened(claim).ifPresent(career -> career.came(told, source.article()));
    }

    void goes(ResultClaim claim, Statements.Told told, Source source) {
      moved(claim.getOutcome(), -1).put(told.key(), told);
      opened(claim).ifPresent(career -> career.went(told, source.article()));
    }

    private Optional<Career> opened(ResultClaim claim) {
      return Optional.ofNullable(careers.get(claim.getOutcome().getDiscipline()));
    }

    /** A claim that counts for somebody else than it did; its statement stays as it is. */
    Map<String, Statements.Told> moved(Outcome outcome, int by) {
      athlete = Votes.count(athlete, outcome, by);
      return statementsOf.computeIfAbsent(outcome.getDiscipline(), d -> new TreeMap<>());
    }

    void update(BookLines.Cause cause) {
      if (statementsOf.isEmpty()) {
        return;
      }
      athletes.put(routes.name(), athlete.getNames().isEmpty() ? null : athlete);
      if (!AthleteNames.same(before, athlete)) {
        names.write(AthleteNames.of(before), AthleteNames.of(athlete));
      }
      var podiums = new TreeMap<String, List<Tally>>();
      statementsOf.forEach(
          (discipline, changed) ->
              lines
                  .update(routes.name(), discipline, career(discipline, changed), cause)
                  .ifPresent(podium -> podiums.put(discipline, podium)));
      lines.countWins(before, athlete, podiums, cause);
    }

    private Career career(String discipline, Map<String, Statements.Told> changed) {
      Career known = careers.get(discipline);
      if (known == null) {
        Career read = lines.career(routes, discipline);
        read.allAreDue();
        return read;
      }
      changed.forEach(
          (statement, told) ->
              told.said().ifPresentOrElse(known::say, () -> known.forget(statement)));
      return known;
    }
  }
}
