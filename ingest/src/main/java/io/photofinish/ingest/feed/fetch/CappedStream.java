package io.photofinish.ingest.feed.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up once it has given more than so many bytes. */
final class CappedStream extends FilterInputStream {
  /** More came than is borne. */
  static final class TooManyBytesException extends IOException {
    private static final long serialVersionUID = 1L;

    TooManyBytesException(String message) {
      super(message);
    }
  }

  private final int limit;
  private final String what;
  private long given;

  /**
   * @param what of the answer it is, for the message: "the answer"
   */
  CappedStream(InputStream bytes, int limit, String what) {
    super(bytes);
    this.limit = limit;
    this.what = what;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int n = super.read(to, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  /**
   * One at least, until it is known that there is none: {@code GZIPInputStream} takes a member for
   * the last where what follows has not come yet.
   */
  @Override
  public int available() throws IOException {
    return Math.max(1, super.available());
  }

  private void count(int more) throws TooManyBytesException {
    given += more;
    if (given > limit) {
      throw new TooManyBytesException(what + " has more than " + limit + " bytes");
    }
  }
}
