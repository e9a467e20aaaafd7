package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;

/**
 * Words that name a competition and mean no occasion: "at every national championship" is any of
 * them, and "in the trials" before the finals are heats or attempts.
 */
final class General {
  private static final int REACH = 4;

  private General() {}

  static boolean is(Clause clause, Mention contest) {
    return several(clause, contest) || attempts(clause, contest);
  }

  /** "the Olympic Stadium", "Olympic Park": where many another meeting is held. */
  static boolean venue(Clause clause, Mention contest) {
    return contest.length() == 1
        && clause.token(contest.from()).is("olympic")
        && contest.to() < clause.tokens()
        && switch (clause.token(contest.to()).word()) {
          case "stadium", "park", "village", "oval", "hall", "complex", "arena" -> true;
          case "committee", "council", "association", "federation", "movement", "rings" -> true;
          default -> false;
        };
  }

  private static boolean several(Clause clause, Mention contest) {
    for (int i = contest.from() - 1; i >= Math.max(clause.from(), contest.from() - REACH); i--) {
      switch (clause.token(i).word()) {
        case "every", "each", "any", "all", "many", "several", "numerous", "various" -> {
          return true;
        }
        case "at", "in", "of", "the", "and", "for", "," -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "made the finals with 8.58 in the trials". */
  private static boolean attempts(Clause clause, Mention contest) {
    int at = contest.from();
    boolean trials =
        contest.length() == 1
            && clause.token(at).is("trials")
            && !clause.token(at).capital()
            && at > clause.from() + 1
            && clause.token(at - 1).is("the")
            && clause.token(at - 2).is("in");
    return trials
        && Lists.any(
            clause.spotted().in(clause.sentence()).all(Value.Stage.class),
            m -> clause.spotted().page().token(m.to() - 1).word().startsWith("final"));
  }
}
