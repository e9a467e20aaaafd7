package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** a personal best of MARK; her season's best MARK; MARK, a national record; X's record of MARK. */
public final class BestOf implements Rule {
  private static final int REACH = 4;

  @Override
  public String id() {
    return "best-of";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      Mention mark = mark(clause, best);
      Mention athlete = mark == null ? null : owner(clause, best);
      if (athlete != null && !code.isEmpty() && clause.happened(best)) {
        int group = Marks.previous(clause, best) ? mark.from() : Candidate.NONE;
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, athlete, new MarkOf(figure), mark, 0.85, group);
        finds.apart(clause, athlete, new RecordOf(code), best, 0.85, group);
      }
    }
  }

  private static Mention mark(Clause clause, Mention best) {
    for (Mention mention : clause.all(Value.Amount.class)) {
      boolean after =
          mention.from() >= best.to()
              && mention.from() - best.to() <= REACH
              && !verbBetween(clause, best.to(), mention.from());
      boolean before =
          mention.to() <= best.from()
              && best.from() - mention.to() <= REACH
              && !verbBetween(clause, mention.to(), best.from());
      if ((after || before) && Marks.number(clause, mention).isPresent()) {
        return mention;
      }
    }
    return null;
  }

  private static boolean verbBetween(Clause clause, int from, int to) {
    return clause.has(Cue.BREAK, from, to)
        || clause.has(Value.Best.class, from, to)
        || (clause.has(Cue.BY, from, to)
            && !clause.token(from).is("of")
            && !clause.token(from).is("time"));
  }

  /** Whose the record is: the possessor before it, or else the subject. */
  static Mention owner(Clause clause, Mention best) {
    for (Mention mention : clause.mentions()) {
      boolean near = mention.to() < best.from() && best.from() - mention.to() <= 5;
      if (near && mention.is(Value.Person.class) && clause.token(mention.to()).is("'s")) {
        return mention;
      }
    }
    return clause.subjects().size() == 1 ? clause.subjects().get(0) : null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith ran a personal best of 2:01.50.", "Anna Smith | 2:01.50 | PB"),
        finds("Joan Benson's world record of 1:55.10 survived.", "Joan Benson | 1:55.10 | WR"),
        leaves("Anna Smith ran a personal best.", "no mark"),
        leaves("Anna Smith wants a personal best of 2:00.00.", "a wish"));
  }
}
