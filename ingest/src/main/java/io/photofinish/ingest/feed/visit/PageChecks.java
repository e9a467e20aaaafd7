package io.photofinish.ingest.feed.visit;

import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedItem;
import java.util.List;

/** Looks at pages of articles again, after they were published. Safe for threads. */
@FunctionalInterface
public interface PageChecks {
  /**
   * What was found.
   *
   * @param items all of the feed's, as they are to be remembered
   * @param publications new versions, and tombstones
   * @param remarks what was wrong and is passed over, one a line, for people
   */
  record Checked(List<FeedItem> items, List<Publication> publications, List<String> remarks) {
    public Checked {
      items = List.copyOf(items);
      publications = List.copyOf(publications);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Asks some of a feed's pages, once a reading.
   *
   * @param address the feed's
   */
  Checked of(String address, Feed feed, List<FeedItem> items) throws InterruptedException;

  static PageChecks none() {
    return (address, feed, items) -> new Checked(items, List.of(), List.of());
  }
}
