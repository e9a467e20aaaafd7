package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "a series of 20.80, 21.05, foul and 21.71", "went clear at 5.62m, 5.72m and 5.82m": of all the
 * attempts the best is the mark.
 */
final class Series {
  static final Set<String> WORDS = Set.of("series", "clear", "cleared", "clearing");

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
      Token token = page.token(i);
      if (!Facts.has(token, Fact.SERIES)) {
        continue;
      }
      if (token.is("series")) {
        lesser(attempts(i + 1)).forEach(this::mere);
      } else {
        var heights = attempts(i + 1);
        boolean verb = token.is("cleared") && heights.size() > 2; // which rules read
        if (!verb && !several(i) && higher(heights) && !respective()) {
          last(heights);
        }
      }
    }
  }

  /** "Smith and Jones cleared 1.70m and 1.75m": a height each. */
  private boolean several(int verb) {
    for (int i = sentence.from() + 1; i + 1 < verb; i++) {
      boolean pair = page.token(i).is("and") && page.token(i - 1).capital();
      if (pair && page.token(i + 1).capital()) {
        return true;
      }
    }
    return false;
  }

  /** Puts the last height where all of them stood. */
  private void last(List<Mention> heights) {
    int index = mentions.indexOf(heights.get(0));
    Mention last = heights.get(heights.size() - 1);
    var whole = new Mention(heights.get(0).from(), last.to(), last.value());
    mentions.removeIf(m -> m.from() >= whole.from() && m.to() <= whole.to());
    mentions.add(index, whole);
  }

  private void mere(Mention attempt) {
    mentions.set(
        mentions.indexOf(attempt), new Mention(attempt.from(), attempt.to(), new Value.Other()));
  }

  /** Whether each bar was higher than the one before. */
  private static boolean higher(List<Mention> heights) {
    for (int i = 0; i < heights.size(); i++) {
      Figure figure = ((Value.Amount) heights.get(i).value()).figure();
      boolean metres = figure.shape() == Figure.Shape.LENGTH;
      if (!metres || (i > 0 && length(heights.get(i)) < length(heights.get(i - 1)))) {
        return false;
      }
    }
    return heights.size() > 1 && length(heights.get(0)) < length(heights.get(heights.size() - 1));
  }

  /** "cleared 1.70m and 1.75m respectively": of two. */
  private boolean respective() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (page.token(i).is("respectively")) {
        return true;
      }
    }
    return false;
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
    boolean converted = from < to && page.token(from).is("(") && page.token(from + 1).isNumber();
    int at = from;
    while (converted && at < to && !page.token(at).is(")")) {
      at++;
    }
    for (int i = at; i < to; i++) {
      switch (page.token(i).word()) {
        case ",", "and", "foul", "fouls", "x", "pass", "passes", "-", "/", ";", ":", "(" -> {}
        case ")", "at" -> {}
        case "of", "was", "read", "included", "m", "metres" -> {}
        default -> {
          return false;
        }
      }
    }
    return to - at <= most;
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
