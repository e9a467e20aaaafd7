package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "a series of 20.80, 21.05, foul and 21.71": of all the attempts the best is the mark. */
final class Series {
  static final Set<String> WORD = Set.of("series");

  private static final int REACH = 4;

  /** Tokens between two attempts: ", foul,", ", x, x,". */
  private static final int LISTED = 8;

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  Series(Page page, Sentence sentence, List<Mention> mentions) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** Puts mere numbers where the lesser attempts stood; the mentions are in order. */
  void replace() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (Facts.has(page.token(i), Fact.SERIES)) {
        lesser(attempts(i + 1))
            .forEach(
                mention ->
                    mentions.set(
                        mentions.indexOf(mention),
                        new Mention(mention.from(), mention.to(), new Value.Other())));
      }
    }
  }

  private List<Mention> attempts(int from) {
    var attempts = new ArrayList<Mention>();
    int at = from;
    for (Mention mention : mentions) {
      if (mention.from() < from || !mention.is(Value.Amount.class)) {
        continue;
      }
      if (!listed(at, mention.from(), attempts.isEmpty() ? REACH : LISTED)) {
        break;
      }
      attempts.add(mention);
      at = mention.to();
    }
    return attempts;
  }

  private boolean listed(int from, int to, int most) {
    for (int i = from; i < to; i++) {
      switch (page.token(i).word()) {
        case ",", "and", "foul", "fouls", "x", "pass", "passes", "-", "/", ";", ":", "(" -> {}
        case "of", "was", "read", "included", "m", "metres" -> {}
        default -> {
          return false;
        }
      }
    }
    return to - from <= most;
  }

  private static List<Mention> lesser(List<Mention> attempts) {
    Mention best = null;
    for (Mention attempt : attempts) {
      best = best == null || length(attempt) > length(best) ? attempt : best;
    }
    var lesser = new ArrayList<>(attempts);
    lesser.remove(best);
    return lesser;
  }

  private static long length(Mention attempt) {
    Figure figure = ((Value.Amount) attempt.value()).figure();
    boolean metres = figure.shape() == Figure.Shape.LENGTH;
    return metres ? figure.first() : figure.first() * 1000 + figure.thousandths();
  }
}
