package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.List;

/** X's MARK; his MARK, her MARK: whose it is. */
public final class PossessedMark implements Rule {
  @Override
  public String id() {
    return "possessed-mark";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention mark : clause.all(Value.Amount.class)) {
      Figure figure = ((Value.Amount) mark.value()).figure();
      boolean counted =
          figure.shape() == Figure.Shape.WHOLE || figure.shape() == Figure.Shape.HYPHEN;
      if (counted || Marks.number(clause, mark).isEmpty() || mark.from() <= clause.from()) {
        continue;
      }
      Mention owner = owner(clause, mark.from() - 1);
      if (owner != null) {
        finds.add(clause, owner, new MarkOf(figure), mark, 0.82);
      }
    }
  }

  private static Mention owner(Clause clause, int before) {
    if (clause.token(before).is("'s") || clause.token(before).is("'")) {
      for (Mention mention : clause.mentions()) {
        boolean named = mention.is(Value.Person.class) || mention.is(Value.Definite.class);
        if (named && mention.to() == before) {
          return mention;
        }
      }
      return null;
    }
    for (Mention mention : clause.mentions()) {
      if (mention.to() == before + 1 && mention.is(Value.Pronoun.class)) {
        return clause.subjects().size() == 1 ? clause.subjects().get(0) : mention;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith's 2:01.50 came as a surprise.", "Anna Smith | 2:01.50"),
        finds("Anna Smith was proud of her 2:01.50.", "Anna Smith | 2:01.50"),
        leaves("Anna Smith's 800m came as a surprise.", "a race"),
        leaves("Anna Smith's 1:01.50 lap came as a surprise.", "a lap"));
  }
}
