package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Figure.Shape;
import io.photofinish.extraction.mention.NumberReader.Found;
import java.util.Optional;

/** Reads times that name their units: "2hr 15min 25sec", "13 minutes 04.2", "3'27"79". */
final class TimeReader {
  private final Digits in;

  TimeReader(Digits in) {
    this.in = in;
  }

  /** Empty where no unit is named. */
  Optional<Found> at(int i) {
    if (primes(i)) {
      return minutesAndSeconds(i);
    }
    int at = i;
    long hours = -1;
    long minutes = -1;
    if (in.amount(at) && in.unit(at + 1, Units.HOURS)) {
      hours = in.value(at);
      at = join(in.skipDot(at + 2));
      if (in.number(at) && in.glued(at + 1, ":") && in.gluedNumber(at + 2)) {
        return NumberReader.found(
            Figure.of(Shape.HOURS, hours, (int) in.value(at), (int) in.value(at + 2)), at + 3);
      }
    }
    if (in.amount(at) && in.unit(at + 1, Units.MINUTES) && !lengthInstead(at, hours)) {
      minutes = in.value(at);
      at = join(in.skipDot(at + 2));
    }
    return hours < 0 && minutes < 0 ? Optional.empty() : seconds(i, at, hours, minutes);
  }

  /** "3'27"79", "3' 27.79"": no feet, since inches are fewer than twelve. */
  private boolean primes(int i) {
    return in.number(i)
        && in.token(i).length() < 3
        && in.glued(i + 1, "'")
        && in.number(i + 2)
        && in.token(i + 2).length() == 2
        && in.value(i + 2) < 60
        && (in.value(i + 2) > 11 || in.fraction(i + 4))
        && (in.glued(i + 3, "\"") || (in.glued(i + 3, ".") && in.fraction(i + 4)));
  }

  private Optional<Found> minutesAndSeconds(int i) {
    boolean fraction = in.fraction(i + 4);
    int to = fraction ? i + 5 : i + 4;
    var figure =
        new Figure(
            Shape.MINUTES,
            in.value(i),
            (int) in.value(i + 2),
            0,
            fraction ? (int) in.value(i + 4) : 0,
            fraction ? in.token(i + 4).length() : 0);
    return NumberReader.found(figure, in.glued(to, "\"") ? to + 1 : to);
  }

  private Optional<Found> seconds(int i, int at, long hours, long minutes) {
    long seconds = 0;
    int fraction = 0;
    int decimals = 0;
    int to = back(i, at);
    boolean decimalMinutes =
        minutes < 0
            && in.number(at)
            && in.glued(at + 1, ".")
            && in.fraction(at + 2)
            && in.unit(at + 3, Units.MINUTES);
    if (decimalMinutes) {
      return NumberReader.found(
          Figure.of(Shape.HOURS, hours, (int) in.value(at), (int) in.value(at + 2)), at + 4);
    }
    if (in.amount(at) && (in.number(at) || in.unit(at + 1, Units.SECONDS))) {
      boolean pointed = in.number(at) && in.glued(at + 1, ".") && in.fraction(at + 2);
      int after = pointed ? at + 3 : at + 1;
      boolean named = in.unit(after, Units.SECONDS);
      if (named
          || (in.number(at)
              && minutes >= 0
              && in.value(at) < 60
              && in.token(at).length() == 2
              && !in.token(at - 1).is(","))) {
        seconds = in.value(at);
        fraction = pointed ? (int) in.value(at + 2) : 0;
        decimals = pointed ? in.token(at + 2).length() : 0;
        to = named ? after + 1 : after;
      }
    }
    if (hours >= 0) {
      return NumberReader.found(
          new Figure(
              Shape.HOURS, hours, (int) Math.max(0, minutes), (int) seconds, fraction, decimals),
          to);
    }
    return NumberReader.found(
        new Figure(Shape.MINUTES, minutes, (int) seconds, 0, fraction, decimals), to);
  }

  /** "8m 20cm", "8m": metres, unless seconds follow. */
  private boolean lengthInstead(int at, long hours) {
    if (!in.token(at + 1).is("m") || hours >= 0) {
      return false;
    }
    int next = at + 2;
    int after =
        in.number(next) && in.glued(next + 1, ".") && in.fraction(next + 2) ? next + 3 : next + 1;
    boolean seconds = in.number(next) && in.unit(after, Units.SECONDS);
    return !seconds;
  }

  private int join(int at) {
    int next = at;
    if (next < in.end() && in.token(next).is(",")) {
      next++;
    }
    if (next < in.end() && in.token(next).is("and")) {
      next++;
    }
    return next;
  }

  /** Gives back a comma or "and" that nothing followed. */
  private int back(int i, int at) {
    int to = at;
    while (to > i + 1 && (in.token(to - 1).is(",") || in.token(to - 1).is("and"))) {
      to--;
    }
    return to;
  }
}
