package io.photofinish.extraction;

/** A stretch of text, {@code [start, end)} in UTF-16 units. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("[" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
