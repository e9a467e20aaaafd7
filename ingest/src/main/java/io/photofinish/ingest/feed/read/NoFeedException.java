package io.photofinish.ingest.feed.read;

/** Bytes that are no feed; the message says what they are instead. */
public final class NoFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  NoFeedException(String message) {
    super(message);
  }
}
