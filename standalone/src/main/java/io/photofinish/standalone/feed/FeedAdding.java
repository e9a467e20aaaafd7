package io.photofinish.standalone.feed;

import io.photofinish.ingest.feed.FeedLook;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.read.Discovery;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FullText;
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
  private Feed.Builder added = Feed.newBuilder();

  public FeedAdding(FeedTopics topics, FetchSettings fetch, PrintWriter out, PrintWriter err) {
    this.topics = topics;
    this.fetch = fetch;
    this.out = out;
    this.err = err;
  }

  /** How the feeds that are added from now on are read. */
  public FeedAdding with(Feed.Builder feed) {
    added = feed;
    return this;
  }

  /**
   * Asks each address first: a page that names one feed stands for that feed.
   *
   * @return {@code REFUSED} where one of them was not added
   */
  public ExitCode add(Collection<String> addresses) {
    List<String> found = find(addresses, false);
    addUnchecked(found);
    return found.size() == addresses.size() ? ExitCode.OK : ExitCode.REFUSED;
  }

  /**
   * As {@link #add}; but what is there already is neither asked nor added anew, since who starts
   * again and again must not ask again and again, and what does not answer now is added all the
   * same.
   */
  public void addMissing(Collection<String> addresses) {
    Map<String, FeedSummary> known = topics.all();
    List<String> found =
        find(addresses.stream().filter(each -> !known.containsKey(each)).toList(), true);
    addUnchecked(found.stream().filter(each -> !known.containsKey(each)).toList());
    Map<String, Feed> readOtherwise = new LinkedHashMap<>();
    for (String there : known.keySet()) {
      if (addresses.contains(there) || found.contains(there)) {
        Feed feed = added.setAddedAt(known.get(there).addedAt()).build();
        boolean same = known.get(there).isReadAs(feed);
        if (!same) {
          readOtherwise.put(there, feed);
        }
        out.println(
            Redacted.of(there)
                + " is there already"
                + (same ? "" : ", and read as asked for from now on"));
      }
    }
    topics.add(readOtherwise);
  }

  /** The feeds that the addresses are or stand for; of others is said why not. */
  private List<String> find(Collection<String> addresses, boolean evenIfSilent) {
    List<String> found = new ArrayList<>();
    try (var turns = topics.turns(fetch);
        var look = new FeedLook(fetch, turns, clock)) {
      for (String address : addresses) {
        feedAt(look, address, evenIfSilent).ifPresent(found::add);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted", e);
    }
    return found;
  }

  private Optional<String> feedAt(FeedLook look, String address, boolean evenIfSilent)
      throws InterruptedException {
    FeedLook.Found found = look.at(address, FullText.NEVER);
    if (found instanceof FeedLook.FoundFeed feed) {
      return Optional.of(feed.address());
    }
    if (found instanceof FeedLook.FoundPage page) {
      return only(address, page.feeds());
    }
    var nothing = (FeedLook.FoundNothing) found;
    if (evenIfSilent && nothing.forNow()) {
      err.println(nothing.cause() + "; it is asked again later");
      return Optional.of(address);
    }
    err.println(
        "not added: %s; photofinish feeds add --unchecked adds it all the same"
            .formatted(nothing.cause()));
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
      feeds.put(address, added.setAddedAt(clock.instant()).build());
    }
    topics.add(feeds);
    feeds.keySet().forEach(address -> out.println("added " + Redacted.of(address)));
  }
}
