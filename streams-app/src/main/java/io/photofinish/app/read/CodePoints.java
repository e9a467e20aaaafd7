package io.photofinish.app.read;

/** Turns UTF-16 offsets of one text into code points. Not safe for threads. */
final class CodePoints {
  private final String text;
  private int unit;
  private int point;

  CodePoints(String text) {
    this.text = text;
  }

  /** Costs the distance from the offset asked for before, so ask in the text's order. */
  int at(int offset) {
    if (offset >= unit) {
      point += text.codePointCount(unit, offset);
    } else {
      point -= text.codePointCount(offset, unit);
    }
    unit = offset;
    return point;
  }
}
