package io.photofinish.extraction;

/**
 * A performance, with the decimals it was printed with, since 47.7 and 47.70 say different things.
 * Its string is the notation of the sport: {@code 2:15:25}, {@code 3:29.38}, {@code 8.20}, {@code
 * 6255}.
 */
public sealed interface Mark {
  /**
   * @param thousandths of a second
   * @param decimals printed, 0 to 3
   */
  record Time(long thousandths, int decimals) implements Mark {
    public Time {
      requireRange(thousandths, decimals);
    }

    @Override
    public String toString() {
      var out = new StringBuilder(12);
      long seconds = thousandths / 1000;
      if (seconds >= 3600) {
        out.append(seconds / 3600).append(':');
        two(out, seconds / 60 % 60).append(':');
        two(out, seconds % 60);
      } else if (seconds >= 60) {
        out.append(seconds / 60).append(':');
        two(out, seconds % 60);
      } else {
        out.append(seconds);
      }
      return fraction(out, thousandths % 1000, decimals).toString();
    }

    private static StringBuilder two(StringBuilder out, long n) {
      return n < 10 ? out.append('0').append(n) : out.append(n);
    }
  }

  /**
   * @param millimetres of length or height
   * @param decimals of a metre printed, 0 to 3
   */
  record Distance(long millimetres, int decimals) implements Mark {
    public Distance {
      requireRange(millimetres, decimals);
    }

    @Override
    public String toString() {
      var out = new StringBuilder(8).append(millimetres / 1000);
      return fraction(out, millimetres % 1000, decimals).toString();
    }
  }

  /** Points of a combined event. */
  record Points(int points) implements Mark {
    public Points {
      requireRange(points, 0);
    }

    @Override
    public String toString() {
      return Integer.toString(points);
    }
  }

  private static void requireRange(long value, int decimals) {
    if (value <= 0 || decimals < 0 || decimals > 3) {
      throw new IllegalArgumentException(value + " with " + decimals + " decimals");
    }
  }

  private static StringBuilder fraction(StringBuilder out, long thousandths, int decimals) {
    if (decimals > 0) {
      out.append('.');
      long digits = thousandths;
      for (int i = 3; i > decimals; i--) {
        digits /= 10;
      }
      for (int unit = (int) Math.pow(10, decimals - 1); unit > 0; unit /= 10) {
        out.append(digits / unit % 10);
      }
    }
    return out;
  }
}
