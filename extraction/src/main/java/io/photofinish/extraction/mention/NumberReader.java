package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Figure.Shape;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Optional;

/** Reads one number that may be a mark, from left to right over tokens; looks ahead a few only. */
final class NumberReader {
  /** Of a day: "at 60:57" is no time of it. */
  private static final int HOURS = 24;

  /** "a very strong off-day". */
  private static final int PHRASE = 5;

  /** What was read: tokens up to {@code to}; without a figure it is a number of something else. */
  record Found(Optional<Figure> figure, int to) {}

  private final Digits in;
  private final TimeReader times;
  private final LengthReader lengths;

  NumberReader(List<Token> tokens, Vocabulary vocabulary, int end) {
    this.in = new Digits(tokens, vocabulary, end);
    this.times = new TimeReader(in);
    this.lengths = new LengthReader(in);
  }

  /** Reads at a number, in digits or in words. */
  Optional<Found> at(int i) {
    Token token = in.token(i);
    if (token.isNumber()) {
      return digits(i);
    }
    if (token.is(".") && in.number(i + 1) && in.token(i + 1).glued()) {
      return pointed(i + 1);
    }
    return token.isWord() && in.vocabulary().numeral(token) ? words(i) : Optional.empty();
  }

  /** ".44 seconds", ".02 outside", "by .72"; else it may be the end of anything. */
  private Optional<Found> pointed(int i) {
    boolean unit = in.unit(i + 1, Units.SECONDS);
    boolean by = i > 1 && in.token(i - 2).is("by"); // "beat Smith by .72"
    boolean apart = by || (in.word(i + 1) && gap(in.token(i + 1).word()));
    if (!in.fraction(i) || !(unit || apart)) {
      return other(i + 1);
    }
    int decimals = in.token(i).length();
    var figure = new Figure(Shape.SECONDS, 0, 0, 0, (int) in.value(i), decimals);
    return found(figure, unit ? i + 2 : i + 1);
  }

  private static boolean gap(String word) {
    return switch (word) {
      case "outside", "inside", "behind", "ahead", "off", "adrift", "slower" -> true;
      default -> false;
    };
  }

  private Optional<Found> digits(int i) {
    if (!in.number(i)) {
      return other(i + 1);
    }
    if (signed(i)) {
      return decimal(i).flatMap(wind -> other(wind.to()));
    }
    if (money(i) || date(i)) {
      return other(dateEnd(i));
    }
    var units = times.at(i);
    if (units.isPresent()) {
      return units;
    }
    if (in.glued(i + 1, ":") && in.number(i + 2) && in.token(i + 2).glued()) {
      return colons(i);
    }
    if (hyphenated(i)) {
      return Optional.of(
          new Found(
              Optional.of(
                  Figure.of(
                      Shape.HOURS, in.value(i), (int) in.value(i + 2), (int) in.value(i + 4))),
              i + 5));
    }
    if (pair(i)) {
      return hyphen(i);
    }
    var feet = lengths.feetAndInches(i);
    return feet.isPresent() ? feet : decimal(i);
  }

  /** "2:15:25", "3:29.38", "3:29:38", "2:26,45", "2:48.00.39". */
  private Optional<Found> colons(int i) {
    int at = i + 3;
    long first = in.value(i);
    int second = (int) in.value(i + 2);
    int third = -1;
    if (in.glued(at, ":") && in.number(at + 1) && in.token(at + 1).glued()) {
      third = (int) in.value(at + 1);
      at += 2;
    }
    int decimals = 0;
    int fraction = 0;
    if ((in.glued(at, ".") || in.glued(at, ",")) && in.fraction(at + 1)) {
      decimals = in.token(at + 1).length();
      fraction = (int) in.value(at + 1);
      at += 2;
    }
    boolean pointed = decimals == 2 && third < 0 && in.glued(at, ".") && in.fraction(at + 1);
    if (pointed) { // "2:48.00.39": hours
      third = fraction;
      decimals = in.token(at + 1).length();
      fraction = (int) in.value(at + 1);
      at += 2;
    }
    boolean exact = decimals > 0 || third >= 0;
    if (clockTime(i, at, exact) || second > 59 || third > 99 || in.token(i + 2).length() > 2) {
      return other(at);
    }
    at = at < in.end() && in.token(at).is("second") ? at : in.skip(at, Units.SECONDS);
    if (third >= 0) {
      return found(new Figure(Shape.CLOCK3, first, second, third, fraction, decimals), at);
    }
    return found(new Figure(Shape.CLOCK2, first, second, 0, fraction, decimals), at);
  }

  /** "9:30am", "at 10:00"; no "fifth at 2:58.90", "home at 17:52". */
  private boolean clockTime(int i, int at, boolean exact) {
    boolean noon =
        in.word(at) && (in.token(at).is("am") || in.token(at).is("pm") || in.token(at).is("gmt"));
    boolean hour = !exact && i > 0 && in.token(i - 1).is("at") && in.value(i) < HOURS;
    return noon || (hour && !timed(i - 2));
  }

  /** "timed at 17:50", "Smith finished at 17:50", and no race that does. */
  private boolean timed(int verb) {
    if (verb < 0) {
      return false;
    }
    return switch (in.token(verb).word()) {
      case "timed", "clocked", "line" -> true;
      case "finished" -> verb > 0 && runner(in.token(verb - 1));
      case "home" ->
          verb > 1
              && runner(in.token(verb - 2))
              && switch (in.token(verb - 1).word()) {
                case "came", "was", "were" -> true;
                default -> false;
              };
      default -> false;
    };
  }

  private static boolean runner(Token subject) {
    return subject.capital()
        || switch (subject.word()) {
          case "he", "she", "who", "they", "and" -> true;
          default -> false;
        };
  }

  /** "1-06-47". */
  private boolean hyphenated(int i) {
    return in.glued(i + 1, "-")
        && in.number(i + 2)
        && in.token(i + 2).length() == 2
        && in.glued(i + 3, "-")
        && in.number(i + 4)
        && in.token(i + 4).length() == 2
        && in.token(i).length() <= 2
        && in.value(i + 2) < 60
        && in.value(i + 4) < 60;
  }

  /** "in 44-44", "Smith 12-25", "(46-43)": a time, or feet and inches, where one is looked for. */
  private boolean pair(int i) {
    boolean shape =
        in.glued(i + 1, "-")
            && in.number(i + 2)
            && in.token(i + 2).glued()
            && in.token(i + 2).length() <= 2
            && (in.token(i).length() <= 2 || (in.token(i).length() == 3 && in.value(i + 2) < 12))
            && in.value(i + 2) < 60
            && (in.value(i) > 3 || hours(i))
            && !in.glued(i + 3, "-");
    boolean fraction = lengths.feetAndInches(i).isPresent();
    if (!shape || fraction || i == 0) {
      return false;
    }
    Token before = in.token(i - 1);
    boolean name = before.isWord() && before.capital() && !before.glued();
    boolean wanted =
        switch (before.word()) {
          case "and" -> i > 3 && in.number(i - 2) && in.glued(i - 3, "-") && in.number(i - 4);
          case "in",
              "of",
              "(",
              ",",
              "clocked",
              "clocking",
              "at",
              "cleared",
              "jumped",
              "threw",
              "ran",
              "clearing",
              ")",
              "time",
              "a",
              "an",
              "with",
              "throwing",
              "jumping",
              "vaulting",
              "vaulted",
              "put" ->
              true;
          default -> name || phrase(i);
        };
    boolean unit =
        in.word(i + 3)
            && in.token(i + 3).capital()
            && in.token(i).length() < 3
            && months(in.token(i + 3).word());
    return wanted && !unit;
  }

  /** "finishing in 2-04": hours and minutes. */
  private boolean hours(int i) {
    return in.value(i) > 0
        && in.token(i).length() == 1
        && in.token(i + 2).length() == 2
        && i > 0
        && in.token(i - 1).is("in");
  }

  /** "with a huge 41-8", and no "a hard-fought 42-37 win". */
  private boolean phrase(int i) {
    boolean article = false;
    for (int at = i - 1; at >= Math.max(0, i - PHRASE) && !article; at--) {
      Token token = in.token(at);
      boolean plain =
          (token.isWord() && token.letters() == Token.Case.LOWER)
              || (token.is("-") && token.glued());
      if (!plain) {
        return false;
      }
      article = token.is("a") || token.is("an");
    }
    String next = in.word(i + 3) ? in.token(i + 3).word() : "";
    return article
        && switch (next) {
          case "win", "victory", "defeat", "loss", "score", "scoreline", "lead", "advantage" ->
              false;
          case "decision", "result", "record", "year", "years", "minute", "minutes", "day" -> false;
          case "mile", "miles", "km", "split", "draw", "tie", "triumph", "success", "hour" -> false;
          default -> true;
        };
  }

  private Optional<Found> hyphen(int i) {
    boolean pointed = in.glued(i + 3, ".") && in.fraction(i + 4);
    var figure =
        new Figure(
            Shape.HYPHEN,
            in.value(i),
            (int) in.value(i + 2),
            0,
            pointed ? (int) in.value(i + 4) : 0,
            pointed ? in.token(i + 4).length() : 0);
    return found(figure, pointed ? i + 5 : i + 3);
  }

  private static boolean months(String word) {
    return switch (word) {
      case "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december" ->
          true;
      default -> false;
    };
  }

  /** "29.38sec", "8.20m", "46.45", "6,255 points", "3.29.38", "85". */
  private Optional<Found> decimal(int i) {
    int at = i + 1;
    long first = in.value(i);
    if (in.glued(at, ",")
        && in.number(at + 1)
        && in.token(at + 1).glued()
        && in.token(at + 1).length() == 3) {
      first = first * 1000 + in.value(at + 1);
      at += 2;
      if (in.glued(at, ",") && in.number(at + 1) && in.token(at + 1).glued()) {
        return other(at + 2);
      }
    }
    if (in.number(at)
        && in.token(at).length() == 3
        && in.unit(at + 1, Units.POINTS)
        && first < 10) {
      return found(Figure.of(Shape.POINTS, first * 1000 + in.value(at), 0, 0), at + 2);
    }
    int decimals = 0;
    int fraction = 0;
    if ((in.glued(at, ".") && in.fraction(at + 1)) || comma(at)) {
      decimals = in.token(at + 1).length();
      fraction = (int) in.value(at + 1);
      at += 2;
      if (in.glued(at, ".") && in.fraction(at + 1) && decimals == 2) {
        int last = (int) in.value(at + 1);
        var figure = new Figure(Shape.CLOCK2, first, fraction, 0, last, in.token(at + 1).length());
        return found(figure, at + 2);
      }
    }
    if (at < in.end() && in.glued(at, "/") && in.number(at + 1) && in.glued(at + 2, "th")) {
      return other(at + 3); // "by 3/100th of a second"
    }
    if (at < in.end() && (in.token(at).is("%") || in.glued(at, "/"))) {
      return other(at + 1);
    }
    return unit(first, fraction, decimals, at);
  }

  /** "10,06": as most of Europe writes it. */
  private boolean comma(int at) {
    return in.glued(at, ",")
        && in.gluedNumber(at + 1)
        && in.token(at + 1).length() == 2
        && !in.glued(at + 2, ",");
  }

  private Optional<Found> unit(long first, int fraction, int decimals, int at) {
    int unit = at < in.end() && in.token(at).is("-") && in.token(at).glued() ? at + 1 : at;
    if (in.word(unit)) {
      if (in.unit(unit, Units.SECONDS)) {
        return found(new Figure(Shape.SECONDS, first, 0, 0, fraction, decimals), unit + 1);
      }
      if (in.unit(unit, Units.METRES)) {
        return lengths.metres(first, fraction, decimals, unit + 1);
      }
      if (in.unit(unit, Units.POINTS)) {
        return found(Figure.of(Shape.POINTS, first, 0, 0), unit + 1);
      }
      if (in.unit(unit, Units.FEET)) {
        return lengths.afterFeet(first, unit + 1);
      }
      if (in.unit(unit, Units.OTHER)) {
        return other(unit + 1);
      }
    }
    if (decimals > 0) {
      return found(new Figure(Shape.DECIMAL, first, 0, 0, fraction, decimals), at);
    }
    return first >= 1000 && first <= 9999
        ? found(Figure.of(Shape.WHOLE, first, 0, 0), at)
        : Optional.empty();
  }

  /** "five metres"; other numbers in words are no marks. */
  private Optional<Found> words(int i) {
    var time = times.at(i);
    if (time.isPresent()) {
      return time;
    }
    int unit = i + 1;
    if (in.unit(unit, Units.METRES) && in.token(unit).length() > 1) {
      return found(Figure.of(Shape.LENGTH, in.value(i) * 1000, 0, 0), unit + 1);
    }
    if (in.word(unit) && Units.SECONDS.has(in.token(unit)) && in.token(unit).word().endsWith("s")) {
      return found(Figure.of(Shape.SECONDS, in.value(i), 0, 0), unit + 1);
    }
    return Optional.empty();
  }

  /** "(+1.3)", "wind -0.4": the wind. */
  private boolean signed(int i) {
    if (i == 0 || !in.token(i).glued()) {
      return false;
    }
    boolean minus =
        i > 1
            && in.token(i - 1).is("-")
            && (in.token(i - 2).is("(") || in.token(i - 2).is("wind") || in.token(i - 2).is(":"));
    return in.token(i - 1).is("+") || minus;
  }

  private boolean money(int i) {
    return i > 0 && (in.token(i - 1).is("£") || in.token(i - 1).is("$") || in.token(i - 1).is("€"));
  }

  /** "27/5/17". */
  private boolean date(int i) {
    return in.glued(i + 1, "/") && in.number(i + 2) && in.glued(i + 3, "/") && in.number(i + 4);
  }

  private int dateEnd(int i) {
    return date(i) ? i + 5 : i + 1;
  }

  static Optional<Found> found(Figure figure, int to) {
    return Optional.of(new Found(Optional.of(figure), to));
  }

  static Optional<Found> other(int to) {
    return Optional.of(new Found(Optional.empty(), to));
  }
}
