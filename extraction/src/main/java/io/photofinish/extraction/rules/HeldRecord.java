package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/**
 * the record of MARK set by X; the record, held by X, stands at MARK; X's record stands at MARK.
 */
public final class HeldRecord implements Rule {
  @Override
  public String id() {
    return "held-record";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      Mention mark = mark(clause, best);
      if (code.isEmpty() || mark == null || !clause.happened(mark)) {
        continue;
      }
      Mention setter = setter(clause, mark);
      if (setter != null) {
        finds.add(clause, setter, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.96);
        finds.add(clause, setter, new RecordOf(code), best, 0.96);
      }
    }
  }

  private static Mention mark(Clause clause, Mention best) {
    for (Mention mention : clause.all(Value.Amount.class)) {
      if (mention.from() >= best.to() && mention.from() - best.to() <= 4) {
        return mention;
      }
    }
    return null;
  }

  /** "set by X", "held by X". */
  private static Mention setter(Clause clause, Mention mark) {
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Person.class)
          && mention.from() >= mark.to()
          && mention.from() - mark.to() <= 6) {
        int at = Shapes.phraseStart(clause.spotted(), clause.sentence(), mention);
        boolean by = at > 0 && clause.token(at - 1).is("by");
        boolean held =
            at > 1
                && (clause.token(at - 2).is("set")
                    || clause.token(at - 2).is("held")
                    || clause.has(Cue.HOLDER, mark.to(), at));
        if (by && held) {
          return mention;
        }
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "The world record of 1:55.10 set by Joan Benson stood.", "Joan Benson | 1:55.10 | WR"),
        finds(
            "The national record of 1:58.10 held by Anna Smith is safe.",
            "Anna Smith | 1:58.10 | NR"),
        leaves("The world record of 1:55.10 stood.", "nobody is named"),
        leaves("The world record was beaten by Anna Smith.", "no mark"));
  }
}
