package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

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
    results.forEach(result -> standing.add(ResultsOf.withoutEvidence(result)));
    Set<String> names = names();
    for (String name : names) {
      Result made =
          resolution
              .result(name)
              .map(fused -> ResultsOf.withoutEvidence(athleteId, fused))
              .orElse(null);
      if (made == null || !isInTheBook(made)) {
        due.add(name);
      }
    }
  }

  private boolean isInTheBook(Result made) {
    Result kept = standing.get(made.getId());
    if (kept != null) {
      made.setReported(kept.getReported());
    }
    return made.equals(kept);
  }

  /** Of all results, whether they are made or in the book. */
  private Set<String> names() {
    var names = new TreeSet<>(resolution.names());
    int prefix = Keys.of(athleteId, discipline, "").length();
    standing.ids().forEach(id -> names.add(id.substring(prefix)));
    return names;
  }

  void allAreDue() {
    due.addAll(names());
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
   * Null where there is no such result.
   *
   * @param old as the book has it; null where it has none
   */
  Result result(String id, Result old) {
    String name = id.substring(Keys.of(athleteId, discipline, "").length());
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
