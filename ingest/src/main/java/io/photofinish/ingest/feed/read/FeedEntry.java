package io.photofinish.ingest.feed.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One item of a feed as the feed gives it.
 *
 * @param guid as written
 * @param link of the article's page, absolute, http or https
 * @param text of the article or of a summary of it; empty where the feed gives none
 * @param published the day, as the feed writes it
 * @param withdrawn whether the feed says that the article is no longer
 */
public record FeedEntry(
    Optional<String> guid,
    Optional<String> link,
    Optional<String> title,
    String text,
    Optional<LocalDate> published,
    boolean withdrawn) {

  /** An article that the feed says is no longer. */
  static FeedEntry withdrawn(String guid) {
    return new FeedEntry(
        Optional.of(guid), Optional.empty(), Optional.empty(), "", Optional.empty(), true);
  }

  /** Whether anything tells it from others, and there is anything to publish of it. */
  boolean isUsable() {
    boolean named = guid.isPresent() || link.isPresent() || title.isPresent();
    return withdrawn || (named && (!text.isBlank() || link.isPresent()));
  }
}
