package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/**
 * X (GBR), 2:01.50, was fourth; X of Kenya, at 66.05m, …; X, 84.14m, sixth: a mark between commas.
 */
public final class ApposedMark implements Rule {
  @Override
  public String id() {
    return "apposed-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention mark : clause.all(Value.Amount.class)) {
      Figure figure = ((Value.Amount) mark.value()).figure();
      boolean counted =
          figure.shape() == Figure.Shape.WHOLE || figure.shape() == Figure.Shape.HYPHEN;
      if (counted || !ends(clause, mark.to()) || Marks.number(clause, mark).isEmpty()) {
        continue;
      }
      int at = mark.from() - (introduced(clause, mark.from() - 1) ? 1 : 0);
      Mention name =
          at > clause.from() && clause.token(at - 1).is(",") ? name(clause, at - 1) : null;
      if (name != null && clause.token(Math.min(mark.to(), clause.tokens() - 1)).is("and")) {
        both(clause, name, mark, finds);
      } else if (name != null) {
        finds.add(clause, name, new MarkOf(figure), mark, 0.87);
        place(clause, mark, name, finds);
      }
      medallist(clause, mark, finds);
    }
  }

  /** "X, the bronze medallist in 2:01.50". */
  private static void medallist(Clause clause, Mention mark, Finds finds) {
    int in = mark.from() - 1;
    boolean link = in > clause.from() && (clause.token(in).is("in") || clause.token(in).is("with"));
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean the = rank.from() > clause.from() + 1 && clause.token(rank.from() - 1).is("the");
      boolean holder = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.HOLDER;
      if (link && the && holder && rank.to() == in && clause.token(rank.from() - 2).is(",")) {
        Mention name = name(clause, rank.from() - 2);
        if (name != null && clause.happened(rank)) {
          finds.add(clause, name, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.87);
          finds.add(clause, name, new Place(((Value.Rank) rank.value()).place()), rank, 0.87);
        }
      }
    }
  }

  /** "X and Y, 10.80 and 10.89": one each. */
  private static void both(Clause clause, Mention second, Mention mark, Finds finds) {
    var next = clause.at(Value.Amount.class, mark.to() + 1);
    if (next.isEmpty()) {
      finds.add(clause, second, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.87);
      return;
    }
    int and = clause.phraseStart(second) - 1;
    if (and <= clause.from() || !clause.token(and).is("and")) {
      return;
    }
    for (Mention first : clause.spotted().in(clause.sentence())) {
      if (first.names() && first.to() <= and && Tail.after(clause, first) == and) {
        finds.add(clause, first, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.96);
        var other = ((Value.Amount) next.get().value()).figure();
        finds.add(clause, second, new MarkOf(other), next.get(), 0.96);
      }
    }
  }

  private static boolean introduced(Clause clause, int at) {
    return at > clause.from() && (clause.token(at).is("at") || clause.token(at).is("on"));
  }

  private static boolean ends(Clause clause, int at) {
    if (at >= clause.spotted().sentence(clause.sentence()).to()) {
      return true;
    }
    Token next = clause.token(at);
    return next.is(",") || next.is(";") || next.is(".") || next.is("and") || next.is(":");
  }

  /** Whose name, with what belongs to it, ends at the comma. */
  private static Mention name(Clause clause, int comma) {
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      if (mention.names() && mention.to() <= comma && Tail.after(clause, mention) == comma) {
        return mention;
      }
    }
    return null;
  }

  /** "…, 84.14m, sixth". */
  private static void place(Clause clause, Mention mark, Mention name, Finds finds) {
    if (mark.to() >= clause.tokens() || !clause.token(mark.to()).is(",")) {
      return;
    }
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean place =
          value.noun() == Value.Rank.Noun.ORDINAL || value.noun() == Value.Rank.Noun.MEDAL;
      if (rank.from() == mark.to() + 1
          && place
          && clause.happened(rank)
          && ends(clause, rank.to())) {
        finds.add(clause, name, new Place(value.place()), rank, 0.87);
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith (KEN), 2:01.50, was just outside the medals.", "Anna Smith | 2:01.50"),
        finds("Anna Smith of Kenya, at 66.05m, became the best of them.", "Anna Smith | 66.05m"),
        finds("Beth Jones was fifth and Anna Smith, 64.14m, sixth.", "Anna Smith | 6 | 64.14m"),
        finds(
            "Anna Smith and Beth Jones, 10.80 and 10.89, were second and third.",
            "Anna Smith | 10.80",
            "Beth Jones | 10.89"),
        finds(
            "Beth Jones won before Anna Smith, the bronze medallist in 2:02.10.",
            "Anna Smith | 3 | 2:02.10"),
        leaves("Anna Smith, the bronze medallist in Athens, ran 2:02.10.", "another race"),
        leaves("Anna Smith, 24, was pleased.", "an age"),
        leaves("Anna Smith, 2:01.50 at best this year, was pleased.", "it goes on"));
  }
}
