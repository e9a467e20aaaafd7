package io.photofinish.ingest.source;

import io.photofinish.ingest.text.Utf8;
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

  private static final int BUFFER_BYTES = 64 << 10;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;
  private long number;

  /**
   * @param in read past the lines taken: nothing else may read it
   */
  Lines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Empty at the end. */
  Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    var kept = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int room = maxBytes - kept.size();
      kept.write(buffer, from, Math.min(end - from, room));
      tooLong |= end - from > room;
      ended = end < to;
      from = ended ? end + 1 : end;
    }
    number++;
    Optional<String> text = tooLong ? Optional.empty() : Utf8.decode(kept.toByteArray());
    return Optional.of(new Line(number, text, tooLong));
  }

  /** Whether there is a byte to take. */
  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }
}
