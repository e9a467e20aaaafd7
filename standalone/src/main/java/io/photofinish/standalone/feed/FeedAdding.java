package io.photofinish.standalone.feed;

import io.photofinish.ingest.feed.FeedLook;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.read.Discovery;
import io.photofinish.schemas.Feed;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds feeds that people name, and says what became of each. */
public final class FeedAdding {
  private final FeedTopics topics;
  private final FetchSettings fetch;
  private final PrintWriter out;
  private final PrintWriter err;
  private final InstantSource clock = InstantSource.system();
  private boolean withdraw;

  public FeedAdding(FeedTopics topics, FetchSettings fetch, PrintWriter out, PrintWriter err) {
    this.topics = topics;
    this.fetch = fetch;
    this.out = out;
    this.err = err;
  }

  /** Of the feeds added from now on: {@link Feed}. */
  public FeedAdding with(boolean withdrawGone) {
    withdraw = withdrawGone;
    return this;
  }

  /**
   * Asks each address first: a page that names one feed stands for that feed.
   *
   * @return {@code REFUSED} where one of them was not added
   */
  public ExitCode add(Collection<String> addresses) {
    List<String> found = new ArrayList<>();
    boolean all = true;
    try (var look = new FeedLook(fetch, clock)) {
      for (String address : addresses) {
        Optional<String> feed = feedAt(look, address);
        feed.ifPresent(found::add);
        all &= feed.isPresent();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted", e);
    }
    addUnchecked(found);
    return all ? ExitCode.OK : ExitCode.REFUSED;
  }

  private Optional<String> feedAt(FeedLook look, String address) throws InterruptedException {
    FeedLook.Found found = look.at(address);
    if (found instanceof FeedLook.FoundFeed feed) {
      return Optional.of(feed.address());
    }
    if (found instanceof FeedLook.FoundPage page) {
      return only(address, page.feeds());
    }
    if (found instanceof FeedLook.FoundNothing nothing) {
      err.println(
          "not added: %s: %s; --unchecked adds it all the same"
              .formatted(Redacted.of(address), nothing.cause()));
    }
    return Optional.empty();
  }

  private Optional<String> only(String address, List<Discovery.Found> feeds) {
    if (feeds.size() == 1) {
      return Optional.of(feeds.get(0).address());
    }
    err.println("not added: " + Redacted.of(address) + " names several feeds; add one of them:");
    feeds.forEach(each -> err.println("  " + each.address() + "  " + each.title()));
    return Optional.empty();
  }

  /** Without asking them. */
  public void addUnchecked(Collection<String> addresses) {
    Map<String, Feed> feeds = new LinkedHashMap<>();
    for (String address : addresses) {
      feeds.put(
          address, Feed.newBuilder().setAddedAt(clock.instant()).setWithdraw(withdraw).build());
    }
    topics.add(feeds);
    addresses.forEach(address -> out.println("added " + Redacted.of(address)));
  }
}
