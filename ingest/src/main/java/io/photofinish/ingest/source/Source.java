package io.photofinish.ingest.source;

import java.util.function.Consumer;

/** Somewhere that articles come from. */
@FunctionalInterface
public interface Source {
  /**
   * Hands over what it finds, one at a time and in the same order every time; no more than one
   * article is in memory. What cannot be read is handed over as {@link Candidate.Refused}, and the
   * source goes on; the only exceptions are the sink's own, which end the reading and close what
   * was open.
   */
  void read(Consumer<? super Candidate> sink);
}
