package io.photofinish.app.json;

import io.photofinish.schemas.Mark;

/**
 * Marks in the notation of the sport, {@code 3:29.38}, whatever an article wrote: "3min 29.38sec".
 */
public final class Notation {
  private Notation() {}

  public static String of(Mark mark) {
    long value = mark.getValue();
    int decimals = mark.getDecimals();
    if (value <= 0 || decimals < 0 || decimals > 3) {
      return mark.getText(); // no mark that we made, and somebody wants to see what it is
    }
    return switch (mark.getKind()) {
      case TIME -> new io.photofinish.extraction.Mark.Time(value, decimals).toString();
      case DISTANCE -> new io.photofinish.extraction.Mark.Distance(value, decimals).toString();
      case POINTS, UNKNOWN -> Long.toString(value);
    };
  }

  /** The same mark, its text in the notation of the sport. */
  public static Mark normal(Mark mark) {
    return new Mark(mark.getKind(), mark.getValue(), mark.getDecimals(), of(mark));
  }
}
