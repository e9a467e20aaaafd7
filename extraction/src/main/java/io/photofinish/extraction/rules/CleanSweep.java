package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/** a clean sweep in the 200m, A beating B and C; a one-two, A ahead of B: the first, in order. */
public final class CleanSweep implements Rule {
  @Override
  public String id() {
    return "clean-sweep";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (int i = clause.from(); i + 1 < clause.to(); i++) {
      int count = count(clause, i);
      if (count > 0
          && clause.spotted().mood(new Mention(i, i + 1, new Value.Other())) == Mood.NONE) {
        var people = after(clause, i);
        for (int k = 0; people.size() == count && k < count; k++) {
          finds.add(clause, people.get(k), new Place(k + 1), people.get(k), 0.87);
        }
      }
    }
  }

  /** How many the words at a token promise; 0 where they are no sweep. */
  private static int count(Clause clause, int at) {
    String word = clause.token(at).word();
    String next = clause.token(at + 1).word();
    if (word.equals("clean") && next.equals("sweep")) {
      return 3;
    }
    if (!(word.equals("one") || word.equals("1")) || !next.equals("-") || at + 4 >= clause.to()) {
      return 0;
    }
    String second = clause.token(at + 2).word();
    if (!second.equals("two") && !second.equals("2")) {
      return 0;
    }
    String third = clause.token(at + 4).word();
    boolean three = clause.token(at + 3).is("-") && (third.equals("three") || third.equals("3"));
    return three ? 3 : 2;
  }

  private static List<Mention> after(Clause clause, int from) {
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      boolean owner = mention.to() < clause.tokens() && clause.token(mention.to()).is("'s");
      if (mention.is(Value.Person.class) && mention.from() > from && !owner) {
        people.add(mention);
      }
    }
    return people;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "It was a clean sweep in the 200m, Ann Lee beating Beth Jones and Cara Webb.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "There was a Kenyan one-two in the 800m as Ann Lee held off Beth Jones.",
            "Ann Lee | 1",
            "Beth Jones | 2"),
        leaves("They hope for a clean sweep by Ann Lee, Beth Jones and Cara Webb.", "a wish"),
        leaves("It was a clean sweep for Kenya, said Ann Lee.", "the others are not named"));
  }
}
