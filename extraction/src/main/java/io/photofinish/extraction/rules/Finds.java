package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.rules.Candidate.What;
import java.util.ArrayList;
import java.util.List;

/** Where rules put their candidates. */
public final class Finds {
  private final List<Candidate> candidates = new ArrayList<>();
  private Rule rule;

  void by(Rule current) {
    rule = current;
  }

  /** States that an athlete may have this by these words. */
  public void add(Clause clause, Mention athlete, What what, Mention source, double weight) {
    apart(clause, athlete, what, source, weight, Candidate.NONE);
  }

  /** The same of one of several outcomes that a clause tells of one athlete. */
  void apart(Clause clause, Mention athlete, What what, Mention source, double weight, int group) {
    candidates.add(new Candidate(clause, athlete, what, source, weight, rule.id(), group));
  }

  List<Candidate> all() {
    return candidates;
  }
}
