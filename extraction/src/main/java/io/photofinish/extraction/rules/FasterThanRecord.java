package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** SUBJECT (or the time) was faster than X's previous British record. */
public final class FasterThanRecord implements Rule {
  private static final int REACH = 10;

  @Override
  public String id() {
    return "faster-than-record";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Best.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      if (code.isEmpty() || !clause.happened(best) || clause.subjects().size() != 1) {
        continue;
      }
      if (better(clause, best) && Marks.previous(clause, best)) {
        finds.add(clause, clause.subjects().get(0), new RecordOf(code), best, 0.65);
      }
    }
  }

  private static boolean better(Clause clause, Mention best) {
    for (int i = Math.max(clause.from(), best.from() - REACH); i + 1 < best.from(); i++) {
      Token token = clause.token(i);
      boolean more =
          token.is("faster")
              || token.is("quicker")
              || token.is("better")
              || token.is("further")
              || token.is("higher")
              || token.is("farther");
      if ((more && clause.token(i + 1).is("than"))
          || (clause.has(Cue.BREAK, i, i + 1) && token.is("inside"))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith was a second faster than Joan Benson's previous British record.",
            "Anna Smith | NR"),
        finds("Anna Smith ran faster than the old world record.", "Anna Smith | WR"),
        leaves("Anna Smith was slower than Joan Benson's previous British record.", "slower"),
        leaves("Anna Smith was faster than the world record pace.", "a pace is no record"));
  }
}
