package io.photofinish.ingest;

import io.photofinish.ingest.publish.Deliveries;
import io.photofinish.ingest.source.Candidate.Refused;
import java.util.List;

/**
 * How a run ended.
 *
 * @param read what was read
 * @param deliveries what the broker confirmed of it and what it did not
 * @param refusals the first of those counted in {@code read}
 */
public record IngestSummary(Totals read, Deliveries deliveries, List<Refused> refusals) {
  /** The most refusals that are kept. */
  public static final int MAX_REFUSALS = 100;

  public IngestSummary {
    refusals = List.copyOf(refusals);
  }

  /** Everything given was read and confirmed. Skipped files are no fault. */
  public boolean isComplete() {
    return read.refused() == 0
        && deliveries.undelivered() == 0
        && deliveries.pending() == 0
        && deliveries.stopped().isEmpty();
  }
}
