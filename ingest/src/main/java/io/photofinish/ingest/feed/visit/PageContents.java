package io.photofinish.ingest.feed.visit;

import io.photofinish.ingest.feed.memory.Contents;
import io.photofinish.schemas.Feed;

/** Chooses where the articles of a feed's items come from. Safe for threads. */
@FunctionalInterface
public interface PageContents {
  /** For one reading of one feed. */
  Contents of(Feed feed);

  static PageContents none() {
    return feed -> Contents.ofFeed();
  }
}
