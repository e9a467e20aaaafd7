package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.After;
import java.util.List;

/** … won, with X two seconds back: who alone is named behind the winner was second. */
public final class WithBehind implements Rule {
  @Override
  public String id() {
    return "with-behind";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    boolean one = clause.kind() == Clause.Kind.ABSOLUTE && clause.subjects().size() == 1;
    var winners = one ? clause.parent().map(Shapes::winners).orElse(List.of()) : List.<Mention>of();
    if (winners.size() != 1 || !clause.all(Value.Rank.class).isEmpty()) {
      return;
    }
    Mention second = clause.subjects().get(0);
    boolean named = second.names() && !second.equals(winners.get(0));
    if (named && clause.ownSubject() && behind(clause, second.to())) {
      finds.add(clause, second, new After(winners.get(0), 1), second, 0.5);
    }
  }

  /**
   * "less than two seconds in arrears", "ten metres back": at the finish, and at no other point.
   */
  private static boolean behind(Clause clause, int from) {
    for (int i = from + 1; i < clause.to(); i++) {
      int unit = clause.token(i).is("arrears") ? i - 2 : i - 1;
      switch (clause.token(i).word()) {
        case "arrears", "back", "adrift", "behind" -> {
          return unit > from && unit(clause.token(unit).word()) && ends(clause, i + 1);
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean unit(String word) {
    return switch (word) {
      case "second", "seconds", "minute", "minutes", "metres", "meters", "yards", "strides" -> true;
      default -> false;
    };
  }

  private static boolean ends(Clause clause, int at) {
    return at >= clause.to() || clause.token(at).isPunctuation();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Cara Webb won in 2:01.50, with Anna Smith two seconds back.",
            "Anna Smith | 1 after Cara Webb"),
        finds(
            "Cara Webb was first home with Anna Smith less than ten metres in arrears.",
            "Anna Smith | 1 after Cara Webb"),
        leaves("Cara Webb won, with Anna Smith two seconds back in fourth.", "the place is told"),
        leaves("Cara Webb led with Anna Smith two seconds back at halfway.", "on the way"));
  }
}
