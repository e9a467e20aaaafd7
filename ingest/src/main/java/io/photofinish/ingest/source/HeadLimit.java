package io.photofinish.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives no more than was allowed, so that a head without an end is not kept in memory. */
final class HeadLimit extends FilterInputStream {
  private long left;

  HeadLimit(InputStream in) {
    super(in);
  }

  /** That many bytes from here on. */
  void allow(long bytes) {
    left = bytes;
  }

  void allowAll() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    check();
    int one = super.read();
    left -= one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    check();
    int read = super.read(buffer, from, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }

  private void check() throws IOException {
    if (left <= 0) {
      throw new IOException("its head has no end");
    }
  }
}
