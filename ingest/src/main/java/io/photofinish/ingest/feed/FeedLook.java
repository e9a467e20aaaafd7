package io.photofinish.ingest.feed;

import io.photofinish.ingest.feed.fetch.Answer;
import io.photofinish.ingest.feed.fetch.FetchException;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.fetch.Validators;
import io.photofinish.ingest.feed.memory.Changes;
import io.photofinish.ingest.feed.memory.Sift;
import io.photofinish.ingest.feed.page.Pages;
import io.photofinish.ingest.feed.page.Robots;
import io.photofinish.ingest.feed.read.Discovery;
import io.photofinish.ingest.feed.read.FeedDocument;
import io.photofinish.ingest.feed.read.FeedReader;
import io.photofinish.ingest.feed.read.NoFeedException;
import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.PageContents;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FullText;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Asks an address once, to see what it is and what would be published. For one thread. */
public final class FeedLook implements AutoCloseable {
  private final Fetcher fetcher;
  private final InstantSource clock;
  private final PageContents contents;

  /**
   * @param turns among the programs that ask the same hosts
   */
  public FeedLook(FetchSettings settings, Turns turns, InstantSource clock) {
    this.clock = clock;
    fetcher = new Fetcher(settings, clock, Pause.real(), turns);
    contents = new Pages(fetcher, new Robots(fetcher, clock), clock);
  }

  /** What is at an address. */
  public sealed interface Found {}

  /**
   * A feed.
   *
   * @param address where it is, permanent redirects followed
   * @param changes what would be published by who has not read it before
   */
  public record FoundFeed(String address, FeedDocument document, Changes changes)
      implements Found {}

  /** A page of a site that names feeds. */
  public record FoundPage(List<Discovery.Found> feeds) implements Found {}

  /**
   * Something that is of no use, or nothing.
   *
   * @param cause in words, with its address
   * @param forNow whether a feed may be there all the same: its server does not answer now
   */
  public record FoundNothing(String cause, boolean forNow) implements Found {}

  /**
   * Whatever it is.
   *
   * @param fullText when pages are asked for what would be published
   */
  public Found at(String address, FullText fullText) throws InterruptedException {
    try {
      Answer answer = fetcher.get(URI.create(address), Validators.none(), FeedVisits.ACCEPT);
      return answer.isOk()
          ? found(address, fullText, answer)
          : new FoundNothing(
              Redacted.of(address) + ": it answers with status " + answer.status(),
              answer.isForNow());
    } catch (FetchException e) {
      return new FoundNothing(e.getMessage(), e.isForNow());
    } catch (IllegalArgumentException e) {
      return new FoundNothing(
          Redacted.of(address) + " is no web address: " + Redacted.of(e.getMessage()), false);
    }
  }

  private Found found(String address, FullText fullText, Answer answer)
      throws InterruptedException {
    try {
      FeedDocument document =
          FeedReader.read(answer.body(), answer.contentType(), answer.address());
      Feed feed = Feed.newBuilder().setAddedAt(clock.instant()).setFullText(fullText).build();
      Changes changes =
          Sift.of(address, false, List.of(), document, contents.of(feed), clock.instant());
      return new FoundFeed(answer.movedTo().map(URI::toString).orElse(address), document, changes);
    } catch (NoFeedException e) {
      List<Discovery.Found> feeds =
          Discovery.feeds(answer.body(), answer.contentType(), answer.address());
      return feeds.isEmpty()
          ? new FoundNothing(Redacted.of(address) + ": " + e.getMessage(), false)
          : new FoundPage(feeds);
    }
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
