package io.photofinish.extraction.rules;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** "Heat one went to Smith and Jones took the third": a heat by its number, and no place. */
final class HeatTaken {
  private HeatTaken() {}

  /** Whether the object of a verb is the second or third of the heats that the sentence names. */
  static boolean by(Clause clause, Mention verb) {
    int the = verb.to();
    boolean taken = verb.is(Cue.TAKE) || verb.is(Cue.WIN);
    if (!taken || the + 2 >= clause.tokens() || !clause.token(the).is("the")) {
      return false;
    }
    Mention rank = clause.at(Value.Rank.class, the + 1).orElse(null);
    boolean number =
        rank != null
            && rank.length() == 1
            && ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
    return number && ends(clause, rank.to()) && named(clause, verb.from());
  }

  private static boolean ends(Clause clause, int at) {
    return at >= clause.to()
        || clause.token(at).isPunctuation()
        || clause.token(at).is("in")
        || clause.token(at).is("with");
  }

  /** "Heat one", "the first semi-final": one of several, before the verb. */
  private static boolean named(Clause clause, int to) {
    var mentions = clause.spotted().in(clause.sentence());
    for (Mention stage : mentions.all(Value.Stage.class)) {
      boolean several = ((Value.Stage) stage.value()).round() != Claim.Round.FINAL;
      boolean numbered =
          mentions.next(Value.Rank.class, stage.from() - 1, 0).isPresent()
              || number(clause, stage.to());
      if (several && stage.to() <= to && numbered) {
        return true;
      }
    }
    return false;
  }

  private static boolean number(Clause clause, int at) {
    return at < clause.tokens()
        && (clause.token(at).isNumber()
            || switch (clause.token(at).word()) {
              case "one", "two", "three", "four", "five" -> true;
              default -> false;
            });
  }
}
