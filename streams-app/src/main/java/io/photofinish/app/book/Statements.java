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
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What live articles say of athletes, and which articles do: two stores kept in step. */
final class Statements implements EvidenceSample {
  private static final StringSerializer KEYS = new StringSerializer();

  private final KeyValueStore<String, Statement> statements;
  private final KeyValueStore<String, Support> evidence;

  Statements(ProcessorContext<?, ?> context) {
    statements = context.getStateStore(Stores.STATEMENTS.name());
    evidence = context.getStateStore(Stores.EVIDENCE.name());
  }

  void enter(String id, String article, LocalDate published, ResultClaim claim) {
    Outcome outcome = Said.normal(claim.getOutcome());
    String key = key(id, outcome);
    Statement said = statements.get(key);
    statements.put(key, new Statement(outcome, said == null ? 1 : said.getClaims() + 1));
    evidence.put(
        Keys.of(key, article),
        new Support(
            article,
            published,
            null,
            claim.getKind(),
            claim.getConfidence(),
            claim.getExtractor(),
            claim.getEvidence()));
  }

  void takeBack(String id, String article, ResultClaim claim) {
    String key = key(id, Said.normal(claim.getOutcome()));
    Statement said = statements.get(key);
    if (said == null) {
      throw new IllegalStateException(article + " takes back what nobody said: " + key);
    }
    boolean last = said.getClaims() == 1;
    statements.put(key, last ? null : new Statement(said.getOutcome(), said.getClaims() - 1));
    evidence.delete(Keys.of(key, article));
  }

  private static String key(String id, Outcome outcome) {
    return Keys.of(id, outcome.getDiscipline(), Keys.statement(outcome));
  }

  /** Whether any live article makes the statement of the athlete. */
  boolean live(String id, Outcome outcome) {
    return statements.get(key(id, outcome)) != null;
  }

  /** Everything said of an athlete in a discipline. */
  List<Said> said(String id, String discipline) {
    var said = new ArrayList<Said>();
    try (var entries = statements.prefixScan(Keys.of(id, discipline, ""), KEYS)) {
      entries.forEachRemaining(
          entry ->
              said.add(new Said(entry.key, entry.value.getOutcome(), entry.value.getClaims())));
    }
    return said;
  }

  @Override
  public List<Support> first(String statement, int limit) {
    var first = new ArrayList<Support>();
    try (var entries = evidence.prefixScan(Keys.of(statement, ""), KEYS)) {
      while (first.size() < limit && entries.hasNext()) {
        first.add(entries.next().value);
      }
    }
    return first;
  }
}
