package io.photofinish.extraction.mention;

import io.photofinish.extraction.Mark;
import io.photofinish.extraction.athletics.Discipline;
import java.util.Optional;

/**
 * A number that may be a mark, as far as its own words tell. What "3.14" is depends on the
 * discipline: a time in hours and minutes for a marathon, metres for a pole vault.
 *
 * @param shape how its parts were joined
 * @param first up to the first separator; the whole number of a bare one
 * @param second after the first separator, or 0
 * @param third after the second separator, or 0
 * @param fraction the digits after the last decimal point as a number
 * @param decimals how many they were
 */
public record Figure(Shape shape, long first, int second, int third, int fraction, int decimals) {
  public enum Shape {
    /** "10.06 seconds": {@code first} seconds. */
    SECONDS,
    /** "3:29.38", "3min 29.38sec", "2:15", "3.29.38" without saying so: two or three parts. */
    CLOCK2,
    CLOCK3,
    /** "2hr 15min 25sec": hours, minutes, seconds. */
    HOURS,
    /** "3min 29.38sec": minutes and seconds in {@code first} and {@code second}. */
    MINUTES,
    /** Millimetres in {@code first}. */
    LENGTH,
    POINTS,
    /** "44-44", "48-11": minutes and seconds, or feet and inches. */
    HYPHEN,
    /** "46.45", "8.20". */
    DECIMAL,
    /** "6255", "85". */
    WHOLE
  }

  public static Figure of(Shape shape, long first, int second, int third) {
    return new Figure(shape, first, second, third, 0, 0);
  }

  /** Whether it says itself that it is a performance or a margin, and no mere number. */
  public boolean bare() {
    return shape == Shape.DECIMAL || shape == Shape.WHOLE;
  }

  /** The mark it is in this discipline; empty where it cannot be one, as a split cannot. */
  public Optional<Mark> in(Discipline discipline, Plausible plausible) {
    return switch (discipline.measure()) {
      case TIME -> time(discipline, plausible);
      case DISTANCE -> distance(discipline, plausible);
      case POINTS -> points(discipline, plausible);
    };
  }

  private Optional<Mark> time(Discipline discipline, Plausible plausible) {
    long cents = thousandths();
    return switch (shape) {
      case SECONDS -> check(first * 1000 + cents, decimals, discipline, plausible);
      case MINUTES -> check((first * 60 + second) * 1000 + cents, decimals, discipline, plausible);
      case HOURS ->
          check(
              ((first * 60 + second) * 60 + third) * 1000 + cents, decimals, discipline, plausible);
      case CLOCK2, HYPHEN -> clock2(discipline, plausible);
      case CLOCK3 ->
          check(
                  ((first * 60 + second) * 60 + third) * 1000 + cents,
                  decimals,
                  discipline,
                  plausible)
              .or(() -> hundredths(third, discipline, plausible));
      case DECIMAL ->
          check(first * 1000 + cents, decimals, discipline, plausible)
              .or(() -> decimals == 2 && fraction < 60 ? minutes(discipline, plausible) : none());
      default -> Optional.empty();
    };
  }

  private Optional<Mark> clock2(Discipline discipline, Plausible plausible) {
    var minutes =
        check((first * 60 + second) * 1000 + thousandths(), decimals, discipline, plausible);
    if (minutes.isPresent()) {
      return minutes;
    }
    if (decimals == 0 && first < 24) {
      return check((first * 60 + second) * 60_000, 0, discipline, plausible);
    }
    return decimals == 2 && fraction < 60
        ? check(((first * 60 + second) * 60 + fraction) * 1000, 0, discipline, plausible)
        : none();
  }

  /** "3:29:38" for 3:29.38. */
  private Optional<Mark> hundredths(int value, Discipline discipline, Plausible plausible) {
    return decimals > 0
        ? none()
        : check((first * 60 + second) * 1000 + value * 10L, 2, discipline, plausible);
  }

  /** "14.49" for 14:49, and "3.14" for 3:14:00. */
  private Optional<Mark> minutes(Discipline discipline, Plausible plausible) {
    if (first > 59) {
      return none();
    }
    return check((first * 60 + fraction) * 1000, 0, discipline, plausible)
        .or(() -> check((first * 60 + fraction) * 60_000, 0, discipline, plausible));
  }

  private Optional<Mark> distance(Discipline discipline, Plausible plausible) {
    long millimetres =
        switch (shape) {
          case LENGTH -> first;
          case HYPHEN -> second < 12 ? inches() : -1;
          case DECIMAL -> decimals == 2 ? first * 1000 + thousandths() : -1;
          default -> -1;
        };
    return millimetres > 0 && plausible.distance(discipline, millimetres)
        ? Optional.of(new Mark.Distance(millimetres, shape == Shape.HYPHEN ? 2 : decimals))
        : Optional.empty();
  }

  /** Whole centimetres, in millimetres. */
  private long inches() {
    double inches = first * 12 + second + thousandths() / 1000.0;
    return 10 * (long) (inches * 2.54);
  }

  private Optional<Mark> points(Discipline discipline, Plausible plausible) {
    boolean fits = shape == Shape.POINTS || shape == Shape.WHOLE;
    return fits && plausible.points(discipline, first)
        ? Optional.of(new Mark.Points((int) first))
        : Optional.empty();
  }

  private static Optional<Mark> check(
      long thousandths, int decimals, Discipline discipline, Plausible plausible) {
    return thousandths > 0 && plausible.time(discipline, thousandths)
        ? Optional.of(new Mark.Time(thousandths, decimals))
        : Optional.empty();
  }

  private static Optional<Mark> none() {
    return Optional.empty();
  }

  /** The fraction in thousandths. */
  public long thousandths() {
    long value = fraction;
    for (int i = decimals; i < 3; i++) {
      value *= 10;
    }
    return value;
  }
}
