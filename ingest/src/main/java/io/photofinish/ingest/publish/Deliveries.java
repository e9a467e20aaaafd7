package io.photofinish.ingest.publish;

import java.util.List;
import java.util.Optional;

/**
 * What became of the records that a publisher was given.
 *
 * @param published articles that the broker has confirmed
 * @param bytes of their texts in UTF-8
 * @param retracted tombstones that it has confirmed
 * @param undelivered how many it has not
 * @param examples the first of these
 * @param pending records without an answer yet; none after a flush that was not interrupted
 * @param stopped why nothing more is sent; empty while the broker takes records
 */
public record Deliveries(
    long published,
    long bytes,
    long retracted,
    long undelivered,
    List<Undelivered> examples,
    long pending,
    Optional<String> stopped) {
  public Deliveries {
    examples = List.copyOf(examples);
  }

  /** What came after {@code earlier}, of the same publisher. */
  public Deliveries since(Deliveries earlier) {
    return new Deliveries(
        published - earlier.published,
        bytes - earlier.bytes,
        retracted - earlier.retracted,
        undelivered - earlier.undelivered,
        examples.subList(earlier.examples.size(), examples.size()),
        pending,
        stopped);
  }
}
