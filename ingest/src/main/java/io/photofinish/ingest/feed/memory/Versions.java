package io.photofinish.ingest.feed.memory;

import io.photofinish.schemas.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what a feed shows of a known item is a new version. A content that was there before is
 * none, since servers that disagree make feeds flap between two; only when it alone has stood for
 * {@link #SETTLED}, the older content is what the source means.
 */
final class Versions {
  static final Duration SETTLED = Duration.ofHours(24);

  /** Of hashes kept of one item; each version has two. */
  private static final int MAX_EARLIER = 16;

  private Versions() {}

  /** Whether an older content has stood alone for long enough. */
  static boolean hasSettled(FeedItem item, String hash, Instant now) {
    return hash.equals(item.getReturned()) && !now.isBefore(item.getReturnedAt().plus(SETTLED));
  }

  /** An older content is shown again: since when, is remembered. */
  static FeedItem returned(FeedItem item, String hash, Instant now) {
    return hash.equals(item.getReturned())
        ? item
        : FeedItem.newBuilder(item).setReturned(hash).setReturnedAt(now).build();
  }

  static FeedItem current(FeedItem item) {
    return item.getReturned() == null
        ? item
        : FeedItem.newBuilder(item).setReturned(null).setReturnedAt(null).build();
  }

  /** The next version of an item, live again if it was withdrawn. */
  static FeedItem next(FeedItem item, String entry, String hash) {
    Set<String> earlier = new LinkedHashSet<>(item.getEarlier());
    if (item.getVersion() > 0) {
      earlier.add(item.getHash());
    }
    if (item.getEntry() != null) {
      earlier.add(item.getEntry());
    }
    earlier.remove(entry);
    earlier.remove(hash);
    List<String> kept = new ArrayList<>(earlier);
    return FeedItem.newBuilder(item)
        .setEntry(entry)
        .setHash(hash)
        .setVersion(item.getVersion() + 1)
        .setEarlier(kept.subList(Math.max(0, kept.size() - MAX_EARLIER), kept.size()))
        .setReturned(null)
        .setReturnedAt(null)
        .setWithdrawnAt(null)
        .build();
  }
}
