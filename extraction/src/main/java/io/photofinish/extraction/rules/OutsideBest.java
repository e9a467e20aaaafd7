package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.Differs;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** SUBJECT ran MARK, a MARGIN outside her best; slicing a MARGIN off the mark she had set. */
public final class OutsideBest implements Rule {
  private static final int REACH = 6;

  /** In thousandths of a second. */
  private static final long MINUTE = 60_000;

  @Override
  public String id() {
    return "outside-best";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Margin.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention margin : clause.all(Value.Margin.class)) {
      Boolean outside = outside(clause, margin);
      Mention best = outside == null ? null : best(clause, margin.to());
      Mention mark = best == null ? null : mark(clause, margin.from());
      boolean told = mark != null && !rounded((Value.Margin) margin.value());
      if (!told || clause.subjects().size() != 1 || !clause.happened(margin)) {
        continue;
      }
      Mention subject = clause.subjects().get(0);
      var figure = ((Value.Amount) mark.value()).figure();
      var differs = new Differs(figure, (Value.Margin) margin.value(), !outside);
      Clause when = set(clause, best);
      finds.apart(when, subject, differs, margin, 0.9, margin.from());
      var code = ((Value.Best) best.value()).code();
      finds.apart(when, subject, new RecordOf(code), best, 0.9, margin.from());
    }
  }

  /** "four minutes off her best": in whole minutes nobody tells exactly. */
  private static boolean rounded(Value.Margin margin) {
    return margin.measure() == Discipline.Measure.TIME && margin.amount() % MINUTE == 0;
  }

  /** Whether the mark at hand is the worse of the two; null where no such word follows. */
  private static Boolean outside(Clause clause, Mention margin) {
    return switch (margin.to() < clause.to() ? clause.token(margin.to()).word() : "") {
      case "off" -> !cut(clause, margin.from());
      case "outside", "slower", "short", "shy", "down", "adrift" -> true;
      case "inside", "faster", "quicker", "better" -> false;
      default -> null;
    };
  }

  /** "slicing", "to take", "knocked": what is so much off was better before; "being" leaves it. */
  private static boolean cut(Clause clause, int margin) {
    for (int i = margin - 1; i >= Math.max(clause.from(), margin - 3); i--) {
      String word = clause.token(i).word();
      switch (word) {
        case "being",
            "remaining",
            "remained",
            "staying",
            "stayed",
            "falling",
            "missing",
            "missed" -> {
          return false;
        }
        case "slice", "take", "took", "shave", "knock", "chop", "cut", "clip" -> {
          return true;
        }
        default -> {
          int at = i;
          boolean verb = word.endsWith("ed") || word.endsWith("ing");
          if (verb && !Lists.any(clause.cues(Cue.FINISH), c -> c.from() == at)) {
            return true; // "lopped", "carving": whatever is done to a best makes it better
          }
        }
      }
    }
    return false;
  }

  /** "outside her personal best", "off the record she had set": nobody else's. */
  private static Mention best(Clause clause, int from) {
    for (Mention best : clause.all(Value.Best.class)) {
      boolean near = best.from() > from - 1 && best.from() - from <= REACH;
      boolean hers =
          Lists.any(
              clause.all(Value.Pronoun.class), p -> p.from() > from && p.from() <= best.from());
      hers |= set(clause, best) != clause && pronoun(set(clause, best));
      if (near && hers && !((Value.Best) best.value()).code().isEmpty()) {
        return best;
      }
    }
    return null;
  }

  private static boolean pronoun(Clause set) {
    return set.ownSubject() && set.subjects().get(0).is(Value.Pronoun.class);
  }

  /** The last mark that the sentence tells before. */
  private static Mention mark(Clause clause, int to) {
    Mention last = null;
    for (Mention amount : clause.spotted().in(clause.sentence()).all(Value.Amount.class)) {
      boolean before = amount.to() <= to && Marks.number(clause, amount).isPresent();
      last = before ? amount : last;
    }
    return last;
  }

  /** "her best set in Rome last year": where it says so. */
  private static Clause set(Clause clause, Mention best) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.SUBORDINATE && child.from() == best.to()) {
        return child;
      }
    }
    return clause;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith clocked 11.62, .22 seconds outside her best.",
            "Anna Smith | .22 seconds from the mark | PB"),
        finds(
            "Anna Smith won in 46.45 - 0.02 outside her personal best set in the semi-finals.",
            "Anna Smith | 0.02 from the mark | PB"),
        finds(
            "Anna Smith threw 61.20m, 12 centimetres short of her season's best.",
            "Anna Smith | 12 centimetres from the mark | SB"),
        finds(
            "Anna Smith clocked 1:57.48, slicing 0.31 seconds off the national record she had set in"
                + " Karlsruhe.",
            "Anna Smith | 0.31 seconds from the mark | NR"),
        finds(
            "Anna Smith clocked 1:57.48, lopping 0.31 seconds off her personal best.",
            "Anna Smith | 0.31 seconds from the mark | PB"),
        finds(
            "Anna Smith clocked 11.62, being 0.22 seconds off her personal best.",
            "Anna Smith | 0.22 seconds from the mark | PB"),
        leaves("Anna Smith clocked 11.62, 0.22 outside the world record.", "nobody's here"),
        leaves("Anna Smith was two seconds outside her best.", "no mark to count from"));
  }
}
