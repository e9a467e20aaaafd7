package io.photofinish.ingest.feed.memory;

import io.photofinish.ingest.feed.read.FeedEntry;
import io.photofinish.ingest.source.ArticleId;
import java.net.URI;
import java.util.Optional;

/**
 * What an item of a feed is recognised by, in the order of trust; all hashes.
 *
 * @param link of the canonical link, where it is the item's own
 * @param titled of title and date
 */
record Identity(Optional<String> guid, Optional<String> link, Optional<String> titled) {

  static Identity of(FeedEntry entry, boolean ownLink) {
    return new Identity(
        entry.guid().map(Fingerprint::of),
        entry.link().filter(link -> ownLink).map(CanonicalLink::withoutScheme).map(Fingerprint::of),
        entry
            .title()
            .flatMap(title -> entry.published().map(day -> Fingerprint.of(title, day.toString()))));
  }

  /**
   * The id that a new article is published under: its address where it has one, so that two feeds
   * with one article have one article; else what the feed calls it, below the feed's address.
   */
  static String articleId(String feed, FeedEntry entry, boolean ownLink) {
    String id =
        entry
            .link()
            .filter(link -> ownLink)
            .map(CanonicalLink::of)
            .orElseGet(
                () ->
                    bare(feed)
                        + "#"
                        + entry
                            .guid()
                            .filter(guid -> ArticleId.fault(guid).isEmpty())
                            .orElseGet(() -> named(entry)));
    return ArticleId.fault(id).isEmpty() ? id : Fingerprint.of(feed, id);
  }

  private static String named(FeedEntry entry) {
    return Fingerprint.of(
        entry.guid().orElse(""),
        entry.title().orElse(""),
        entry.published().map(Object::toString).orElse(""));
  }

  /** Without a password and without a query, which may hold a key. */
  private static String bare(String feed) {
    URI address = URI.create(feed);
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
  }
}
