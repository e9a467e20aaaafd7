package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Statement;
import io.photofinish.schemas.Support;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What live articles say of athletes, and which articles do: two stores kept in step. Of a
 * statement without a day the evidence lies there twice: by article, and in short by the day of
 * publication, so that the first day of a period is found without reading the others.
 */
final class Statements implements EvidenceSample {
  private static final StringSerializer KEYS = new StringSerializer();

  private final KeyValueStore<String, Statement> statements;
  private final KeyValueStore<String, Support> evidence;

  Statements(ProcessorContext<?, ?> context) {
    statements = context.getStateStore(Stores.STATEMENTS.name());
    evidence = context.getStateStore(Stores.EVIDENCE.name());
  }

  /**
   * A statement after an article began or ceased to make it.
   *
   * @param said empty where nobody makes it any more
   * @param day under which the article's evidence lies, or lay, too; null where it does not
   */
  record Told(String key, Optional<Said> said, LocalDate day) {}

  /**
   * @param name the id that the articles' name gives, where it is not the athlete's own; else null
   */
  Told enter(String id, String name, Source source, ResultClaim claim) {
    Outcome outcome = Said.normal(claim.getOutcome());
    String key = key(id, name, outcome);
    Statement before = statements.get(key);
    var now = new Statement(outcome, before == null ? 1 : before.getClaims() + 1, name);
    statements.put(key, now);
    evidence.put(Keys.of(key, source.article()), source.support(claim));
    LocalDate day = isByDay(outcome, source.published()) ? source.published() : null;
    if (day != null) {
      evidence.put(Keys.onDay(key, day, source.article()), source.inShort(claim));
    }
    return new Told(key, Optional.of(said(key, now)), day);
  }

  private static boolean isByDay(Outcome outcome, LocalDate published) {
    return outcome.getDate() == null && published != null;
  }

  Told takeBack(String id, String name, String article, ResultClaim claim) {
    String key = key(id, name, Said.normal(claim.getOutcome()));
    Statement before = statements.get(key);
    if (before == null) {
      throw new IllegalStateException(article + " takes back what nobody said: " + key);
    }
    int left = before.getClaims() - 1;
    Statement now = left == 0 ? null : new Statement(before.getOutcome(), left, name);
    statements.put(key, now);
    Support gone = evidence.delete(Keys.of(key, article));
    boolean byDay = gone != null && isByDay(before.getOutcome(), gone.getPublished());
    LocalDate day = byDay ? gone.getPublished() : null;
    if (day != null) {
      evidence.delete(Keys.onDay(key, day, article));
    }
    return new Told(key, Optional.ofNullable(now).map(statement -> said(key, statement)), day);
  }

  private static String key(String id, String name, Outcome outcome) {
    return Keys.of(id, outcome.getDiscipline(), Keys.statement(outcome, name));
  }

  /** Everything said of an athlete in a discipline, by the own name and by others. */
  List<Said> said(Routes routes, String discipline) {
    return under(Keys.of(routes.name(), discipline, ""))
        .filter(e -> e.getValue().getName() != null || routes.isOwn(e.getValue().getOutcome()))
        .map(e -> said(e.getKey(), e.getValue()))
        .toList();
  }

  private static Said said(String key, Statement statement) {
    return new Said(key, statement.getOutcome(), statement.getClaims());
  }

  /** A claim of one article under the athlete's own name. */
  record Claimed(Source source, ResultClaim claim) {}

  /** What articles say under the own name, wherever the book keeps it; costs all of it. */
  List<Claimed> own(String id) {
    var claims = new ArrayList<Claimed>();
    under(Keys.of(id, ""))
        .filter(entry -> entry.getValue().getName() == null)
        .forEach(
            entry ->
                first(entry.getKey(), Integer.MAX_VALUE)
                    .forEach(
                        support ->
                            claims.add(claimed(id, entry.getValue().getOutcome(), support))));
    return claims;
  }

  private static Claimed claimed(String id, Outcome outcome, Support support) {
    return new Claimed(
        Source.of(support),
        new ResultClaim(
            id,
            outcome,
            support.getKind(),
            support.getConfidence(),
            support.getExtractor(),
            support.getEvidence()));
  }

  private Stream<Map.Entry<String, Statement>> under(String prefix) {
    var found = new ArrayList<Map.Entry<String, Statement>>();
    try (var entries = statements.prefixScan(prefix, KEYS)) {
      entries.forEachRemaining(entry -> found.add(Map.entry(entry.key, entry.value)));
    }
    return found.stream();
  }

  @Override
  public List<String> articles(String statement, int limit) {
    return first(statement, limit).stream().map(Support::getArticle).toList();
  }

  @Override
  public Support support(String statement, String article) {
    return evidence.get(Keys.of(statement, article));
  }

  @Override
  public Optional<LocalDate> reported(String statement, Period within) {
    Keys.Range days = Keys.ofDays(statement, within.first(), within.last());
    try (var entries = evidence.range(days.from(), days.to())) {
      return entries.hasNext()
          ? Optional.of(entries.next().value.getPublished())
          : Optional.empty();
    }
  }

  private List<Support> first(String statement, int limit) {
    var first = new ArrayList<Support>();
    try (var entries = evidence.prefixScan(Keys.of(statement, ""), KEYS)) {
      while (first.size() < limit && entries.hasNext()) {
        first.add(entries.next().value);
      }
    }
    return first;
  }
}
