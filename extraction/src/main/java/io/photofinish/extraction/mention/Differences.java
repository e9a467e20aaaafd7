package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Margins: "three hundredths of a second", "22secs behind", "by 0.90 seconds", "two seconds back".
 */
final class Differences {
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  Differences(Page page, Sentence sentence, List<Mention> mentions) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** Puts differences where figures stood, and adds those in words. */
  void replace() {
    var added = new ArrayList<Mention>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      boolean hundredths = token.is("hundredths") || token.is("hundredth");
      boolean tenths = token.is("tenths") || token.is("tenth");
      boolean thousandths = token.is("thousandths") || token.is("thousandth");
      if (i > sentence.from() && (hundredths || tenths || thousandths)) {
        Integer count = small(i - 1);
        boolean second =
            (i + 3 < sentence.to() && page.token(i + 3).word().startsWith("second")) || !tenths;
        if (count != null && second) {
          int scale = hundredths ? 10 : tenths ? 100 : 1;
          added.add(
              new Mention(
                  i - 1,
                  i + 1,
                  new Value.Margin((long) count * scale, hundredths ? 2 : tenths ? 1 : 3)));
        }
      }
    }
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.value() instanceof Value.Amount number && differs(mention, number.figure())) {
        Figure figure = number.figure();
        long seconds =
            switch (figure.shape()) {
              case MINUTES -> figure.first() * 60 + figure.second();
              case CLOCK2 -> figure.first() * 60 + figure.second();
              default -> figure.first();
            };
        boolean time =
            figure.shape() == Figure.Shape.SECONDS
                || figure.shape() == Figure.Shape.MINUTES
                || figure.shape() == Figure.Shape.DECIMAL
                || figure.shape() == Figure.Shape.CLOCK2;
        mentions.set(
            i,
            new Mention(
                mention.from(),
                mention.to(),
                time
                    ? new Value.Margin(seconds * 1000 + figure.thousandths(), figure.decimals())
                    : new Value.Other()));
      }
    }
    mentions.addAll(added);
  }

  private Integer small(int at) {
    Token token = page.token(at);
    if (token.isNumber()) {
      return token.length() < 4 ? Integer.valueOf(token.word()) : null;
    }
    return switch (token.word()) {
      case "a", "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "eight" -> 8;
      case "nine" -> 9;
      default -> null;
    };
  }

  /** Whether the words around a figure make it a difference and no mark. */
  private boolean differs(Mention mention, Figure figure) {
    if (figure.shape() == Figure.Shape.WHOLE || figure.shape() == Figure.Shape.POINTS) {
      return false;
    }
    Token next = mention.to() < sentence.to() ? page.token(mention.to()) : null;
    boolean later =
        next != null
            && switch (next.word()) {
              case "behind",
                  "adrift",
                  "back",
                  "slower",
                  "later",
                  "outside",
                  "off",
                  "faster",
                  "quicker",
                  "ahead",
                  "clear",
                  "inside",
                  "short",
                  "shy",
                  "longer",
                  "better",
                  "victory",
                  "lead",
                  "margin",
                  "improvement",
                  "gap",
                  "advantage",
                  "slot",
                  "penalty",
                  "winner's" ->
                  true;
              default -> false;
            };
    boolean by = before(mention).equals("by");
    if (before(mention).equals("in") && next != null && (next.is("ahead") || next.is("clear"))) {
      return false;
    }
    boolean timed =
        figure.shape() == Figure.Shape.SECONDS
            || figure.shape() == Figure.Shape.MINUTES
            || figure.shape() == Figure.Shape.LENGTH
            || figure.shape() == Figure.Shape.DECIMAL;
    return (later
            && timed
            && !(next.is("ahead")
                || next.is("inside")
                || next.is("outside")
                || next.is("short")
                || next.is("behind")
                || next.is("clear")))
        || ((later || by) && small(figure) && timed);
  }

  private String before(Mention mention) {
    return mention.from() > sentence.from() ? page.token(mention.from() - 1).word() : "";
  }

  /** Less than any race takes. */
  private static boolean small(Figure figure) {
    return switch (figure.shape()) {
      case SECONDS, DECIMAL -> true;
      case MINUTES -> true;
      case LENGTH -> true;
      default -> false;
    };
  }
}
