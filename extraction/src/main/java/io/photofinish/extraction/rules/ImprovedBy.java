package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Differs;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** SUBJECT lowered her record of MARK by MARGIN: the new mark by arithmetic. */
public final class ImprovedBy implements Rule {
  @Override
  public String id() {
    return "improved-by";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Best.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      var old = clause.next(Value.Amount.class, best.to(), 3);
      if (code.isEmpty()
          || old.isEmpty()
          || !clause.happened(best)
          || !clause.has(Cue.BREAK, clause.from(), best.from())) {
        continue;
      }
      for (Mention margin : clause.all(Value.Margin.class)) {
        boolean by = margin.from() > old.get().to() && clause.token(margin.from() - 1).is("by");
        if (by) {
          var figure = ((Value.Amount) old.get().value()).figure();
          Mention subject = clause.subjects().get(0);
          finds.add(
              clause,
              subject,
              new Differs(figure, (Value.Margin) margin.value(), false),
              margin,
              0.8);
          finds.add(clause, subject, new RecordOf(code), margin, 0.8);
        }
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith beat her own national record of 7.98 by two hundredths of a second.",
            "Anna Smith | two hundredths of a second from the mark | NR"),
        finds(
            "Anna Smith lowered her world record of 2:17:18 by 12 seconds.",
            "Anna Smith | 12 seconds from the mark | WR"),
        leaves("Anna Smith missed her national record of 7.98 by two hundredths.", "missed"),
        leaves("Anna Smith lowered her world record of 2:17:18.", "by how much is not said"));
  }
}
