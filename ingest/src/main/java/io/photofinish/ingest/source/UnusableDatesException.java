package io.photofinish.ingest.source;

/** A dates file that cannot be used; the message names file, line and cause. */
public final class UnusableDatesException extends RuntimeException {
  UnusableDatesException(String message) {
    super(message);
  }
}
