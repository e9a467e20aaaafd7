package io.photofinish.ingest.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of UTF-8, each of at most a given length: the rest of a longer one is read past, not kept.
 */
final class Lines {
  /**
   * @param number from 1
   * @param text without the line's end; empty where it is not UTF-8 or too long
   */
  record Line(long number, Optional<String> text, boolean tooLong) {}

  private final InputStream in;
  private final int maxBytes;
  private long number;

  /**
   * @param in buffered, since it is read byte by byte
   */
  Lines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Empty at the end. */
  Optional<Line> next() throws IOException {
    var kept = new ByteArrayOutputStream();
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (kept.size() < maxBytes) {
        kept.write(b);
      } else {
        tooLong = true;
      }
    }
    number++;
    Optional<String> text = tooLong ? Optional.empty() : Utf8.decode(kept.toByteArray());
    return Optional.of(new Line(number, text, tooLong));
  }
}
