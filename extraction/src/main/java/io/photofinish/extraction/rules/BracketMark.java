package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** X (Kenya) 2:01.50 as far as the bracket goes: X (2:01.50), X (3rd, 2:01.50 PB). */
public final class BracketMark implements Rule {
  @Override
  public String id() {
    return "bracket-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class, Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.kind() != Clause.Kind.BRACKET || clause.subjects().size() != 1) {
      return;
    }
    Mention host = clause.subjects().get(0);
    boolean other = Lists.any(clause.mentions(), Mention::refers);
    if (other) {
      return;
    }
    Clause at = clause.parent().orElse(clause);
    boolean mark = false;
    for (Mention mention : clause.mentions()) {
      var number = Marks.number(clause, mention);
      if (number.isPresent()) {
        finds.add(at, host, new MarkOf(number.get().figure()), mention, 0.98);
        mark = true;
      }
    }
    for (Mention mention : clause.mentions()) {
      boolean after =
          mention.value() instanceof Value.Rank rank
              && rank.noun() == Value.Rank.Noun.ORDINAL
              && Places.standsAlone(clause, mention);
      if (after) {
        finds.add(at, host, new Place(((Value.Rank) mention.value()).place()), mention, 0.9);
      }
      if (mark && mention.value() instanceof Value.Best best && !best.code().isEmpty()) {
        finds.add(at, host, new RecordOf(best.code()), mention, 0.9);
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith (2:01.50) took second.", "Anna Smith | 2:01.50"),
        finds("Anna Smith (3rd, 2:01.50) ran well.", "Anna Smith | 3 | 2:01.50"),
        finds("Anna Smith was second and her time (2:01.50) was a best.", "her | 2:01.50"),
        leaves("Anna Smith (Kenya) ran well.", "a nation"),
        leaves("Anna Smith (born 1980) ran well.", "a year"));
  }
}
