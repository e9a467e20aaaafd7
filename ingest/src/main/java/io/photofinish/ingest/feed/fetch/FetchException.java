package io.photofinish.ingest.feed.fetch;

import java.io.IOException;

/** No answer, or one that is not borne; the message says why, without credentials. */
public class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  public FetchException(String message) {
    super(message);
  }

  FetchException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether the same question may be answered later: a server or a network failed, no more. */
  public boolean isForNow() {
    Throwable cause = getCause();
    return cause instanceof IOException
        && !(cause instanceof GuardedDns.ForbiddenAddressException)
        && !(cause instanceof CappedStream.TooManyBytesException);
  }
}
