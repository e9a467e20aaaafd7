package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/** The first three, A, B and C; A, B and C took the podium places. */
public final class FirstN implements Rule {
  @Override
  public String id() {
    return "first-n";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Cue.FIRST_N);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention cue : clause.cues(Cue.FIRST_N)) {
      if (!clause.happened(cue)) {
        continue;
      }
      int count = clause.token(cue.from() + cue.length() - 1).is("two") ? 2 : 3;
      var people = people(clause, cue, true);
      if (people.size() != count) {
        people = people(clause, cue, false);
      }
      if (people.size() == count) {
        for (int i = 0; i < count; i++) {
          finds.add(clause, people.get(i), new Place(i + 1), people.get(i), 0.85);
        }
      }
    }
  }

  private static List<Mention> people(Clause clause, Mention cue, boolean after) {
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Person.class)
          && (after ? mention.from() >= cue.to() : mention.to() <= cue.from())) {
        people.add(mention);
      }
    }
    return people;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "The first three, Ann Lee, Beth Jones and Cara Webb, were picked.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "Ann Lee, Beth Jones and Cara Webb took the podium spots.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        leaves("Ann Lee was among the first three.", "which place is not said"),
        leaves("The first three will be picked.", "nobody is named"));
  }
}
