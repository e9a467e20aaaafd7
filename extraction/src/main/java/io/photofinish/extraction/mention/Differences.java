package io.photofinish.extraction.mention;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Margins: "three hundredths of a second", "22secs behind", "by 0.90 seconds", "two seconds back".
 */
final class Differences {
  /** No race takes less, in thousandths of a second. */
  private static final long SHORTEST = 5_000;

  /** "a 22.95 victory": what no margin of a short race is, in seconds. */
  private static final int LEAST_TIME = 5;

  /** What no lead in a combined event is. */
  private static final int LEAST_SCORE = 1000;

  /** In minutes. */
  private static final int LONGEST_GAP = 20;

  /** In millimetres. */
  private static final int LEAST_LENGTH = 4000;

  /** In millimetres: what somebody jumped, and no margin. */
  private static final int LEAST_GIVEN = 1500;

  /** What small differences are told in. */
  static final Set<String> UNITS =
      Set.of(
          "second",
          "cm",
          "cms",
          "centimetre",
          "centimetres",
          "centimeter",
          "centimeters",
          "hundredth",
          "hundredths",
          "tenth",
          "tenths",
          "thousandth",
          "thousandths");

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
    if (Facts.has(sentence, Fact.SMALL_UNIT)) {
      small(added);
      seconds(added);
    }
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.is(Value.Other.class) && fraction(mention)) {
        Token digits = page.token(mention.to() - 1);
        long unit = digits.length() == 2 ? 10 : 1;
        mentions.set(
            i,
            new Mention(
                mention.from(),
                mention.to(),
                new Value.Margin(
                    Discipline.Measure.TIME,
                    Integer.parseInt(digits.word()) * unit,
                    digits.length())));
        continue;
      }
      if (mention.value() instanceof Value.Amount number && differs(mention, number.figure())) {
        mentions.set(
            i,
            new Mention(
                mention.from(),
                mention.to(),
                vague(mention) ? new Value.Other() : margin(number.figure())));
      }
    }
    mentions.addAll(added);
  }

  /** "three hundredths of a second", "12cm behind". */
  private void small(List<Mention> added) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      if (!Facts.has(token, Fact.SMALL_UNIT)) {
        continue;
      }
      centimetres(i, added);
      boolean hundredths = token.is("hundredths") || token.is("hundredth");
      boolean tenths = token.is("tenths") || token.is("tenth");
      boolean thousandths = token.is("thousandths") || token.is("thousandth");
      if (i > sentence.from() && (hundredths || tenths || thousandths)) {
        Integer count = small(i - 1);
        boolean second =
            (i + 3 < sentence.to() && page.token(i + 3).word().startsWith("second"))
                || !tenths
                || arrears(i + 1);
        if (count != null && second) {
          int scale = hundredths ? 10 : tenths ? 100 : 1;
          int end = second(i + 1);
          int at = i;
          mentions.removeIf(m -> m.from() > at && m.from() < end);
          mentions.removeIf(m -> m.from() == at && m.is(Value.Rank.class));
          added.add(
              new Mention(
                  i - 1,
                  end,
                  new Value.Margin(
                      Discipline.Measure.TIME,
                      (long) count * scale,
                      hundredths ? 2 : tenths ? 1 : 3)));
        }
      }
    }
  }

  /** "beat Jones by .03". */
  private boolean fraction(Mention mention) {
    return mention.length() == 2
        && page.token(mention.from()).is(".")
        && (page.token(mention.to() - 1).length() == 2
            || page.token(mention.to() - 1).length() == 3)
        && before(mention).equals("by");
  }

  private static Value margin(Figure figure) {
    return switch (figure.shape()) {
      case SECONDS, DECIMAL -> time(figure, figure.first());
      case MINUTES, CLOCK2 -> time(figure, figure.first() * 60 + figure.second());
      case LENGTH ->
          new Value.Margin(Discipline.Measure.DISTANCE, figure.first(), figure.decimals());
      case POINTS -> new Value.Margin(Discipline.Measure.POINTS, figure.first(), 0);
      default -> new Value.Other();
    };
  }

  private static Value time(Figure figure, long seconds) {
    return new Value.Margin(
        Discipline.Measure.TIME, seconds * 1000 + figure.thousandths(), figure.decimals());
  }

  /** "by eight centimetres", "12cm behind". */
  private void centimetres(int unit, List<Mention> added) {
    boolean named =
        switch (page.token(unit).word()) {
          case "cm", "cms", "centimetre", "centimetres", "centimeter", "centimeters" -> true;
          default -> false;
        };
    Integer count = named && unit > sentence.from() ? small(unit - 1) : null;
    boolean by = count != null && unit - 2 >= sentence.from() && page.token(unit - 2).is("by");
    boolean after = unit + 1 < sentence.to() && later(page.token(unit + 1).word());
    if (count != null && (by || after)) {
      mentions.removeIf(m -> m.from() >= unit - 1 && m.to() <= unit + 1 && !m.is(Value.Word.class));
      added.add(
          new Mention(
              unit - 1, unit + 1, new Value.Margin(Discipline.Measure.DISTANCE, count * 10L, 2)));
    }
  }

  /** The token after "of a second", where that stands at a token; else the token itself. */
  private int second(int at) {
    boolean of =
        at + 2 < sentence.to()
            && page.token(at).is("of")
            && page.token(at + 1).is("a")
            && page.token(at + 2).word().startsWith("second");
    return of ? at + 3 : at;
  }

  /** "one second behind": no place. */
  private void seconds(List<Mention> added) {
    for (int i = sentence.from() + 1; i + 1 < sentence.to(); i++) {
      if (!Facts.has(page.token(i), Fact.SMALL_UNIT) || !page.token(i).is("second")) {
        continue;
      }
      boolean one = page.token(i - 1).is("one") || page.token(i - 1).is("1");
      boolean by =
          (page.token(i - 1).is("a") || page.token(i - 1).is("one"))
              && i > sentence.from() + 1
              && page.token(i - 2).is("by");
      boolean hand = (one || page.token(i - 1).is("a")) && arrears(i + 1);
      Integer count = small(i - 1);
      boolean win =
          count != null && !page.token(i - 1).is("a") && victory(page.token(i + 1).word());
      if (win || by || hand || (one && later(page.token(i + 1).word()))) {
        int at = i;
        mentions.removeIf(m -> m.from() == at && m.is(Value.Rank.class));
        mentions.removeIf(m -> m.from() == at - 1 && m.to() <= at + 1 && m.is(Value.Amount.class));
        long by1000 = win ? count * 1000L : 1000;
        added.add(new Mention(i - 1, i + 1, new Value.Margin(Discipline.Measure.TIME, by1000, 0)));
      }
    }
  }

  /** "a three second victory". */
  private static boolean victory(String word) {
    return switch (word) {
      case "victory", "win", "triumph", "success" -> true;
      default -> false;
    };
  }

  private static boolean later(String word) {
    return switch (word) {
      case "behind", "ahead", "adrift", "back", "slower", "faster", "quicker", "clear", "later" ->
          true;
      case "short", "shy", "outside", "inside", "off", "down", "better", "further", "longer" ->
          true;
      default -> false;
    };
  }

  private Integer small(int at) {
    Token token = page.token(at);
    if (token.isNumber()) {
      return token.length() < 4 ? Integer.valueOf(token.word()) : null;
    }
    return switch (token.word()) {
      case "a", "one", "single" -> 1;
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
    if (figure.shape() == Figure.Shape.WHOLE) {
      return false;
    }
    Token next = mention.to() < sentence.to() ? page.token(mention.to()) : null;
    boolean time = figure.shape() == Figure.Shape.DECIMAL && figure.first() >= LEAST_TIME;
    boolean feet = figure.shape() == Figure.Shape.LENGTH && figure.first() >= LEAST_LENGTH;
    if (next != null && next.is("victory") && (time || feet)) {
      return false;
    }
    boolean won =
        next != null
            && victory(next.word())
            && figure.shape() == Figure.Shape.SECONDS
            && (figure.decimals() == 0 || figure.first() < LEAST_TIME);
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
    later |=
        won || arrears(mention.to()) || (next != null && next.is("down") && ends(mention.to() + 1));
    if (figure.shape() == Figure.Shape.CLOCK2 && home(mention, figure)) {
      return true;
    }
    boolean by = before(mention).equals("by");
    boolean race =
        figure.shape() == Figure.Shape.CLOCK2
            || (figure.decimals() > 0 && figure.thousandths() + figure.first() * 1000L >= SHORTEST);
    boolean ranked =
        next != null && (next.is("ahead") || next.is("clear") || (next.is("behind") && race));
    if ((before(mention).equals("in") || before(mention).equals("at")) && ranked) {
      return false;
    }
    if (ranked && given(mention, figure)) {
      return false;
    }
    boolean timed =
        figure.shape() == Figure.Shape.SECONDS
            || figure.shape() == Figure.Shape.MINUTES
            || figure.shape() == Figure.Shape.LENGTH
            || figure.shape() == Figure.Shape.DECIMAL
            || figure.shape() == Figure.Shape.POINTS;
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

  /** "came home 1:14 behind in second place", "was 1:05 down": no time of a race. */
  private boolean home(Mention mention, Figure figure) {
    if (mention.to() >= sentence.to() || figure.first() >= LONGEST_GAP || figure.decimals() > 0) {
      return false;
    }
    boolean gap =
        switch (page.token(mention.to()).word()) {
          case "behind", "adrift", "back", "down" -> ends(mention.to() + 1);
          default -> false;
        };
    boolean timed =
        switch (before(mention)) {
          case "in", "at", "of", "with", "to", "by", "ran", "clocked", "timed" -> true;
          default -> false;
        };
    return gap && !timed;
  }

  /** Whether a phrase ends before a token: what follows names nobody. */
  private boolean ends(int at) {
    return at >= sentence.to()
        || page.token(at).isPunctuation()
        || switch (page.token(at).word()) {
          case "in", "on", "and", "but", "with", "for" -> true;
          default -> false;
        };
  }

  /** "in arrears", "in hand", "to spare": where that stands at a token. */
  private boolean arrears(int at) {
    if (at + 1 >= sentence.to()) {
      return false;
    }
    Token next = page.token(at + 1);
    return (page.token(at).is("in") && (next.is("arrears") || next.is("hand")))
        || (page.token(at).is("to") && (next.is("spare") || next.is("good")));
  }

  /** "won with 21.84m ahead of Smith", "timing 1:43.78 ahead of Smith": what somebody did. */
  private boolean given(Mention mention, Figure figure) {
    boolean length = figure.shape() == Figure.Shape.LENGTH && figure.first() >= LEAST_GIVEN;
    boolean time = figure.first() >= LEAST_TIME || figure.shape() == Figure.Shape.MINUTES;
    if (figure.decimals() < 2 || !(length || (time && figure.shape() != Figure.Shape.LENGTH))) {
      return false;
    }
    boolean verb = false;
    for (Mention other : mentions) {
      verb |= other.to() == mention.from() && other.is(Cue.RUN);
    }
    return verb || before(mention).equals("of") || before(mention).equals("on");
  }

  /** "almost two seconds ahead": how much exactly is not said. */
  private boolean vague(Mention mention) {
    return switch (before(mention)) {
      case "over", "almost", "nearly", "about", "around", "roughly", "some", "than", "under" ->
          true;
      default -> false;
    };
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
      case POINTS -> figure.first() < LEAST_SCORE;
      default -> false;
    };
  }
}
