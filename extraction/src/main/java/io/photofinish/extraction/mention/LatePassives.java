package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;

/** "was won in 2:01.50 by Smith": between the verb and whom it names stands what she did. */
final class LatePassives {
  /** "in a wind-assisted and utterly unexpected 10.98". */
  private static final int REACH = 14;

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  LatePassives(Page page, Sentence sentence, List<Mention> mentions) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** The words from "was" to "by" say who won, as "was won by" does. */
  void add() {
    for (int i = sentence.from() + 1; i + 2 < sentence.to(); i++) {
      if (page.token(i).is("won") && be(page.token(i - 1)) && opens(page.token(i + 1))) {
        int by = by(i + 2);
        if (by >= 0 && (marked(i + 1, by) || often(i + 1, by))) {
          mentions.add(new Mention(i - 1, by + 1, new Value.Word(Cue.WENT_TO)));
        }
      }
    }
  }

  private static boolean be(Token token) {
    return token.is("was") || token.is("were") || token.is("being");
  }

  private static boolean opens(Token token) {
    return token.is("in") || token.is("with") || token.is("for");
  }

  /** "for the second year in a row", "for the third time": no more than how often. */
  private boolean often(int from, int by) {
    boolean times = page.token(from).is("for") && page.token(from + 1).is("the");
    boolean told = false;
    for (int i = from; times && i < by; i++) {
      told |= page.token(i).is("time") || page.token(i).is("year");
    }
    return told;
  }

  /** Where "by" stands before the clause ends; else -1. */
  private int by(int from) {
    for (int i = from; i + 1 < Math.min(sentence.to(), from + REACH); i++) {
      switch (page.token(i).word()) {
        case "by" -> {
          return measure(i + 1) ? -1 : i;
        }
        case ",", ";", "(", "and", "who", "from", "ahead", "after", "when" -> {
          return -1;
        }
        case "set", "run", "held", "owned", "shared", "outside", "inside", "slower", "than" -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "by three metres", "by a second". */
  private boolean measure(int at) {
    for (Mention mention : mentions) {
      boolean much =
          mention.is(Value.Amount.class)
              || mention.is(Value.Margin.class)
              || mention.is(Value.Other.class);
      if (much && mention.from() == at && !joined(mention.to())) {
        return true;
      }
    }
    return false;
  }

  /** "by 20-year-old Smith": an age. */
  private boolean joined(int at) {
    return at < sentence.to() && page.token(at).is("-");
  }

  private boolean marked(int from, int to) {
    for (Mention mention : mentions) {
      if (mention.is(Value.Amount.class) && mention.from() > from && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }
}
