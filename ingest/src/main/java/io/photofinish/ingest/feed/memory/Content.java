package io.photofinish.ingest.feed.memory;

import io.photofinish.ingest.feed.read.FeedEntry;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An item's article as far as it could be had.
 *
 * @param published the day, where somebody says so
 * @param page address that the text came from; empty where it came with the feed
 */
public record Content(
    Optional<String> title, String text, Optional<LocalDate> published, Optional<String> page) {

  /** What the feed itself gives; of an item without text its title is all that it says. */
  public static Content ofFeed(FeedEntry entry) {
    return entry.text().isBlank()
        ? new Content(
            Optional.empty(), entry.title().orElse(""), entry.published(), Optional.empty())
        : new Content(entry.title(), entry.text(), entry.published(), Optional.empty());
  }

  String hash() {
    return Fingerprint.of(title.orElse(""), text);
  }
}
