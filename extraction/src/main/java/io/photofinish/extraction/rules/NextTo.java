package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.After;
import io.photofinish.extraction.rules.Candidate.AfterOthers;
import io.photofinish.extraction.rules.Candidate.AfterWinner;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** with X next; fifth, one place ahead of X: a place that is counted from another's. */
public final class NextTo implements Rule {
  private static final int REACH = 6;

  private static final Value OTHER = new Value.Other();

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
    return Set.of("next", "place", "places");
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
      boolean noun = clause.token(i).is("place") || clause.token(i).is("places");
      int places = noun && i + 1 < clause.to() ? places(clause.token(i - 1).word()) : 0;
      if (places > 0 && !back(clause, i, places, finds) && i + 2 < clause.to()) {
        beside(clause, i, places, finds);
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

  private static int places(String number) {
    return switch (number) {
      case "a", "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      default -> 0;
    };
  }

  /** "Smith was eighth, with Jones two places back": behind the last place that was told. */
  private static boolean back(Clause clause, int noun, int places, Finds finds) {
    int end = noun + 2;
    boolean back =
        switch (clause.token(noun + 1).word()) {
          case "back", "adrift", "later" -> true;
          case "further" -> {
            end = noun + 3;
            yield noun + 2 < clause.to() && clause.token(noun + 2).is("back");
          }
          case "behind" -> end >= clause.to() || clause.token(end).is("in");
          default -> false;
        };
    boolean ends =
        back
            && (end >= clause.to()
                || clause.token(end).isPunctuation()
                || clause.token(end).is("in")
                || clause.token(end).is("with")
                || clause.token(end).is("and"));
    ends &= !onTheWay(clause, end) && clause.happened(new Mention(noun, noun + 1, OTHER));
    if (!ends || clause.subjects().size() != 1 || !clause.ownSubject()) {
      return back;
    }
    Mention who = clause.subjects().get(0);
    Mention rank = null;
    for (Clause at = clause.parent().orElse(null); at != null; at = at.parent().orElse(null)) {
      for (Mention mention : rank == null ? Places.ordinals(at) : List.<Mention>of()) {
        rank = mention.to() <= who.from() ? mention : rank;
      }
    }
    var source = new Mention(noun, noun + 1, OTHER);
    if (rank != null) {
      finds.add(clause, who, new Place(((Value.Rank) rank.value()).place() + places), source, 0.8);
    } else {
      finds.add(clause, who, new AfterOthers(places), source, 0.7);
    }
    return true;
  }

  /** "two places back with a lap to go", "two places behind in the world rankings". */
  private static boolean onTheWay(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.tokens(), from + REACH); i++) {
      switch (clause.token(i).word()) {
        case "lap", "laps", "go", "left", "remaining", "bell", "halfway" -> {
          return true;
        }
        case "ranking", "rankings", "standings", "list", "lists", "table" -> {
          return true;
        }
        default -> {
          if (i > from && clause.token(i).isPunctuation()) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "seventh, a place behind Jones": who is beside the last place that was told. */
  private static void beside(Clause clause, int noun, int places, Finds finds) {
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
    int place = ((Value.Rank) rank.value()).place() + (ahead ? places : -places);
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
        finds("Cara Webb finished fifth, three places ahead of Anna Smith.", "Anna Smith | 8"),
        finds("Cara Webb was fifth, with Anna Smith two places back in 2:03.0.", "Anna Smith | 7"),
        finds("Anna Smith was two places back in 2:03.0.", "Anna Smith | 2 after others"),
        leaves("Cara Webb won, with Anna Smith next year's favourite.", "no race"),
        leaves("Anna Smith was two places back with a lap to go.", "on the way"),
        leaves("Anna Smith was two places behind in the world rankings.", "no race"),
        leaves("Cara Webb won a place ahead of Anna Smith.", "no place is told"));
  }
}
