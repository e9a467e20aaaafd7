package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Differs;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;
import java.util.Optional;

/** SUBJECT lowered her record of MARK by MARGIN: the new mark by arithmetic. */
public final class ImprovedBy implements Rule {
  private static final int REACH = 5;

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
      if (!code.isEmpty() && clause.happened(best)) {
        to(clause, best, code, finds);
      }
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
              0.97);
          finds.add(clause, subject, new RecordOf(code), margin, 0.8);
        }
      }
    }
  }

  /** "lowered her best to MARK", "improved her best from MARK to MARK". */
  private static void to(Clause clause, Mention best, String code, Finds finds) {
    if (!clause.has(Cue.BREAK, Math.max(clause.from(), best.from() - REACH), best.from())) {
      return;
    }
    Mention subject = clause.subjects().get(0);
    var old =
        clause.token(Math.min(best.to(), clause.tokens() - 1)).is("from")
            ? clause.at(Value.Amount.class, best.to() + 1)
            : Optional.<Mention>empty();
    int to = old.map(Mention::to).orElse(best.to());
    var now =
        to < clause.to() && clause.token(to).is("to")
            ? clause.at(Value.Amount.class, to + 1)
            : Optional.<Mention>empty();
    if (now.isEmpty()) {
      return;
    }
    var figure = ((Value.Amount) now.get().value()).figure();
    finds.add(clause, subject, new MarkOf(figure), now.get(), 0.86);
    finds.add(clause, subject, new RecordOf(code), best, 0.86);
    old.ifPresent(
        mark -> {
          var before = ((Value.Amount) mark.value()).figure();
          finds.apart(clause, subject, new MarkOf(before), mark, 0.86, mark.from());
          finds.apart(clause, subject, new RecordOf(code), mark, 0.86, mark.from());
        });
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
        finds(
            "Anna Smith improved her 3000m best from 9:45.20 to 9:38.70.",
            "Anna Smith | 9:38.70 | PB",
            "Anna Smith | 9:45.20 | PB"),
        finds("Anna Smith lowered her season's best to 2:01.50.", "Anna Smith | 2:01.50 | SB"),
        leaves("Anna Smith hopes to lower her best to 2:01.50.", "a wish"),
        leaves("Anna Smith missed her national record of 7.98 by two hundredths.", "missed"),
        leaves("Anna Smith lowered her world record of 2:17:18.", "by how much is not said"));
  }
}
