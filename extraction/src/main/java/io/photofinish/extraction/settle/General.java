package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.rules.Clause;

/** Words that name a competition and mean no occasion: "in any national final" is any of them. */
final class General {
  private static final int REACH = 4;

  private General() {}

  static boolean is(Clause clause, Mention contest) {
    return several(clause, contest);
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
        case "every", "each", "any" -> {
          return true;
        }
        case "all", "many", "several", "numerous", "various" -> {
          return clause
              .token(contest.to() - 1)
              .word()
              .endsWith("s"); // no "all three Olympic titles"
        }
        case "at", "in", "of", "the", "and", "for", "," -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
