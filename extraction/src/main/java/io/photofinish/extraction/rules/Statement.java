package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import java.util.List;

/**
 * What one clause says of one athlete: the candidates that were accepted.
 *
 * @param candidates at most one place, one mark, one status; any number of records
 */
public record Statement(Clause clause, Mention athlete, List<Candidate> candidates) {
  public Statement {
    candidates = List.copyOf(candidates);
  }
}
