package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.List;

/**
 * SUBJECT bounded out to 14.89m; SUBJECT rounded off the podium at 69.35m: one athlete and one mark
 * in a clause belong together, whatever the verb.
 */
public final class SoleMark implements Rule {
  /** From the subject to the mark. */
  private static final int REACH = 16;

  /** "his previous mark of", "the qualifying standard of". */
  private static final int BEFORE = 4;

  private static final double UNSURE = 0.4;

  @Override
  public String id() {
    return "sole-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.kind() == Clause.Kind.BRACKET || clause.subjects().size() != 1) {
      return;
    }
    Mention subject = clause.subjects().get(0);
    var marks = clause.all(Value.Amount.class);
    if (marks.size() != 1 || !clause.ownSubject() || subject.to() > marks.get(0).from()) {
      return;
    }
    Mention mark = marks.get(0);
    Figure figure = ((Value.Amount) mark.value()).figure();
    if (exact(figure)
        && !clause.token(mark.from()).quoted()
        && mark.from() - subject.to() <= REACH
        && introduced(clause, mark)
        && Marks.number(clause, mark).isPresent()
        && alone(clause, subject, mark)) {
      finds.add(clause, subject, new MarkOf(figure), mark, UNSURE);
    }
  }

  /** Written as results are: no round number. */
  private static boolean exact(Figure figure) {
    return switch (figure.shape()) {
      case LENGTH, DECIMAL -> figure.decimals() == 2;
      case CLOCK2, CLOCK3 -> true;
      default -> false;
    };
  }

  private static boolean introduced(Clause clause, Mention mark) {
    return switch (clause.token(mark.from() - 1).word()) {
      case "to", "at", "with", "on", "in" -> true;
      default -> false;
    };
  }

  /** Whether nobody else and no other mark is spoken of in between. */
  private static boolean alone(Clause clause, Mention subject, Mention mark) {
    for (Mention mention : clause.mentions()) {
      boolean between = mention.from() >= subject.to() && mention.to() <= mark.from();
      boolean near = between && mark.from() - mention.to() <= BEFORE;
      boolean old =
          mention.is(Cue.PREVIOUS) || mention.is(Cue.STANDARD) || mention.is(Value.Best.class);
      if ((between && (mention.names() || mention.is(Cue.SPLIT))) || (near && old)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith bounded out to 14.89m.", "Anna Smith | 14.89m"),
        finds("Anna Smith was her nearest challenger at 18.72m.", "Anna Smith | 18.72m"),
        leaves("Anna Smith chased Beth Jones to 18.72m.", "whose, is open"),
        leaves("Anna Smith has a previous best of 14.89m.", "no mark of this day"),
        leaves("Anna Smith hopes to bound out to 14.89m.", "a wish"));
  }
}
