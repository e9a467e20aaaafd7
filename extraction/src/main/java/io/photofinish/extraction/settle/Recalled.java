package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.rules.Clause;

/** Words for when and where that tell of something else than the clause does. */
final class Recalled {
  /** "match her aunt's titles of 1974 and 1979": words from the verb to the last year. */
  private static final int MATCHED = 12;

  private Recalled() {}

  /** "put the misery of Athens behind her": what somebody remembers. */
  static boolean felt(Clause clause, Mention place) {
    if (place.from() - 3 <= clause.from()) {
      return false;
    }
    int of = place.from() - (clause.token(place.from() - 1).is("the") ? 2 : 1);
    if (!clause.token(of).is("of")) {
      return false;
    }
    boolean goesOn =
        place.to() + 1 < clause.tokens()
            && (clause.token(place.to() + 1).is("where")
                || clause.token(place.to() + 1).is("when"));
    return !goesOn
        && switch (clause.token(of - 1).word()) {
          case "misery", "disappointment", "disappointments", "heartbreak", "agony", "trauma" ->
              true;
          case "nightmare", "despair", "pain", "memory", "memories", "frustration", "horror" ->
              true;
          default -> false;
        };
  }

  /** "the first since 1996", "the fastest since 2004": when somebody else was. */
  private static boolean since(Clause clause, Mention year) {
    boolean since = year.from() > clause.from() && clause.token(year.from() - 1).is("since");
    for (int i = clause.from(); since && i < year.from(); i++) {
      switch (clause.token(i).word()) {
        case "first", "fastest", "best", "longest", "quickest", "furthest" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "to match her aunt's titles of 1974 and 1979": when another won. */
  static boolean matched(Clause clause, Mention year) {
    if (since(clause, year)) {
      return true;
    }
    boolean whose = false;
    for (int i = year.from() - 1; i >= Math.max(clause.from(), year.from() - MATCHED); i--) {
      switch (clause.token(i).word()) {
        case "'s", "'" -> whose = true;
        case "match", "matching", "emulate", "emulating", "repeat", "repeating", "echo" -> {
          return whose;
        }
        case "matched", "emulated", "repeated", "echoing", "equal", "equalling" -> {
          return whose;
        }
        default -> {}
      }
    }
    return false;
  }
}
