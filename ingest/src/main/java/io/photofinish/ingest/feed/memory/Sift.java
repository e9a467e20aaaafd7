package io.photofinish.ingest.feed.memory;

import io.photofinish.ingest.feed.read.FeedDocument;
import io.photofinish.ingest.feed.read.FeedEntry;
import io.photofinish.schemas.FeedItem;
import io.photofinish.schemas.codec.TrustedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what of a feed's document is new, updated or known. Linear in the document and the memory;
 * the same document and memory give the same changes, so that a reading that was cut off is simply
 * repeated. For one thread.
 */
public final class Sift {
  static {
    TrustedRecords.declare();
  }

  private final String feed;
  private final boolean withdraw;
  private final Contents contents;
  private final Instant now;
  private final Memory memory;
  private final List<Publication> publications = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private boolean complete = true;
  private Optional<Duration> retryAfter = Optional.empty();

  private Sift(
      String feed, boolean withdraw, List<FeedItem> items, Contents contents, Instant now) {
    this.feed = feed;
    this.withdraw = withdraw;
    this.contents = contents;
    this.now = now;
    memory = new Memory(items);
  }

  /**
   * @param feed its address
   * @param withdraw whether an item that the feed says is withdrawn becomes a tombstone
   * @param items what is remembered
   */
  public static Changes of(
      String feed,
      boolean withdraw,
      List<FeedItem> items,
      FeedDocument document,
      Contents contents,
      Instant now)
      throws InterruptedException {
    var sift = new Sift(feed, withdraw, items, contents, now);
    sift.read(document);
    return new Changes(
        sift.publications, sift.memory.items(), sift.complete, sift.retryAfter, sift.refused);
  }

  private void read(FeedDocument document) throws InterruptedException {
    Set<String> shared = sharedLinks(document);
    Set<String> guids =
        document.entries().stream()
            .flatMap(entry -> entry.guid().stream())
            .map(Fingerprint::of)
            .collect(Collectors.toSet());
    for (FeedEntry entry : document.entries()) {
      boolean own = entry.link().filter(link -> !shared.contains(key(link))).isPresent();
      var identity = Identity.of(entry, own);
      Optional<FeedItem> known = memory.find(identity, guids);
      if (known.isEmpty()) {
        unknown(entry, identity, own);
      } else if (!memory.wasSeen(known.get())) { // else the feed repeats it
        known(entry, identified(known.get(), identity));
      }
    }
  }

  /** Links of several items, and the site's own: they tell no item from another. */
  private static Set<String> sharedLinks(FeedDocument document) {
    Map<String, Optional<String>> guids = new HashMap<>();
    Set<String> shared =
        document.entries().stream()
            .filter(entry -> entry.link().isPresent())
            .filter(
                entry -> {
                  Optional<String> other = guids.putIfAbsent(key(entry.link().get()), entry.guid());
                  return other != null && !other.equals(entry.guid());
                })
            .map(entry -> key(entry.link().get()))
            .collect(Collectors.toSet());
    document.site().map(Sift::key).ifPresent(shared::add);
    return shared;
  }

  private static String key(String link) {
    return CanonicalLink.withoutScheme(link);
  }

  private static FeedItem identified(FeedItem item, Identity identity) {
    return FeedItem.newBuilder(item)
        .setGuid(identity.guid().orElse(item.getGuid()))
        .setLink(identity.link().orElse(item.getLink()))
        .setTitled(identity.titled().orElse(item.getTitled()))
        .build();
  }

  private void unknown(FeedEntry entry, Identity identity, boolean own)
      throws InterruptedException {
    if (entry.withdrawn()) {
      return;
    }
    String id = Identity.articleId(feed, entry, own);
    while (memory.isTaken(id)) {
      id = Fingerprint.of(feed, id, identity.toString());
    }
    var blank =
        FeedItem.newBuilder()
            .setArticle(id)
            .setHash("")
            .setVersion(0)
            .setGuid(identity.guid().orElse(null))
            .setLink(identity.link().orElse(null))
            .setTitled(identity.titled().orElse(null))
            .setEarlier(List.of())
            .build();
    changed(entry, hash(entry), blank);
  }

  private static String hash(FeedEntry entry) {
    return Fingerprint.of(entry.title().orElse(""), entry.text());
  }

  private void known(FeedEntry entry, FeedItem item) throws InterruptedException {
    if (entry.withdrawn()) {
      memory.see(withdraw ? withdrawn(item) : item);
      return;
    }
    String shown = hash(entry);
    boolean before = item.getEarlier().contains(shown);
    if (shown.equals(item.getEntry())) {
      memory.see(Versions.current(item));
    } else if (before && !Versions.hasSettled(item, shown, now)) {
      memory.see(Versions.returned(item, shown, now));
    } else {
      changed(entry, shown, item);
    }
  }

  private FeedItem withdrawn(FeedItem item) {
    if (item.getWithdrawnAt() != null) {
      return item;
    }
    publications.add(new Publication(item.getArticle(), Optional.empty(), item.getVersion()));
    return FeedItem.newBuilder(item).setWithdrawnAt(now).build();
  }

  private void changed(FeedEntry entry, String shown, FeedItem known) throws InterruptedException {
    Optional<Contents.Given> given = contents.of(entry, known);
    if (given.isEmpty()) {
      complete = false;
      if (known.getVersion() > 0) {
        memory.see(known);
      }
      return;
    }
    complete &= given.get().settled();
    retryAfter =
        Stream.of(retryAfter, given.get().retryAfter())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    Revision revision = Revision.of(feed, known, shown, given.get().content(), now);
    revision.item().map(item -> asked(item, given.get(), known)).ifPresent(memory::see);
    revision.publication().ifPresent(publications::add);
    revision.refused().ifPresent(refused::add);
  }

  /** What is to be asked for again must not be recognised before it is. */
  private static FeedItem asked(FeedItem item, Contents.Given given, FeedItem known) {
    FeedItem.Builder next = FeedItem.newBuilder(item);
    return given.settled()
        ? next.setTries(null).build()
        : next.setEntry(null).setTries(tries(known) + 1).build();
  }

  private static int tries(FeedItem item) {
    return item.getTries() == null ? 0 : item.getTries();
  }
}
