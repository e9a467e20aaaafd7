package io.photofinish.ingest;

import io.photofinish.ingest.source.Candidate;

/** Hears of every candidate as it is read, on the reading thread, so it should be quick. */
@FunctionalInterface
public interface Progress {
  void read(Candidate candidate, Totals soFar);

  static Progress silent() {
    return (candidate, soFar) -> {};
  }
}
