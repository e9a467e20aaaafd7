package io.photofinish.app.failure;

/** A record whose processing failed before is not tried again: it goes to the dead letters. */
final class FailedBefore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailedBefore(Exception cause) {
    super(cause.getMessage(), cause, false, false);
  }
}
