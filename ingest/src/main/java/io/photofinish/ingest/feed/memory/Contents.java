package io.photofinish.ingest.feed.memory;

import io.photofinish.ingest.feed.read.FeedEntry;
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
   */
  record Given(Content content, boolean settled) {}

  /**
   * Asked only of an item that is new or changed.
   *
   * @return empty where the item must wait for the next reading
   */
  Optional<Given> of(FeedEntry entry) throws InterruptedException;

  /** Feeds alone, no pages. */
  static Contents ofFeed() {
    return entry -> Optional.of(new Given(Content.ofFeed(entry), true));
  }
}
