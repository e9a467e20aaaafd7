package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Figure.Shape;
import io.photofinish.extraction.mention.NumberReader.Found;
import java.util.Optional;

/**
 * Reads lengths: "8.20m", "8m 20cm", "16-5 1/4", "16ft 5in". Inches lose what is no whole
 * centimetre.
 */
final class LengthReader {
  private static final double CENTIMETRES = 2.54;

  private final Digits in;

  LengthReader(Digits in) {
    this.in = in;
  }

  /** "16-5 1/4", "17-11½", "16' 5"": feet and inches; empty where it is neither. */
  Optional<Found> feetAndInches(int i) {
    boolean hyphen =
        in.glued(i + 1, "-")
            && in.number(i + 2)
            && in.token(i + 2).length() <= 2
            && fraction(i + 3) > 0;
    boolean primes =
        in.glued(i + 1, "'")
            && in.number(i + 2)
            && in.token(i + 2).length() <= 2
            && in.value(i + 2) < 12
            && (in.glued(i + 3, "\"") || fraction(i + 3) > 0 || in.glued(i + 3, "'"));
    return hyphen || primes ? inches(in.value(i), i + 2) : Optional.empty();
  }

  /** "16ft 5in", "16 feet, 5 inches"; a number of something else where no inches follow. */
  Optional<Found> afterFeet(long feet, int at) {
    int inches = in.is(at, ",") ? at + 1 : at;
    boolean named = inches == at || inchUnit(inches + 1) || fraction(inches + 1) > 0;
    return in.number(inches) && named ? inches(feet, inches) : NumberReader.other(at);
  }

  private Optional<Found> inches(long feet, int at) {
    double inches = feet * 12 + in.value(at);
    int to = at + 1;
    if (in.glued(to, ".") && in.fraction(to + 1)) {
      inches += in.value(to + 1) / Math.pow(10, in.token(to + 1).length());
      to += 2;
    } else if (fraction(to) > 0) {
      inches += fraction(to);
      to += in.number(to) ? 3 : 1;
    }
    if (inchUnit(to) || in.glued(to, "\"")) {
      to++;
    }
    long centimetres = (long) (inches * CENTIMETRES);
    return NumberReader.found(new Figure(Shape.LENGTH, centimetres * 10, 0, 0, 0, 2), to);
  }

  /** "1/4", "½"; 0 where there is none. */
  private double fraction(int at) {
    if (in.number(at) && in.glued(at + 1, "/") && in.gluedNumber(at + 2) && in.value(at + 2) > 0) {
      return (double) in.value(at) / in.value(at + 2);
    }
    return in.is(at, "¼") ? 0.25 : in.is(at, "½") ? 0.5 : in.is(at, "¾") ? 0.75 : 0;
  }

  private boolean inchUnit(int at) {
    return in.word(at) && (in.token(at).word().startsWith("inch") || glued(at, "in"));
  }

  /** "5in", and no "5 in the rain". */
  private boolean glued(int at, String unit) {
    return in.token(at).glued() && in.token(at).is(unit);
  }

  /** "the 100m 12.60": the number has decimals, and is no centimetres. */
  private boolean goesOn(int at) {
    return in.glued(at, ":") || (in.glued(at, ".") && in.gluedNumber(at + 1));
  }

  /** "8.20m", "8m 20cm", "6m 50": from the token after the unit. */
  Optional<Found> metres(long first, int fraction, int decimals, int at) {
    if (decimals == 0
        && in.number(at)
        && in.token(at).length() == 2
        && in.token(at - 1).is("m")
        && !goesOn(at + 1)) {
      int to = in.word(at + 1) && in.token(at + 1).is("cm") ? at + 2 : at + 1;
      return NumberReader.found(
          new Figure(Shape.LENGTH, first * 1000 + in.value(at) * 10, 0, 0, 0, 2), to);
    }
    if (in.glued(at, "/")) {
      return NumberReader.other(at + 2);
    }
    long millimetres = first * 1000;
    long scale = 1000;
    for (int i = decimals; i > 0; i--) {
      scale /= 10;
      millimetres += fraction / (long) Math.pow(10, i - 1) % 10 * scale;
    }
    return NumberReader.found(
        new Figure(Shape.LENGTH, millimetres, 0, 0, 0, Math.min(3, decimals)), at);
  }
}
