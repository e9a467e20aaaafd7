package io.photofinish.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a stream. */
final class Peek {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Peek() {}

  /**
   * They stay in the stream.
   *
   * @return without the byte order mark; what is not ASCII comes out as any character
   */
  static String at(BufferedInputStream bytes, int window) throws IOException {
    bytes.mark(window);
    byte[] start = bytes.readNBytes(window);
    bytes.reset();
    int from = startsWithMark(start) ? BYTE_ORDER_MARK.length : 0;
    return new String(start, from, start.length - from, StandardCharsets.ISO_8859_1);
  }

  static void skipByteOrderMark(BufferedInputStream bytes) throws IOException {
    bytes.mark(BYTE_ORDER_MARK.length);
    if (!startsWithMark(bytes.readNBytes(BYTE_ORDER_MARK.length))) {
      bytes.reset();
    }
  }

  private static boolean startsWithMark(byte[] start) {
    return start.length >= BYTE_ORDER_MARK.length
        && Arrays.mismatch(
                start, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)
            < 0;
  }
}
