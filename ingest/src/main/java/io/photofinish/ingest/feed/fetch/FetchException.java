package io.photofinish.ingest.feed.fetch;

/** No answer, or one that is not borne; the message says why, without credentials. */
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  FetchException(String message) {
    super(message);
  }

  FetchException(String message, Throwable cause) {
    super(message, cause);
  }
}
