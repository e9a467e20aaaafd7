package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Figure.Shape;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one number that may be a mark, from left to right over tokens; looks ahead a few only. */
final class NumberReader {
  /** What was read: tokens up to {@code to}; without a figure it is a number of something else. */
  record Found(Optional<Figure> figure, int to) {}

  private static final Set<String> HOURS = Set.of("h", "hr", "hrs", "hour", "hours");
  private static final Set<String> MINUTES = Set.of("m", "min", "mins", "minute", "minutes");
  private static final Set<String> SECONDS = Set.of("s", "sec", "secs", "second", "seconds");
  private static final Set<String> METRES = Set.of("m", "metre", "metres", "meter", "meters");
  private static final Set<String> POINTS = Set.of("points", "pts", "point");
  private static final Set<String> FEET = Set.of("ft", "feet", "foot");

  /** Units of what is no performance. */
  private static final Set<String> OTHER_UNITS =
      Set.of(
          "km",
          "kms",
          "k",
          "kilometres",
          "kilometers",
          "kilometre",
          "miles",
          "mile",
          "kg",
          "kgs",
          "lb",
          "lbs",
          "am",
          "pm",
          "per",
          "percent",
          "million",
          "billion",
          "degrees",
          "years",
          "year",
          "mph",
          "cm",
          "mm",
          "st",
          "nd",
          "rd",
          "th",
          "days",
          "weeks",
          "months",
          "laps",
          "lap",
          "yards",
          "yard",
          "stone");

  private static final int LONGEST = 9;

  private final List<Token> tokens;
  private final Map<String, Integer> numbers;
  private final int end;

  NumberReader(List<Token> tokens, Map<String, Integer> numbers, int end) {
    this.tokens = tokens;
    this.numbers = numbers;
    this.end = end;
  }

  /** Reads at a number, in digits or in words. */
  Optional<Found> at(int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return digits(i);
    }
    if (token.is(".") && number(i + 1) && tokens.get(i + 1).glued()) {
      return Optional.of(new Found(Optional.empty(), i + 2));
    }
    return token.isWord() && numbers.containsKey(token.word()) ? words(i) : Optional.empty();
  }

  private Optional<Found> digits(int i) {
    if (tokens.get(i).length() > LONGEST) {
      return other(i + 1);
    }
    if (money(i) || date(i)) {
      return other(dateEnd(i));
    }
    var units = unitTime(i);
    if (units.isPresent()) {
      return units;
    }
    if (glued(i + 1, ":") && number(i + 2) && tokens.get(i + 2).glued()) {
      return colons(i);
    }
    if (hyphenated(i)) {
      return Optional.of(
          new Found(
              Optional.of(Figure.of(Shape.HOURS, value(i), (int) value(i + 2), (int) value(i + 4))),
              i + 5));
    }
    if (pair(i)) {
      return found(Figure.of(Shape.HYPHEN, value(i), (int) value(i + 2), 0), i + 3);
    }
    if (primes(i)) {
      return feet(i, i + 2);
    }
    return decimal(i);
  }

  /** "2:15:25", "3:29.38", "3:29:38", "2:26,45". */
  private Optional<Found> colons(int i) {
    int at = i + 3;
    long first = value(i);
    int second = (int) value(i + 2);
    int third = -1;
    if (glued(at, ":") && number(at + 1) && tokens.get(at + 1).glued()) {
      third = (int) value(at + 1);
      at += 2;
    }
    int decimals = 0;
    int fraction = 0;
    if ((glued(at, ".") || glued(at, ",")) && fractionAt(at + 1)) {
      decimals = tokens.get(at + 1).length();
      fraction = (int) value(at + 1);
      at += 2;
    }
    if (clockTime(i, at) || second > 59 || third > 99 || tokens.get(i + 2).length() > 2) {
      return other(at);
    }
    at = skip(at, SECONDS);
    if (third >= 0) {
      return found(new Figure(Shape.CLOCK3, first, second, third, fraction, decimals), at);
    }
    return found(new Figure(Shape.CLOCK2, first, second, 0, fraction, decimals), at);
  }

  /** "9:30am", "at 10:00". */
  private boolean clockTime(int i, int at) {
    boolean noon =
        word(at)
            && (tokens.get(at).is("am") || tokens.get(at).is("pm") || tokens.get(at).is("gmt"));
    return noon || (i > 0 && tokens.get(i - 1).is("at"));
  }

  /** "1-06-47". */
  private boolean hyphenated(int i) {
    return glued(i + 1, "-")
        && number(i + 2)
        && tokens.get(i + 2).length() == 2
        && glued(i + 3, "-")
        && number(i + 4)
        && tokens.get(i + 4).length() == 2
        && tokens.get(i).length() <= 2
        && value(i + 2) < 60
        && value(i + 4) < 60;
  }

  /** "in 44-44", "Smith 12-25", "(46-43)": a time, or feet and inches, where one is looked for. */
  private boolean pair(int i) {
    boolean shape =
        glued(i + 1, "-")
            && number(i + 2)
            && tokens.get(i + 2).glued()
            && tokens.get(i + 2).length() <= 2
            && (tokens.get(i).length() <= 2 || (tokens.get(i).length() == 3 && value(i + 2) < 12))
            && value(i + 2) < 60
            && value(i) > 3
            && !glued(i + 3, "-");
    boolean fraction = number(i + 3) && glued(i + 4, "/");
    if (!shape || fraction || i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean name = before.isWord() && before.capital() && !before.glued();
    boolean wanted =
        switch (before.word()) {
          case "in",
              "of",
              "(",
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
          default -> name;
        };
    boolean unit =
        word(i + 3)
            && tokens.get(i + 3).capital()
            && tokens.get(i).length() < 3
            && months(tokens.get(i + 3).word());
    return wanted && !unit;
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

  /** "16-5 1/4", "16' 5": feet and inches. */
  private boolean primes(int i) {
    boolean quarter = number(i + 3) && glued(i + 4, "/") && number(i + 5);
    return glued(i + 1, "-") && number(i + 2) && tokens.get(i + 2).length() <= 2 && quarter;
  }

  private Optional<Found> feet(int i, int inchesAt) {
    double inches = value(i) * 12 + value(inchesAt);
    int at = inchesAt + 1;
    if (number(at) && glued(at + 1, "/") && number(at + 2) && value(at + 2) > 0) {
      inches += (double) value(at) / value(at + 2);
      at += 3;
    }
    long centimetres = (long) (inches * 2.54);
    return found(new Figure(Shape.LENGTH, centimetres * 10, 0, 0, 0, 2), at);
  }

  /** "29.38sec", "8.20m", "46.45", "6,255 points", "3.29.38", "85". */
  private Optional<Found> decimal(int i) {
    int at = i + 1;
    long first = value(i);
    if (glued(at, ",")
        && number(at + 1)
        && tokens.get(at + 1).glued()
        && tokens.get(at + 1).length() == 3) {
      first = first * 1000 + value(at + 1);
      at += 2;
      if (glued(at, ",") && number(at + 1) && tokens.get(at + 1).glued()) {
        return other(at + 2);
      }
    }
    int decimals = 0;
    int fraction = 0;
    if (glued(at, ".") && fractionAt(at + 1)) {
      decimals = tokens.get(at + 1).length();
      fraction = (int) value(at + 1);
      at += 2;
      if (glued(at, ".") && fractionAt(at + 1) && decimals == 2) {
        int last = (int) value(at + 1);
        var figure =
            new Figure(Shape.CLOCK2, first, fraction, 0, last, tokens.get(at + 1).length());
        return found(figure, at + 2);
      }
    }
    if (at < end && (tokens.get(at).is("%") || glued(at, "/"))) {
      return other(at + 1);
    }
    return unit(first, fraction, decimals, at);
  }

  private Optional<Found> unit(long first, int fraction, int decimals, int at) {
    int unit = at < end && tokens.get(at).is("-") && tokens.get(at).glued() ? at + 1 : at;
    if (word(unit)) {
      String word = tokens.get(unit).word();
      if (SECONDS.contains(word)) {
        return found(new Figure(Shape.SECONDS, first, 0, 0, fraction, decimals), unit + 1);
      }
      if (METRES.contains(word)) {
        return metres(first, fraction, decimals, unit + 1);
      }
      if (POINTS.contains(word)) {
        return found(Figure.of(Shape.POINTS, first, 0, 0), unit + 1);
      }
      if (FEET.contains(word)) {
        int inches = unit + 1 < end && tokens.get(unit + 1).is(",") ? unit + 2 : unit + 1;
        boolean unitToo = inches == unit + 1 || inchesAt(inches + 1);
        return number(inches) && unitToo ? feetInches(first, inches) : other(unit + 1);
      }
      if (OTHER_UNITS.contains(word)) {
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

  private boolean inchesAt(int at) {
    return word(at) && tokens.get(at).word().startsWith("inch");
  }

  private Optional<Found> feetInches(long feet, int at) {
    long centimetres = (long) ((feet * 12 + value(at)) * 2.54);
    return found(
        new Figure(Shape.LENGTH, centimetres * 10, 0, 0, 0, 2),
        word(at + 1) && tokens.get(at + 1).word().startsWith("in") ? at + 2 : at + 1);
  }

  /** "8.20m", "8m 20cm", "6m 50". */
  private Optional<Found> metres(long first, int fraction, int decimals, int at) {
    if (decimals == 0 && number(at) && tokens.get(at).length() == 2 && tokens.get(at - 1).is("m")) {
      int to = word(at + 1) && tokens.get(at + 1).is("cm") ? at + 2 : at + 1;
      return found(new Figure(Shape.LENGTH, first * 1000 + value(at) * 10, 0, 0, 0, 2), to);
    }
    long millimetres = first * 1000;
    for (int i = 0, scale = 1000; i < decimals; i++) {
      scale /= 10;
      millimetres += (fraction / pow(decimals - 1 - i)) % 10 * (long) scale;
    }
    if (glued(at, "/")) {
      return other(at + 2);
    }
    return found(new Figure(Shape.LENGTH, millimetres, 0, 0, 0, Math.min(3, decimals)), at);
  }

  private static int pow(int exponent) {
    int value = 1;
    for (int i = 0; i < exponent; i++) {
      value *= 10;
    }
    return value;
  }

  /** "2hr 15min 25sec", "8m 20s", "two hours, 23 minutes and 10 seconds", "13 minutes 04.2". */
  private Optional<Found> unitTime(int i) {
    int at = i;
    long hours = -1;
    long minutes = -1;
    if (amount(at) && unitAfter(at, HOURS)) {
      hours = value(at);
      at = join(at + 2);
    }
    if (amount(at) && unitAfter(at, MINUTES) && !lengthInstead(at, hours)) {
      minutes = value(at);
      at = join(at + 2);
    }
    if (hours < 0 && minutes < 0) {
      return Optional.empty();
    }
    return seconds(i, at, hours, minutes);
  }

  private Optional<Found> seconds(int i, int at, long hours, long minutes) {
    long seconds = 0;
    int fraction = 0;
    int decimals = 0;
    int to = back(i, at);
    boolean decimalMinutes =
        minutes < 0
            && number(at)
            && glued(at + 1, ".")
            && fractionAt(at + 2)
            && unitAfter(at + 2, MINUTES);
    if (decimalMinutes) {
      return found(Figure.of(Shape.HOURS, hours, (int) value(at), (int) value(at + 2)), at + 4);
    }
    if (amount(at) && (number(at) || unitAfter(at, SECONDS))) {
      boolean pointed = number(at) && glued(at + 1, ".") && fractionAt(at + 2);
      int after = pointed ? at + 3 : at + 1;
      boolean named = word(after) && SECONDS.contains(tokens.get(after).word());
      if (named
          || (number(at)
              && minutes >= 0
              && value(at) < 60
              && tokens.get(at).length() == 2
              && !tokens.get(at - 1).is(","))) {
        seconds = value(at);
        fraction = pointed ? (int) value(at + 2) : 0;
        decimals = pointed ? tokens.get(at + 2).length() : 0;
        to = named ? after + 1 : after;
      }
    }
    if (hours >= 0) {
      return found(
          new Figure(
              Shape.HOURS, hours, (int) Math.max(0, minutes), (int) seconds, fraction, decimals),
          to);
    }
    return found(new Figure(Shape.MINUTES, minutes, (int) seconds, 0, fraction, decimals), to);
  }

  /** "8m 20cm", "8m": metres, unless seconds follow. */
  private boolean lengthInstead(int at, long hours) {
    if (!tokens.get(at + 1).is("m") || hours >= 0) {
      return false;
    }
    int next = at + 2;
    int after = number(next) && glued(next + 1, ".") && fractionAt(next + 2) ? next + 3 : next + 1;
    boolean seconds = number(next) && word(after) && SECONDS.contains(tokens.get(after).word());
    return !seconds;
  }

  private int join(int at) {
    int next = at;
    if (next < end && tokens.get(next).is(",")) {
      next++;
    }
    if (next < end && tokens.get(next).is("and")) {
      next++;
    }
    return next;
  }

  /** Gives back a comma or "and" that nothing followed. */
  private int back(int i, int at) {
    int to = at;
    while (to > i + 1 && (tokens.get(to - 1).is(",") || tokens.get(to - 1).is("and"))) {
      to--;
    }
    return to;
  }

  private boolean amount(int at) {
    return (number(at) && tokens.get(at).length() <= 3)
        || (word(at) && numbers.containsKey(tokens.get(at).word()));
  }

  private boolean unitAfter(int at, Set<String> units) {
    return word(at + 1) && units.contains(tokens.get(at + 1).word());
  }

  /** "five metres"; other numbers in words are no marks. */
  private Optional<Found> words(int i) {
    var time = unitTime(i);
    if (time.isPresent()) {
      return time;
    }
    int unit = i + 1;
    if (word(unit) && METRES.contains(tokens.get(unit).word()) && tokens.get(unit).length() > 1) {
      return found(Figure.of(Shape.LENGTH, value(i) * 1000, 0, 0), unit + 1);
    }
    if (word(unit)
        && SECONDS.contains(tokens.get(unit).word())
        && tokens.get(unit).word().endsWith("s")) {
      return found(Figure.of(Shape.SECONDS, value(i), 0, 0), unit + 1);
    }
    return Optional.empty();
  }

  private boolean money(int i) {
    return i > 0
        && (tokens.get(i - 1).is("£") || tokens.get(i - 1).is("$") || tokens.get(i - 1).is("€"));
  }

  /** "27/5/17". */
  private boolean date(int i) {
    return glued(i + 1, "/") && number(i + 2) && glued(i + 3, "/") && number(i + 4);
  }

  private int dateEnd(int i) {
    return date(i) ? i + 5 : i + 1;
  }

  private int skip(int at, Set<String> units) {
    return word(at) && units.contains(tokens.get(at).word()) ? at + 1 : at;
  }

  private boolean glued(int at, String symbol) {
    return at < end && tokens.get(at).glued() && tokens.get(at).is(symbol);
  }

  private boolean number(int at) {
    return at < end && tokens.get(at).isNumber() && tokens.get(at).length() <= LONGEST;
  }

  private boolean fractionAt(int at) {
    return number(at) && tokens.get(at).glued() && tokens.get(at).length() <= 3;
  }

  private boolean word(int at) {
    return at < end && tokens.get(at).isWord();
  }

  private long value(int at) {
    Token token = tokens.get(at);
    return token.isNumber() ? Long.parseLong(token.word()) : numbers.getOrDefault(token.word(), 0);
  }

  private static Optional<Found> found(Figure figure, int to) {
    return Optional.of(new Found(Optional.of(figure), to));
  }

  private static Optional<Found> other(int to) {
    return Optional.of(new Found(Optional.empty(), to));
  }
}
