package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.read.Work;
import java.util.List;

/**
 * What one sentence says. It is cut into clauses when somebody first asks for them, since of many
 * sentences nobody does. Not for more than one thread.
 */
public final class Reading {
  private final Spotted spotted;
  private final int sentence;
  private final Work work;
  private List<Clause> clauses;
  private List<Statement> statements = List.of();

  Reading(Spotted spotted, int sentence, Work work) {
    this.spotted = spotted;
    this.sentence = sentence;
    this.work = work;
  }

  void state(List<Statement> found) {
    statements = found;
  }

  public List<Statement> statements() {
    return statements;
  }

  public Mentions mentions() {
    return spotted.in(sentence);
  }

  public List<Clause> clauses() {
    if (clauses == null) {
      clauses = Clauses.of(spotted, sentence, work);
    }
    return clauses;
  }

  /** The clauses where the sentence mentions something of these kinds; else none. */
  public List<Clause> clausesWith(Kinds some) {
    return mentions().meets(some) ? clauses() : List.of();
  }

  /** Whether it begins as a sentence does that goes on where the text has lost something. */
  boolean goesOn() {
    return Absent.begins(spotted, sentence);
  }
}
