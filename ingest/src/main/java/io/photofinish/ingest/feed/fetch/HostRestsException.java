package io.photofinish.ingest.feed.fetch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A host wants to be left alone ({@code Retry-After}); it was not asked. */
public final class HostRestsException extends FetchException {
  private static final long serialVersionUID = 1L;

  private final Instant until;

  public HostRestsException(String host, Instant until) {
    super(
        "%s wants to be left alone until %s (Retry-After)"
            .formatted(host, until.truncatedTo(ChronoUnit.SECONDS)));
    this.until = until;
  }

  public Instant until() {
    return until;
  }

  @Override
  public boolean isForNow() {
    return true;
  }
}
