package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.After;
import io.photofinish.extraction.rules.Candidate.AfterWinner;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** with X next; fifth, one place ahead of X: a place that is counted from another's. */
public final class NextTo implements Rule {
  private static final int REACH = 6;

  @Override
  public String id() {
    return "next-to";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("next", "place");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (int i = clause.from() + 1; i < clause.to(); i++) {
      if (clause.token(i).is("next") && clause.kind() == Clause.Kind.ABSOLUTE) {
        after(clause, i, finds);
      }
      boolean was =
          clause.token(i - 1).is("were")
              || clause.token(i - 1).is("was")
              || clause.token(i - 1).is("came");
      if (clause.token(i).is("next") && was && ends(clause, i)) {
        follow(clause, finds);
      }
      if (clause.token(i).is("place") && i + 2 < clause.to() && one(clause, i - 1)) {
        beside(clause, i, finds);
      }
    }
  }

  /** "… won, with Smith next in 2:02.00", "with Smith (2:02.0) and Jones (2:03.0) next". */
  private static void after(Clause clause, int next, Finds finds) {
    Mention winner = winner(clause);
    var followers = clause.subjects();
    if (winner == null || !ends(clause, next) || followers.contains(winner)) {
      return;
    }
    for (int k = 0; k < followers.size(); k++) {
      finds.add(clause, followers.get(k), new After(winner, k + 1), followers.get(k), 0.8);
    }
  }

  /** "Smith (2:02.0) and Jones (2:03.0) were next": behind whoever was told of last. */
  private static void follow(Clause clause, Finds finds) {
    var followers = clause.subjects();
    for (int k = 0; clause.ownSubject() && k < followers.size(); k++) {
      finds.add(clause, followers.get(k), new AfterWinner(k + 1), followers.get(k), 0.8);
    }
  }

  private static boolean ends(Clause clause, int next) {
    return next + 1 >= clause.to()
        || clause.token(next + 1).isPunctuation()
        || clause.token(next + 1).is("best")
        || clause.token(next + 1).is("in")
        || clause.token(next + 1).is("with")
        || clause.token(next + 1).is("at")
        || clause.token(next + 1).is("and");
  }

  private static Mention winner(Clause clause) {
    var main = clause.parent().map(Shapes::winners).orElse(List.of());
    return main.size() == 1 ? main.get(0) : null;
  }

  private static boolean one(Clause clause, int at) {
    return clause.token(at).is("a") || clause.token(at).is("one");
  }

  /** "seventh, a place behind Jones": who is beside the last place that was told. */
  private static void beside(Clause clause, int noun, Finds finds) {
    boolean behind = clause.token(noun + 1).is("behind");
    boolean ahead = clause.token(noun + 1).is("ahead") && clause.token(noun + 2).is("of");
    Mention rank = null;
    for (Mention mention : Places.ordinals(clause)) {
      rank = mention.to() <= noun ? mention : rank;
    }
    if (rank == null || !(behind || ahead)) {
      return;
    }
    int from = noun + (ahead ? 3 : 2);
    int place = ((Value.Rank) rank.value()).place() + (ahead ? 1 : -1);
    for (Mention name : clause.all(Value.Person.class)) {
      if (name.from() >= from && name.from() - from <= REACH && place > 0) {
        finds.add(clause, name, new Place(place), name, 0.8);
        return;
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "The 800m was won by Cara Webb, with Anna Smith next in 2:02.00.",
            "Anna Smith | 1 after Cara Webb"),
        finds(
            "Cara Webb won in 2:01.50, with Anna Smith (2:02.00) and Beth Jones (2:03.00) next.",
            "Anna Smith | 1 after Cara Webb",
            "Beth Jones | 2 after Cara Webb"),
        finds(
            "Anna Smith (9:08.37) and Beth Jones (9:09.84) were next.",
            "Anna Smith | 1 after the winner",
            "Beth Jones | 2 after the winner"),
        finds("Cara Webb was seventh, a place behind Anna Smith.", "Anna Smith | 6"),
        finds("Cara Webb finished fifth, one place ahead of Anna Smith.", "Anna Smith | 6"),
        leaves("Cara Webb won, with Anna Smith next year's favourite.", "no race"),
        leaves("Cara Webb won a place ahead of Anna Smith.", "no place is told"));
  }
}
