package io.photofinish.ingest.feed.fetch;

import java.util.Optional;

/** What a server gave to recognise an answer by, verbatim: sent back, it may say "not modified". */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  private static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  public static Validators none() {
    return NONE;
  }
}
