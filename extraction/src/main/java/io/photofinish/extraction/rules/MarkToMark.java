package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.List;

/** SUBJECT beat X, 57.35 to 57.36; SUBJECT edged X 9.79 to 9.80: a mark each. */
public final class MarkToMark implements Rule {
  @Override
  public String id() {
    return "mark-to-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(
        Value.Person.class, Value.Team.class, Value.Definite.class, Value.Pronoun.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    for (Mention first : clause.all(Value.Amount.class)) {
      int to = first.to();
      var second =
          to + 1 < clause.tokens() && (clause.token(to).is("to") || clause.token(to).is("-"))
              ? clause.at(Value.Amount.class, to + 1)
              : java.util.Optional.<Mention>empty();
      Mention beaten = second.isPresent() ? beaten(clause, first) : null;
      if (beaten != null
          && Marks.number(clause, first).isPresent()
          && Marks.number(clause, second.get()).isPresent()) {
        add(clause, clause.subjects().get(0), first, finds);
        add(clause, beaten, second.get(), finds);
      }
    }
  }

  private static void add(Clause clause, Mention athlete, Mention mark, Finds finds) {
    finds.add(clause, athlete, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.96);
  }

  /** Whom the verb right before the marks says to be beaten. */
  private static Mention beaten(Clause clause, Mention mark) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      last = mention.refers() && mention.to() <= mark.from() ? mention : last;
    }
    if (last == null || clause.subjects().contains(last)) {
      return null;
    }
    boolean beside = mark.from() - last.to() <= 1;
    boolean comma = mark.from() == last.to() || clause.token(last.to()).is(",");
    Mention governor = clause.governor(last);
    boolean beat = governor != null && (governor.is(Cue.BEAT) || over(clause, governor));
    return beside && comma && beat && clause.happened(governor) ? last : null;
  }

  /** "got the verdict over", "the decision from". */
  private static boolean over(Clause clause, Mention governor) {
    return clause.token(governor.from()).is("over") || clause.token(governor.from()).is("from");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith edged Beth Jones 57.35 to 57.36.",
            "Anna Smith | 57.35",
            "Beth Jones | 57.36"),
        finds(
            "Anna Smith got the verdict over Czech Beth Jones, 57.35 to 57.36.",
            "Anna Smith | 57.35",
            "Beth Jones | 57.36"),
        leaves("Anna Smith beat Beth Jones, 57.35 her best.", "one mark"),
        leaves("Anna Smith hopes to beat Beth Jones 57.35 to 57.36.", "a wish"));
  }
}
