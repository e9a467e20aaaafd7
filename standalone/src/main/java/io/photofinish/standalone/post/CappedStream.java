package io.photofinish.standalone.post;

import io.photofinish.ingest.source.ReadOptions;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off behind a number of bytes. */
final class CappedStream extends FilterInputStream {
  /** The longest text, each byte of it spelt as an escape of six, and what stands beside it. */
  static final long MAX_DOCUMENT_BYTES = 6L * ReadOptions.DEFAULT_MAX_TEXT_BYTES + (64 << 10);

  private long left;

  CappedStream(InputStream in, long bytes) {
    super(in);
    left = bytes;
  }

  boolean isExceeded() {
    return left < 0;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    left -= Math.max(0, read);
    if (isExceeded()) {
      throw new IOException("it is too long");
    }
    return read;
  }
}
