package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.List;
import java.util.Optional;

/** SUBJECT, ranked third with MARK; after last week's MARK SUBJECT: a mark of another day. */
public final class EarlierMark implements Rule {
  private static final int ORDINAL = 3;
  private static final int LIST = 8;
  private static final int KIND = 5;

  private static final WordSet RANKED = WordSet.of("ranked", "seeded", "rank", "ranking");

  @Override
  public String id() {
    return "earlier-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    Mention ranked = ranked(clause);
    for (Mention mark : clause.all(Value.Amount.class)) {
      boolean earlier = mark.equals(ranked) || dated(clause, mark);
      if (earlier && Marks.number(clause, mark).isPresent()) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, clause.subjects().get(0), new MarkOf(figure), mark, 0.97, mark.from());
      }
    }
  }

  /** The mark of "ranked third in Europe with a leap of 6.71m"; null where there is none. */
  private static Mention ranked(Clause clause) {
    if (clause.all(Value.Rank.class).isEmpty()) {
      return null;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      var ordinal =
          RANKED.has(clause.token(i))
              ? clause.next(Value.Rank.class, i + 1, ORDINAL)
              : Optional.<Mention>empty();
      if (ordinal.isPresent()) {
        return with(clause, ordinal.get().to());
      }
    }
    return null;
  }

  private static Mention with(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + LIST); i++) {
      if (clause.token(i).is("with")) {
        Mention mark = clause.next(Value.Amount.class, i + 1, KIND).orElse(null);
        return mark == null || clause.has(Value.Person.class, i, mark.from()) ? null : mark;
      }
      if (clause.token(i).is(",")) {
        return null;
      }
    }
    return null;
  }

  /** "last week's 17:18", "last year's winning 2:08:55". */
  private static boolean dated(Clause clause, Mention mark) {
    int owner = mark.from() - 1;
    if (owner <= clause.from() || !clause.token(owner).is("'s")) {
      return false;
    }
    for (Mention ago : clause.all(Value.Ago.class)) {
      if (ago.to() == owner || ago.to() == owner + 1) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith, ranked third in Europe with a leap of 6.71m, managed 6.40m.",
            "Anna Smith | 6.71m"),
        finds("After last week's 15:18.20 Anna Smith was ready for more.", "Anna Smith | 15:18.20"),
        leaves("Anna Smith, ranked third in Europe, managed 6.40m.", "the mark of the day"),
        leaves("Anna Smith won last week's race in 15:18.20.", "of a race that is told"));
  }
}
