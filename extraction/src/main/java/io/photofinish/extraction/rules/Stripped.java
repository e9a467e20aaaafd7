package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.StatusOf;
import java.util.List;

/** SUBJECT was stripped of the title: a result that was annulled. */
public final class Stripped implements Rule {
  private static final int REACH = 12;

  @Override
  public String id() {
    return "stripped";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Fate.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention fate : clause.all(Value.Fate.class)) {
      var value = (Value.Fate) fate.value();
      if (!value.context().startsWith("medal")
          || clause.subjects().size() != 1
          || !clause.happened(fate)) {
        continue;
      }
      boolean prize = false;
      for (Mention rank : clause.all(Value.Rank.class)) {
        boolean won =
            switch (((Value.Rank) rank.value()).noun()) {
              case MEDAL, TITLE, VICTORY -> !plural(clause, rank) || Places.each(clause, rank);
              default -> false;
            };
        prize |= won && rank.from() >= fate.to() && rank.from() - fate.to() <= REACH;
      }
      if (prize) {
        var status = new StatusOf(Claim.Status.DQ);
        Clause when = won(clause);
        finds.add(when, when.subjects().get(0), status, fate, 0.85);
      }
    }
  }

  /** The clause "she won in Oslo" behind the prize, which tells where that was; else this one. */
  private static Clause won(Clause clause) {
    for (Clause child : clause.children()) {
      if (child.subjects().size() == 1 && of(child)) {
        return child;
      }
    }
    return clause;
  }

  /** Whether a clause tells of a prize that was taken away later. */
  static boolean of(Clause clause) {
    Mention prize = Prizes.before(clause);
    for (Mention fate :
        prize == null
            ? List.<Mention>of()
            : clause.spotted().in(clause.sentence()).all(Value.Fate.class)) {
      boolean medal = ((Value.Fate) fate.value()).context().startsWith("medal");
      boolean before = fate.to() <= prize.from() && prize.from() - fate.to() <= REACH;
      if (medal && before && clause.happened(fate)) {
        return true;
      }
    }
    return false;
  }

  /** "stripped of her medals": which, is open. */
  private static boolean plural(Clause clause, Mention rank) {
    String word = clause.token(rank.to() - 1).word();
    return word.endsWith("s") && !word.equals("s");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith was stripped of the 800m gold medal.", "Anna Smith | DQ"),
        finds("Anna Smith was stripped of the bronze medal she won in Oslo in 2008.", "she | DQ"),
        finds("Anna Smith was stripped of her 2008 Olympic title.", "Anna Smith | DQ"),
        finds("Anna Smith was stripped of the 100m and 200m titles.", "Anna Smith | DQ"),
        leaves("Anna Smith was stripped of her citizenship.", "no result"),
        leaves("Anna Smith could be stripped of her title.", "it has not happened"));
  }
}
