package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.WordSet;
import java.util.List;

/** Whether a rival was beaten at the very end: then whoever beat her has won. */
final class AtTheLine {
  /** "edged Beth Jones of Kenya in a frantic final stride". */
  private static final int REACH = 9;

  private static final WordSet LAST = WordSet.of("final", "last", "closing");

  private static final WordSet END =
      WordSet.of(
          "stride",
          "strides",
          "straight",
          "stretch",
          "metre",
          "metres",
          "meter",
          "meters",
          "bend",
          "barrier",
          "steps",
          "yards",
          "seconds");

  private static final WordSet FRONT = WordSet.of("lead", "front", "pace");

  private AtTheLine() {}

  /** "took the lead with a lap left and held off Jones", "edged Jones at the line". */
  static boolean told(Clause clause, List<Mention> beaten) {
    if (beaten.size() != 1) {
      return false;
    }
    Mention rival = beaten.get(0);
    Mention governor = clause.governor(rival);
    return governor.is(Cue.BEAT)
        && clause.happened(governor)
        && !other(clause, rival)
        && !forNow(clause, Tail.after(clause, rival))
        && (end(clause, Tail.after(clause, rival)) || led(clause, governor.from()));
  }

  /** "held off Jones until the home straight", "edged Jones on the line to reach the final". */
  private static boolean forNow(Clause clause, int from) {
    for (int i = from; i < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "until", "till", "before", "but", "reach", "qualify", "qualifying", "advance" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "overhauled Jones" says who was second only where it was at the end. */
  static boolean beat(Clause clause, Mention verb, Mention rival) {
    boolean passed = clause.token(verb.from()).word().startsWith("overhaul");
    return !passed || end(clause, Tail.after(clause, rival));
  }

  /** "outkicked Jones, winning by a second". */
  static boolean winning(Clause clause) {
    for (Clause child : clause.children()) {
      int at = child.from() + 1;
      boolean goesOn =
          child.kind() == Clause.Kind.JOINED
              && !child.ownSubject()
              && at < child.to()
              && clause.token(child.from()).is(",")
              && clause.token(at).is("winning");
      for (Mention verb : goesOn ? child.cues(Cue.WIN) : List.<Mention>of()) {
        if (verb.from() == at && child.happened(verb) && !Won.ofGroup(child, verb.to())) {
          return true;
        }
      }
    }
    return false;
  }

  /** "beat Jones for second", "edged Jones into fourth in the last stride". */
  private static boolean other(Clause clause, Mention rival) {
    boolean owner = rival.to() < clause.to() && clause.token(rival.to()).is("'s");
    return owner || !Places.ordinals(clause).isEmpty();
  }

  private static boolean end(Clause clause, int to) {
    int from = to;
    for (Clause child : clause.children()) {
      boolean bracket = child.kind() == Clause.Kind.BRACKET && child.from() == to;
      from = bracket ? child.to() : from;
    }
    for (int i = from; i + 1 < Math.min(clause.to(), from + REACH); i++) {
      boolean last = LAST.has(clause.token(i)) && END.has(clause.token(i + 1));
      boolean line =
          (clause.token(i).is("the") && (i > from && at(clause.token(i - 1).word())))
              && switch (clause.token(i + 1).word()) {
                case "line", "tape", "post", "finish" -> true;
                default -> false;
              };
      boolean down = clause.token(i).is("down") && stretch(clause, i + 1);
      if (last || line || down) {
        return true;
      }
    }
    return false;
  }

  private static boolean at(String word) {
    return word.equals("at") || word.equals("on");
  }

  private static boolean stretch(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + 3); i++) {
      if (clause.token(i).is("stretch") || clause.token(i).is("straight")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the same athlete went to the front before, in this clause or the one it goes on. */
  private static boolean led(Clause clause, int to) {
    Clause before =
        clause.kind() == Clause.Kind.JOINED && !clause.ownSubject()
            ? clause.parent().orElse(clause)
            : clause;
    for (int i = before.from() + 2; i < to; i++) {
      boolean ahead = FRONT.has(clause.token(i)) && clause.token(i - 1).is("the");
      if (ahead && takes(clause.token(i - 2).word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(String word) {
    return switch (word) {
      case "took", "taking", "hit", "hitting", "grabbed", "seized", "into", "to" -> true;
      case "made", "regained", "at" -> true;
      default -> false;
    };
  }
}
