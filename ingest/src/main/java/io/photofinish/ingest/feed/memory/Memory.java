package io.photofinish.ingest.feed.memory;

import io.photofinish.schemas.FeedItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items of one feed that are remembered, while one document of it is read. For one thread. */
final class Memory {
  /** The most items remembered; those that the feed has not shown for longest go first. */
  static final int MAX_ITEMS = 2000;

  private final Map<String, FeedItem> byArticle = new LinkedHashMap<>();
  private final Map<String, String> byGuid = new HashMap<>();
  private final Map<String, String> byLink = new HashMap<>();
  private final Map<String, String> byTitle = new HashMap<>();
  private final Map<String, FeedItem> seen = new LinkedHashMap<>();

  Memory(List<FeedItem> items) {
    for (FeedItem item : items) {
      byArticle.put(item.getArticle(), item);
      index(item);
    }
  }

  private void index(FeedItem item) {
    put(byGuid, item.getGuid(), item);
    put(byLink, item.getLink(), item);
    put(byTitle, item.getTitled(), item);
  }

  private static void put(Map<String, String> index, String hash, FeedItem item) {
    if (hash != null) {
      index.put(hash, item.getArticle());
    }
  }

  /**
   * The item that it is. A GUID that changed is still the same item by its link, and without a link
   * by title and date; but not if the document has the old GUID too: those are two.
   *
   * @param guids of the document, all
   */
  Optional<FeedItem> find(Identity identity, Set<String> guids) {
    return item(identity.guid(), byGuid)
        .or(() -> item(identity.link(), byLink).filter(item -> isSame(item, identity, guids)))
        .or(
            () ->
                item(identity.titled(), byTitle)
                    .filter(item -> item.getLink() == null || identity.link().isEmpty())
                    .filter(item -> isSame(item, identity, guids)));
  }

  private static boolean isSame(FeedItem item, Identity identity, Set<String> guids) {
    return item.getGuid() == null || identity.guid().isEmpty() || !guids.contains(item.getGuid());
  }

  private Optional<FeedItem> item(Optional<String> hash, Map<String, String> index) {
    return hash.map(index::get).map(article -> seen.getOrDefault(article, byArticle.get(article)));
  }

  boolean wasSeen(FeedItem item) {
    return seen.containsKey(item.getArticle());
  }

  boolean isTaken(String article) {
    return byArticle.containsKey(article) || seen.containsKey(article);
  }

  /** The document shows it, as it is to be remembered. */
  void see(FeedItem item) {
    seen.put(item.getArticle(), item);
    index(item);
  }

  /** All that is to be remembered, what was seen last at the end. */
  List<FeedItem> items() {
    var all = new ArrayList<FeedItem>();
    byArticle.values().stream().filter(item -> !wasSeen(item)).forEach(all::add);
    var shown = new ArrayList<>(seen.values());
    Collections.reverse(shown); // a feed's first item is its newest
    all.addAll(shown);
    return List.copyOf(all.subList(Math.max(0, all.size() - MAX_ITEMS), all.size()));
  }
}
