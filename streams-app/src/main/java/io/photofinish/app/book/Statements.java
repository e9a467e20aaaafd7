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
   * @param name the id that the articles' name gives, where it is not the athlete's own; else null
   */
  void enter(String id, String name, Source source, ResultClaim claim) {
    Outcome outcome = Said.normal(claim.getOutcome());
    String key = key(id, name, outcome);
    Statement said = statements.get(key);
    statements.put(key, new Statement(outcome, said == null ? 1 : said.getClaims() + 1, name));
    evidence.put(Keys.of(key, source.article()), source.support(claim));
    if (isByDay(outcome, source.published())) {
      String day = Keys.onDay(key, source.published(), source.article());
      evidence.put(day, source.inShort(claim));
    }
  }

  private static boolean isByDay(Outcome outcome, LocalDate published) {
    return outcome.getDate() == null && published != null;
  }

  void takeBack(String id, String name, String article, ResultClaim claim) {
    String key = key(id, name, Said.normal(claim.getOutcome()));
    Statement said = statements.get(key);
    if (said == null) {
      throw new IllegalStateException(article + " takes back what nobody said: " + key);
    }
    int left = said.getClaims() - 1;
    statements.put(key, left == 0 ? null : new Statement(said.getOutcome(), left, name));
    Support gone = evidence.delete(Keys.of(key, article));
    if (gone != null && isByDay(said.getOutcome(), gone.getPublished())) {
      evidence.delete(Keys.onDay(key, gone.getPublished(), article));
    }
  }

  /** Under what an article's claim is counted. */
  static String key(String id, String name, ResultClaim claim) {
    return key(id, name, Said.normal(claim.getOutcome()));
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

  /** Empty where nobody says it. */
  Optional<Said> said(String key) {
    return Optional.ofNullable(statements.get(key)).map(statement -> said(key, statement));
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
