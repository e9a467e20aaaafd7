package io.photofinish.ingest.feed.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one answer of a feed holds.
 *
 * @param kind as people call it: "Atom"
 * @param title what the feed calls itself
 * @param site address of the site that it belongs to
 * @param entries in the feed's order; at most {@link FeedReader#MAX_ENTRIES}
 * @param keepFor how long the feed says that it need not be asked again
 * @param faults what was wrong with it and is passed over, one a line, for people
 * @param whole false where the answer ended before the feed did, and more is to be had
 */
public record FeedDocument(
    String kind,
    Optional<String> title,
    Optional<String> site,
    List<FeedEntry> entries,
    Optional<Duration> keepFor,
    List<String> faults,
    boolean whole) {
  public FeedDocument {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /** A whole one. */
  public FeedDocument(
      String kind,
      Optional<String> title,
      Optional<String> site,
      List<FeedEntry> entries,
      Optional<Duration> keepFor,
      List<String> faults) {
    this(kind, title, site, entries, keepFor, faults, true);
  }
}
