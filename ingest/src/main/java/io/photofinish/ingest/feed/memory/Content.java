package io.photofinish.ingest.feed.memory;

import io.photofinish.ingest.feed.read.FeedEntry;
import io.photofinish.ingest.text.ArticleFacts;
import java.util.Optional;

/**
 * An item's article as far as it could be had.
 *
 * @param page address that the text came from; empty where it came with the feed
 */
public record Content(ArticleFacts facts, String text, Optional<String> page) {

  /** What the feed itself gives; of an item without text its title is all that it says. */
  public static Content ofFeed(FeedEntry entry) {
    return entry.text().isBlank()
        ? new Content(
            entry.facts().withTitle(Optional.empty()), entry.title().orElse(""), Optional.empty())
        : new Content(entry.facts(), entry.text(), Optional.empty());
  }

  /** Of title and text alone: dates and names may change without a new version. */
  String hash() {
    return Fingerprint.of(facts.title().orElse(""), text);
  }
}
