package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** TIME later SUBJECT broke the tape; TIME after the gun SUBJECT crossed the line. */
public final class LaterHome implements Rule {
  /** From the time to the verb. */
  private static final int REACH = 20;

  @Override
  public String id() {
    return "later-home";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Cue.WIN, Cue.FINISH);
  }

  @Override
  public Set<String> words() {
    return Set.of("later", "after");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    Mention time = time(clause);
    if (time == null) {
      return;
    }
    for (Mention verb : clause.mentions()) {
      boolean home = (verb.is(Cue.WIN) || verb.is(Cue.FINISH)) && line(clause, verb);
      boolean near = verb.from() >= time.to() && verb.from() - time.to() <= REACH;
      if (home && near && clause.happened(verb)) {
        Mention who = clause.subjects().get(0);
        var figure = ((Value.Amount) time.value()).figure();
        finds.apart(clause, who, new MarkOf(figure), time, 0.9, time.from());
        if (verb.is(Cue.WIN)) {
          finds.apart(clause, who, new Place(1), verb, 0.9, time.from());
        }
        return;
      }
    }
  }

  /** "crossed the line", "broke the tape", and no "came round", "won the toss". */
  private static boolean line(Clause clause, Mention verb) {
    String last = clause.token(verb.to() - 1).word();
    return last.equals("line") || last.equals("tape") || last.equals("home");
  }

  /** A time of hours at the beginning of the sentence, with "later" behind it; else null. */
  private static Mention time(Clause clause) {
    int start = clause.spotted().sentence(clause.sentence()).from();
    for (Mention amount : clause.spotted().in(clause.sentence()).all(Value.Amount.class)) {
      boolean hours = ((Value.Amount) amount.value()).figure().shape() == Figure.Shape.HOURS;
      int to = amount.to();
      boolean later =
          to + 2 < clause.tokens()
              && (clause.token(to).is("later")
                  || (clause.token(to).is("after") && clause.token(to + 2).is("gun")));
      if (hours && later && amount.from() - start <= 1) {
        return amount;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Two hours, six minutes and 22 seconds later Anna Smith broke the tape.",
            "Anna Smith | 1 | Two hours, six minutes and 22 seconds"),
        finds(
            "Two hours 31 minutes and four seconds after the gun Anna Smith crossed the line.",
            "Anna Smith | Two hours 31 minutes and four seconds"),
        leaves("Eighteen hours later Anna Smith won the 1500m.", "after another race"),
        leaves("Two hours and 30 minutes later Anna Smith was asleep.", "no race"),
        leaves("Ten seconds later Anna Smith crossed the line.", "after somebody else"));
  }
}
