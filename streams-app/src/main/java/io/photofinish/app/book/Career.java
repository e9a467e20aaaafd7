package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the stores hold of one athlete in one discipline, in memory and in the form that a change
 * costs least in. Says nothing that the stores don't. Not safe for threads.
 */
final class Career {
  private final String athleteId;
  private final String discipline;
  private final KnownEvidence evidence;
  private final ResultsOf resultsOf;
  private final Resolution resolution;
  private final Standing standing;
  private final Set<String> due = new TreeSet<>();

  /** The results as they were read, by id; null once others are written. */
  private Map<String, Result> read;

  Career(Athletics athletics, String athleteId, String discipline, EvidenceSample evidence) {
    this.athleteId = athleteId;
    this.discipline = discipline;
    this.evidence = new KnownEvidence(evidence);
    resultsOf = new ResultsOf(athletics);
    resolution = new Resolution(athletics);
    standing = new Standing(athletics);
  }

  /**
   * Fills it.
   *
   * @param statements all
   * @param results all that the book has; where they are not those that the statements make, as
   *     after an upgrade, they become due; by when they were reported is not looked at
   */
  void load(Collection<Said> statements, Collection<Result> results) {
    statements.forEach(resolution::say);
    resolution.settle();
    read = new HashMap<>();
    results.forEach(result -> read.put(result.getId(), result));
    for (String name : resolution.names()) {
      load(name, ResultsOf.withoutEvidence(athleteId, resolution.result(name).orElseThrow()));
    }
    read.forEach(
        (id, result) -> {
          if (standing.get(id) == null) {
            standing.add(ResultsOf.withoutEvidence(result));
            due.add(name(id));
          }
        });
  }

  private void load(String name, Result made) {
    Result known = read.get(made.getId());
    if (known != null) {
      made.setReported(known.getReported());
    }
    if (known != null && made.equals(ResultsOf.withoutEvidence(known))) {
      standing.add(made); // It shares what it holds with the statements.
    } else {
      due.add(name);
    }
  }

  /** Of a result's id. */
  private String name(String id) {
    return id.substring(Keys.of(athleteId, discipline, "").length());
  }

  /** All results are, whether the statements make them or the book has them. */
  void allAreDue() {
    due.addAll(resolution.names());
    standing.ids().forEach(id -> due.add(name(id)));
  }

  /** That an article makes a statement now; how many do is for {@link #say} to tell. */
  void came(Statements.Told told, String article) {
    evidence.came(told.key(), article, told.day());
  }

  /** That an article makes a statement no more. */
  void went(Statements.Told told, String article) {
    evidence.went(told.key(), article, told.day());
  }

  /** A statement that is made, or by others, or with other evidence than it was. */
  void say(Said said) {
    resolution.say(said);
  }

  /** A statement that nobody makes any more. */
  void forget(String statement) {
    evidence.forget(statement);
    resolution.forget(statement);
  }

  /** The ids of the results that may differ from what the book has. */
  Set<String> settle() {
    due.addAll(resolution.settle());
    var ids = new TreeSet<String>();
    due.forEach(name -> ids.add(Keys.of(athleteId, discipline, name)));
    due.clear();
    return ids;
  }

  /**
   * A result as the book has it; null where it has none.
   *
   * @param store to be asked where it is not at hand
   */
  Result old(String id, Function<String, Result> store) {
    return read == null ? store.apply(id) : read.get(id);
  }

  /**
   * Null where there is no such result.
   *
   * @param old as the book has it; null where it has none
   */
  Result result(String id, Result old) {
    String name = name(id);
    evidence.begin(name, old);
    Result now =
        resolution
            .result(name)
            .map(fused -> resultsOf.result(athleteId, fused, evidence))
            .orElse(null);
    evidence.end(name);
    return now;
  }

  /** The results that were asked for are in the book now. */
  void written() {
    evidence.written();
    read = null;
  }

  Standing standing() {
    return standing;
  }

  /** Whether a live article says so, by whatever name of the athlete. */
  boolean says(Outcome outcome) {
    return resolution.says(Keys.of(athleteId, discipline, Keys.statement(outcome)));
  }

  int size() {
    return resolution.size();
  }
}
