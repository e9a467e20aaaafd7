package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.After;
import java.util.List;
import java.util.Set;

/** SUBJECT chased X home; A and B followed her over the line: next behind a winner. */
public final class ChasedHome implements Rule {
  /** Before whom it is done to. */
  public static final Set<String> CHASING = Set.of("chased", "followed", "tracked", "pursued");

  /** "over the finish line". */
  private static final int LINE = 5;

  @Override
  public String id() {
    return "chased-home";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class, Value.Pronoun.class);
  }

  @Override
  public Set<String> words() {
    return CHASING;
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var chasers = clause.subjects();
    for (Mention ahead : clause.mentions()) {
      boolean chased =
          one(clause, ahead)
              && ahead.from() > clause.from()
              && CHASING.contains(clause.token(ahead.from() - 1).word())
              && home(clause, ahead.to());
      if (chased && Places.ordinals(clause).isEmpty() && !chasers.contains(ahead)) {
        for (int k = 0; k < chasers.size(); k++) {
          finds.add(clause, chasers.get(k), new After(ahead, k + 1), chasers.get(k), 0.8);
        }
        return;
      }
    }
  }

  private static boolean one(Clause clause, Mention mention) {
    return mention.is(Value.Person.class)
        || (mention.is(Value.Pronoun.class) && Shapes.isObject(clause.spotted(), mention));
  }

  private static boolean home(Clause clause, int from) {
    if (from >= clause.to() || clause.token(from).is("home")) {
      return from < clause.to();
    }
    boolean towards =
        switch (clause.token(from).word()) {
          case "over", "across", "to", "all" -> true;
          default -> false;
        };
    for (int i = from + 1; towards && i < Math.min(clause.to(), from + LINE); i++) {
      if (clause.token(i).is("line")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith chased her home in 2:01.50.", "Anna Smith | 1 after her"),
        finds(
            "Anna Smith (2:01.50) and Beth Jones (2:01.90) followed Cara Webb over the line.",
            "Anna Smith | 1 after Cara Webb",
            "Beth Jones | 2 after Cara Webb"),
        leaves("Anna Smith chased her home in fourth.", "the place is told"),
        leaves("Anna Smith chased her for two laps.", "who came home is not said"),
        leaves("Anna Smith followed them home.", "how many they were is not said"));
  }
}
