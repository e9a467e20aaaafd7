package io.photofinish.ingest.feed.memory;

import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Draft;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.schemas.FeedItem;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What becomes of an item whose content is as it is now.
 *
 * @param item as it is to be remembered; empty where a new one is refused
 * @param publication empty where the content is no new version
 * @param refused why the content is no article
 */
public record Revision(
    Optional<FeedItem> item, Optional<Publication> publication, Optional<String> refused) {

  /**
   * A content that was published before is no new version, unless it alone has stood for long.
   *
   * @param feed its address
   * @param known of an item that is new version 0
   * @param entry hash of what the feed shows of it now
   */
  public static Revision of(
      String feed, FeedItem known, String entry, Content content, Instant now) {
    String hash = content.hash();
    FeedItem shown = FeedItem.newBuilder(known).setEntry(entry).build();
    if (hash.equals(known.getHash())) {
      return quiet(Versions.current(shown));
    }
    boolean returned =
        known.getEarlier().contains(hash)
            && !Versions.hasSettled(known, hash, now)
            && !Versions.hasSettled(known, entry, now);
    return returned
        ? quiet(Versions.returned(shown, hash, now))
        : publish(feed, known, entry, content, now);
  }

  private static Revision quiet(FeedItem item) {
    return new Revision(Optional.of(item), Optional.empty(), Optional.empty());
  }

  private static Revision publish(
      String feed, FeedItem known, String entry, Content content, Instant now) {
    String id = known.getArticle();
    var published = Optional.ofNullable(known.getPublished()).or(() -> content.facts().published());
    Candidate checked =
        new Draft(
                feed,
                OptionalLong.empty(),
                id,
                content.text(),
                content.facts().withPublished(published))
            .check(ReadOptions.standard());
    if (checked instanceof Candidate.Accepted accepted) {
      FeedItem next =
          FeedItem.newBuilder(Versions.next(known, entry, content.hash()))
              .setPublished(published.orElse(null))
              .setPage(content.page().orElse(null))
              .setCheckedAt(now)
              .setChecks(null)
              .setMissedAt(null)
              .build();
      return new Revision(
          Optional.of(next),
          Optional.of(new Publication(id, Optional.of(accepted.article()), next.getVersion())),
          Optional.empty());
    }
    var refusal = (Candidate.Refused) checked;
    return new Revision(
        Optional.of(known).filter(item -> item.getVersion() > 0),
        Optional.empty(),
        Optional.of(id + ": " + refusal.cause() + "; " + refusal.wayOut()));
  }
}
