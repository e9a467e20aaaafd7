package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.MarkKind;
import java.util.Comparator;

/** Comparing marks. */
public final class Marks {
  /** Best first; of equal values the one with more decimals first. Marks of one kind only. */
  public static final Comparator<Mark> BEST_FIRST =
      Comparator.comparing(Mark::getKind)
          .thenComparingLong(
              mark -> mark.getKind() == MarkKind.TIME ? mark.getValue() : -mark.getValue())
          .thenComparing(Comparator.comparingInt(Mark::getDecimals).reversed());

  private static final long LARGEST = 999_999_999_999L;
  private static final int MOST_DECIMALS = 9;

  private Marks() {}

  /**
   * A text whose order is {@link #BEST_FIRST}: the kind, the value in twelve digits (of distances
   * and points what is missing to the largest), and a digit that puts more decimals first.
   */
  static String inRankOrder(Mark mark) {
    long value = Math.max(0, Math.min(LARGEST, mark.getValue()));
    return kind(mark.getKind())
        + Keys.digits(mark.getKind() == MarkKind.TIME ? value : LARGEST - value, 12)
        + (MOST_DECIMALS - mark.getDecimals());
  }

  private static int kind(MarkKind kind) {
    return switch (kind) {
      case UNKNOWN -> 0;
      case TIME -> 1;
      case DISTANCE -> 2;
      case POINTS -> 3;
    };
  }

  /**
   * Whether two marks may be the same performance: equal, or nearer than one unit of the last
   * decimal that both print. 47.7 agrees with 47.78 and 47.70, 47.70 with neither of 47.78.
   */
  public static boolean agree(Mark a, Mark b) {
    if (a.getKind() != b.getKind()) {
      return false;
    }
    return Math.abs(a.getValue() - b.getValue()) <= reach(a.getDecimals(), b.getDecimals());
  }

  /** How far values of marks that agree may be from each other. */
  static long reach(int decimals, int others) {
    return decimals == others ? 0 : unit(Math.min(decimals, others)) - 1;
  }

  /** Whether {@code a} is surely better: not the same mark told with other decimals. */
  static boolean isBetter(Mark a, Mark b) {
    return !agree(a, b) && BEST_FIRST.compare(a, b) < 0;
  }

  /** Whether {@code a} may be {@code b} told with fewer decimals: 47.7 for 47.78. */
  static boolean inShort(Mark a, Mark b) {
    return a.getDecimals() < b.getDecimals() && agree(a, b);
  }

  private static long unit(int decimals) {
    return switch (decimals) {
      case 0 -> 1000;
      case 1 -> 100;
      case 2 -> 10;
      default -> 1;
    };
  }
}
