package io.photofinish.ingest.feed.page;

import io.photofinish.ingest.feed.fetch.Answer;
import io.photofinish.ingest.feed.fetch.FetchException;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Permission;
import io.photofinish.ingest.feed.fetch.Validators;
import io.photofinish.ingest.feed.memory.Content;
import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.feed.memory.Revision;
import io.photofinish.ingest.feed.visit.PageChecks;
import io.photofinish.ingest.text.WebAddress;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedItem;
import io.photofinish.schemas.FullText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Asks the pages of recent articles again, some at each poll of their feed. A text that came from a
 * page and is another now is the next version; for feeds that want it an article is withdrawn whose
 * page is gone: at once where it is gone for good (410), at the second check where it is not found
 * (404), since that happens by mistake.
 */
public final class RecentPages implements PageChecks {
  /** Until the first check of a page, and between checks where articles may be withdrawn. */
  private static final Duration BETWEEN = Duration.ofHours(6);

  /** For its text alone a page is checked so often, after twice the time each time. */
  private static final int MAX_CHECKS = 5;

  private static final int RECENT_DAYS = 7;
  private static final int RECENT_ITEMS = 100;
  private static final int MAX_PAGES = 3;

  private final Fetcher fetcher;
  private final Permission robots;
  private final InstantSource clock;

  public RecentPages(Fetcher fetcher, Permission robots, InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.clock = clock;
  }

  @Override
  public Checked of(String address, Feed feed, List<FeedItem> items) throws InterruptedException {
    var after = new ArrayList<>(items);
    var publications = new ArrayList<Publication>();
    var remarks = new ArrayList<String>();
    var busy = new HashSet<String>();
    int asked = 0;
    for (int i = items.size() - 1; i >= 0 && items.size() - i <= RECENT_ITEMS; i--) {
      FeedItem item = items.get(i);
      if (asked < MAX_PAGES && isDue(feed, item) && !busy.contains(host(item))) {
        asked++;
        Optional<Answer> answer = answer(page(item));
        if (answer.isEmpty() || answer.get().isForNow()) {
          busy.add(host(item));
        }
        Revision found = checked(address, feed, item, answer);
        after.set(i, found.item().orElse(item));
        found.publication().ifPresent(publications::add);
        found.refused().ifPresent(remarks::add);
      }
    }
    return new Checked(after, publications, remarks);
  }

  private boolean isDue(Feed feed, FeedItem item) {
    Instant now = clock.instant();
    LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(RECENT_DAYS);
    return item.getWithdrawnAt() == null
        && (item.getPublished() == null || !item.getPublished().isBefore(oldest))
        && (feed.getWithdraw()
            ? address(item).isPresent()
            : isReadAgain(feed, item) && checks(item) < MAX_CHECKS)
        && (item.getCheckedAt() == null
            || !now.isBefore(item.getCheckedAt().plus(untilNext(feed, item))));
  }

  /** Whether its text came from its page, and so may another. */
  private static boolean isReadAgain(Feed feed, FeedItem item) {
    return feed.getFullText() != FullText.NEVER
        && item.getPage() != null
        && item.getEntry() != null;
  }

  private static Duration untilNext(Feed feed, FeedItem item) {
    return feed.getWithdraw() ? BETWEEN : BETWEEN.multipliedBy(1L << checks(item));
  }

  private static int checks(FeedItem item) {
    return item.getChecks() == null ? 0 : item.getChecks();
  }

  /** Where its text came from, or its link: an id below the feed's address has a fragment. */
  private static Optional<String> address(FeedItem item) {
    return Optional.ofNullable(item.getPage())
        .or(
            () ->
                Optional.of(item.getArticle())
                    .filter(id -> item.getLink() != null && id.indexOf('#') < 0))
        .filter(WebAddress::isOne);
  }

  private static URI page(FeedItem item) {
    return URI.create(address(item).orElseThrow());
  }

  private static String host(FeedItem item) {
    return page(item).getAuthority();
  }

  private Revision checked(String address, Feed feed, FeedItem item, Optional<Answer> answer) {
    FeedItem checked =
        FeedItem.newBuilder(item).setCheckedAt(clock.instant()).setChecks(checks(item) + 1).build();
    if (answer.filter(Answer::isOk).isPresent()) {
      return there(address, feed, checked, answer.get());
    }
    return feed.getWithdraw()
        ? missing(checked, answer.map(Answer::status).orElse(0))
        : asItIs(checked);
  }

  /** Empty where there is no answer, or no permission to ask: that says nothing of the article. */
  private Optional<Answer> answer(URI page) throws InterruptedException {
    try {
      return Optional.of(fetcher.get(page, Validators.none(), Pages.ACCEPT, robots));
    } catch (FetchException e) {
      return Optional.empty();
    }
  }

  private Revision there(String address, Feed feed, FeedItem item, Answer answer) {
    item.setMissedAt(null);
    return isReadAgain(feed, item)
        ? Pages.content(answer)
            .filter(content -> isOf(item, content))
            .map(content -> Revision.of(address, item, item.getEntry(), content, clock.instant()))
            .orElseGet(() -> asItIs(item))
        : asItIs(item);
  }

  /** Sites send who asks for what is no longer there to their front page, and call it well. */
  private static boolean isOf(FeedItem item, Content content) {
    return content.page().equals(Optional.of(item.getPage()))
        && content.facts().title().isPresent();
  }

  private Revision missing(FeedItem item, int status) {
    boolean notFound = status == Answer.NOT_FOUND;
    if (status == Answer.GONE || (notFound && item.getMissedAt() != null)) {
      item.setWithdrawnAt(clock.instant());
      var tombstone = new Publication(item.getArticle(), Optional.empty(), item.getVersion());
      return new Revision(Optional.of(item), Optional.of(tombstone), Optional.empty());
    }
    if (notFound) {
      item.setMissedAt(clock.instant());
    }
    return asItIs(item);
  }

  private static Revision asItIs(FeedItem item) {
    return new Revision(Optional.of(item), Optional.empty(), Optional.empty());
  }
}
