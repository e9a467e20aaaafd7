package io.photofinish.ingest.feed.visit;

import io.photofinish.ingest.feed.fetch.Answer;
import io.photofinish.ingest.feed.fetch.FetchException;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.HostRestsException;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.fetch.Validators;
import io.photofinish.ingest.feed.memory.Changes;
import io.photofinish.ingest.feed.memory.Fingerprint;
import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.memory.Sift;
import io.photofinish.ingest.feed.read.FeedDocument;
import io.photofinish.ingest.feed.read.FeedReader;
import io.photofinish.ingest.feed.read.NoFeedException;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.codec.TrustedRecords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls feeds: asks, reads, tells what is new and when to ask again. Safe for threads. */
public final class FeedVisits {
  static {
    TrustedRecords.declare();
  }

  private static final Logger LOG = LoggerFactory.getLogger(FeedVisits.class);

  /** What feeds are, and what they are often taken for. */
  public static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

  /** After so many failures at the address that a feed moved to, its own is asked again. */
  private static final int FAILURES_AT_NEW_ADDRESS = 3;

  private final Fetcher fetcher;
  private final PageContents contents;
  private final PageChecks checks;
  private final Schedule schedule;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random safe for threads
   */
  public FeedVisits(
      Fetcher fetcher,
      PageContents contents,
      PageChecks checks,
      Schedule schedule,
      InstantSource clock,
      RandomGenerator random) {
    this.fetcher = fetcher;
    this.contents = contents;
    this.checks = checks;
    this.schedule = schedule;
    this.clock = clock;
    this.random = random;
  }

  /**
   * One poll. What goes wrong is in the state; nothing is thrown for it.
   *
   * @param before as the last visit left it
   */
  public Visit visit(String address, Feed feed, FeedState before) throws InterruptedException {
    try {
      URI at = URI.create(Optional.ofNullable(before.getMovedTo()).orElse(address));
      Answer answer = fetcher.get(at, validators(before), ACCEPT);
      return checked(feed, answered(address, feed, before, answer));
    } catch (HostRestsException e) {
      return postponed(address, before, e);
    } catch (FetchException | IllegalArgumentException e) {
      return failed(address, before, Redacted.of(e.getMessage()), Optional.empty());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One feed must not stop the others, and is asked again later, not at once.
      LOG.error("{}: the poll has failed", Redacted.of(address), e);
      return failed(address, before, "unexpected: " + Redacted.of(e), Optional.empty());
    }
  }

  /** After a poll that went well, some of the pages are looked at too. */
  private Visit checked(Feed feed, Visit visit) throws InterruptedException {
    if (visit.after().getError() != null) {
      return visit;
    }
    PageChecks.Checked found = checks.of(visit.feed(), feed, visit.after().getItems());
    List<Publication> all = new ArrayList<>(visit.publications());
    all.addAll(found.publications());
    List<String> remarks = new ArrayList<>(visit.remarks());
    remarks.addAll(found.remarks());
    return new Visit(
        visit.feed(),
        FeedState.newBuilder(visit.after()).setItems(found.items()).build(),
        all,
        remarks);
  }

  private static Validators validators(FeedState state) {
    return new Validators(
        Optional.ofNullable(state.getEtag()), Optional.ofNullable(state.getLastModified()));
  }

  private Visit answered(String address, Feed feed, FeedState before, Answer answer)
      throws InterruptedException {
    return switch (answer.status()) {
      case Answer.NOT_MODIFIED -> unchanged(address, moved(address, before, answer), answer);
      case Answer.OK -> read(address, feed, moved(address, before, answer), answer);
      case Answer.GONE -> ended(address, before);
      default ->
          failed(
              address,
              before,
              "%s answers with status %d".formatted(Redacted.of(answer.address()), answer.status()),
              answer.retryAfter());
    };
  }

  /** The user of an address is sent to its own host: by a new address the feed would be closed. */
  private static FeedState moved(String address, FeedState before, Answer answer) {
    return answer
        .movedTo()
        .filter(to -> URI.create(address).getRawUserInfo() == null)
        .map(to -> FeedState.newBuilder(before).setMovedTo(to.toString()).build())
        .orElse(before);
  }

  private Visit read(String address, Feed feed, FeedState before, Answer answer)
      throws InterruptedException {
    String body = Fingerprint.of(answer.body());
    FeedState remembered =
        FeedState.newBuilder(before)
            .setEtag(answer.validators().etag().orElse(null))
            .setLastModified(answer.validators().lastModified().orElse(null))
            .setBody(body)
            .build();
    if (body.equals(before.getBody())) { // validators lie
      return unchanged(address, remembered, answer);
    }
    try {
      FeedDocument document =
          FeedReader.read(answer.body(), answer.contentType(), answer.address());
      Changes changes =
          Sift.of(
              address,
              feed.getWithdraw(),
              before.getItems(),
              document,
              contents.of(feed),
              clock.instant());
      return changed(address, remembered, answer, document, changes);
    } catch (NoFeedException e) {
      return failed(
          address,
          before,
          Redacted.of(answer.address()) + ": " + e.getMessage(),
          answer.retryAfter());
    }
  }

  private Visit changed(
      String address, FeedState remembered, Answer answer, FeedDocument document, Changes changes) {
    var remarks = new ArrayList<>(document.faults());
    remarks.addAll(changes.refused());
    FeedState read =
        FeedState.newBuilder(remembered)
            .setItems(changes.items())
            .setTitle(document.title().orElse(remembered.getTitle()))
            .build();
    if (!changes.complete() || !document.whole()) {
      // What is left must not be hidden by an answer of "not modified".
      read.setEtag(null);
      read.setLastModified(null);
      read.setBody(null);
    }
    boolean news = !changes.publications().isEmpty();
    Optional<Duration> wish = greater(answer.freshFor(), document.keepFor());
    return new Visit(
        address,
        good(read, news, changes.complete() ? wish : changes.retryAfter(), changes.complete()),
        changes.publications(),
        remarks);
  }

  private static Optional<Duration> greater(Optional<Duration> a, Optional<Duration> b) {
    return a.isEmpty() || (b.isPresent() && b.get().compareTo(a.get()) > 0) ? b : a;
  }

  private Visit unchanged(String address, FeedState state, Answer answer) {
    return new Visit(address, good(state, false, answer.freshFor(), true), List.of(), List.of());
  }

  private FeedState good(FeedState state, boolean news, Optional<Duration> wish, boolean complete) {
    Instant now = clock.instant();
    Duration adapted = schedule.adapted(interval(state), news);
    Duration wait = schedule.wait(complete ? adapted : schedule.shortest(), wish, random);
    return FeedState.newBuilder(state)
        .setPolledAt(now)
        .setNextPollAt(now.plus(wait))
        .setChangedAt(news ? now : state.getChangedAt())
        .setIntervalSeconds((int) adapted.toSeconds())
        .setFailures(0)
        .setError(null)
        .setEndedAt(null)
        .build();
  }

  private static Optional<Duration> interval(FeedState state) {
    return Optional.ofNullable(state.getIntervalSeconds()).map(Duration::ofSeconds);
  }

  private Visit ended(String address, FeedState before) {
    Instant now = clock.instant();
    FeedState state =
        FeedState.newBuilder(before)
            .setPolledAt(now)
            .setEndedAt(now)
            .setError("the server says that the feed is gone for good (410); add it again to retry")
            .build();
    return new Visit(address, state, List.of(), List.of());
  }

  /** That nobody was asked says nothing of the feed. */
  private Visit postponed(String address, FeedState before, HostRestsException rests) {
    Instant now = clock.instant();
    Duration left = Duration.between(now, rests.until());
    FeedState state =
        FeedState.newBuilder(before)
            .setPolledAt(before.getPolledAt() == null ? null : now)
            .setNextPollAt(now.plus(schedule.wait(left, Optional.empty(), random)))
            .setEndedAt(null)
            .build();
    return new Visit(address, state, List.of(), List.of(rests.getMessage()));
  }

  private Visit failed(
      String address, FeedState before, String error, Optional<Duration> retryAfter) {
    Instant now = clock.instant();
    int failures = before.getFailures() + 1;
    boolean backToOwn = failures % FAILURES_AT_NEW_ADDRESS == 0;
    FeedState state =
        FeedState.newBuilder(before)
            .setPolledAt(now)
            .setNextPollAt(now.plus(schedule.backOff(failures, retryAfter, random)))
            .setMovedTo(backToOwn ? null : before.getMovedTo())
            .setFailures(failures)
            .setError(error)
            .build();
    return new Visit(address, state, List.of(), List.of());
  }
}
