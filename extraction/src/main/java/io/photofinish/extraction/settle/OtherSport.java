package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Clause;

/** Clauses on another sport in a report of games that have many: "retained her 78kg judo title". */
final class OtherSport {
  private OtherSport() {}

  static boolean tells(Story story, Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = story.word(i);
      if (sport(word) && !past(story.word(i - 1))) {
        return true;
      }
      boolean weight = word.equals("kg") && i > 0 && story.spotted.page().token(i - 1).isNumber();
      if (weight && clause.all(Value.Amount.class).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean sport(String word) {
    return switch (word) {
      case "judo", "judoka", "boxing", "boxer", "taekwondo", "karate", "wrestling", "wrestler" ->
          true;
      case "weightlifting", "weightlifter", "swimmer", "gymnastics", "gymnast", "badminton" -> true;
      default -> false;
    };
  }

  /** "the former swimmer won the 800m": what somebody was. */
  private static boolean past(String before) {
    return switch (before) {
      case "former", "ex", "-", "once", "keen" -> true;
      default -> false;
    };
  }
}
