package io.photofinish.ingest.feed.memory;

import io.photofinish.schemas.FeedItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What reading a document changed.
 *
 * @param items all that is to be remembered of the feed's items from now on
 * @param complete false where some items must be read again though the feed stays as it is
 * @param retryAfter how long a server of theirs wants to be left alone until then
 * @param refused items that are no article, with cause and way out, for people
 */
public record Changes(
    List<Publication> publications,
    List<FeedItem> items,
    boolean complete,
    Optional<Duration> retryAfter,
    List<String> refused) {
  public Changes {
    publications = List.copyOf(publications);
    items = List.copyOf(items);
    refused = List.copyOf(refused);
  }
}
