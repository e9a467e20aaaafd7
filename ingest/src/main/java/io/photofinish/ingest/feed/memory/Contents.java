package io.photofinish.ingest.feed.memory;

import io.photofinish.ingest.feed.read.FeedEntry;
import io.photofinish.schemas.FeedItem;
import java.time.Duration;
import java.util.Optional;

/** Where the article of an item comes from. */
@FunctionalInterface
public interface Contents {
  /**
   * What can be had of an item now.
   *
   * @param content what to publish
   * @param settled false where it is to be asked for again at the next reading, since more may be
   *     had
   * @param retryAfter how long the page's server wants to be left alone until then
   */
  record Given(Content content, boolean settled, Optional<Duration> retryAfter) {
    /** All that is to be had. */
    public static Given settled(Content content) {
      return new Given(content, true, Optional.empty());
    }
  }

  /**
   * Asked only of an item that is new or changed.
   *
   * @param known what is remembered of it; of a new one version 0
   * @return empty where the item must wait for the next reading
   */
  Optional<Given> of(FeedEntry entry, FeedItem known) throws InterruptedException;

  /** Feeds alone, no pages. */
  static Contents ofFeed() {
    return (entry, known) -> Optional.of(Given.settled(Content.ofFeed(entry)));
  }
}
