package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** the first … to win the 1500m since X in 1983; Britain's first gold since X in 1983. */
public final class SinceLast implements Rule {
  private static final int REACH = 6;

  @Override
  public String id() {
    return "since-last";
  }

  @Override
  public Set<String> words() {
    return Set.of("since");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    boolean since =
        clause.kind() == Clause.Kind.SUBORDINATE && clause.token(clause.from()).is("since");
    Clause outer = clause.parent().orElse(null);
    if (!since || outer == null) {
      return;
    }
    Mention athlete = named(clause);
    Mention deed = athlete == null ? null : deed(outer, clause.from());
    if (deed != null && clause.has(Value.Year.class, athlete.to(), athlete.to() + REACH)) {
      finds.add(clause, athlete, new Place(1), deed, 0.7);
    }
  }

  private static Mention named(Clause clause) {
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Person.class)) {
        boolean opens = Shapes.opens(clause, mention, clause.from() + 1);
        return opens && dated(clause, mention.to()) ? mention : null;
      }
    }
    return null;
  }

  /** "since Smith in 1983", and no "since Smith retired in 1983". */
  private static boolean dated(Clause clause, int at) {
    return at < clause.to()
        && switch (clause.token(at).word()) {
          case "in", "at", ",", "(", "'s" -> true;
          default -> false;
        };
  }

  /** What was done for the first time since: "first … gold", "first … to win". */
  private static Mention deed(Clause clause, int to) {
    Mention first = null;
    for (Mention mention : clause.mentions()) {
      if (mention.to() > to) {
        break;
      }
      boolean counted =
          mention.value() instanceof Value.Rank rank
              && rank.place() == 1
              && rank.noun() == Value.Rank.Noun.ORDINAL;
      first = counted ? mention : first;
      if (first == null || counted) {
        continue;
      }
      if (mention.value() instanceof Value.Rank rank) {
        return rank.place() == 1 && rank.noun() != Value.Rank.Noun.ORDINAL ? mention : null;
      }
      if (mention.is(Cue.WIN_BASE)) {
        return mention;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("It was Britain's first 800m gold since Joan Benson in 1983.", "Joan Benson | 1"),
        finds(
            "Anna Smith is the first Kenyan to win the 800m since Joan Benson in 1983.",
            "Joan Benson | 1"),
        leaves("It was Britain's first 800m medal since Joan Benson in 1983.", "which, is open"),
        leaves("It was the first 800m gold since Joan Benson retired in 1983.", "another deed"),
        leaves("Anna Smith has not lost since Joan Benson in 1983.", "nothing is the first"));
  }
}
