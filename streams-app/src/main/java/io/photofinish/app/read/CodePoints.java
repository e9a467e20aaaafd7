package io.photofinish.app.read;

/** Turns UTF-16 offsets of one text into code points. Not safe for threads. */
final class CodePoints {
  private final String text;
  private int unit;
  private int point;

  CodePoints(String text) {
    this.text = text;
  }

  /**
   * Costs the distance from the offset asked for before, so ask in the text's order. An offset
   * within a surrogate pair counts as the pair's end.
   */
  int at(int anywhere) {
    int offset = splitsPair(anywhere) ? anywhere + 1 : anywhere;
    if (offset >= unit) {
      point += text.codePointCount(unit, offset);
    } else {
      point -= text.codePointCount(offset, unit);
    }
    unit = offset;
    return point;
  }

  private boolean splitsPair(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
