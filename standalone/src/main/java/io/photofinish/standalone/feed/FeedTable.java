package io.photofinish.standalone.feed;

import io.photofinish.standalone.print.TextTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** The state of every feed, for people. Times are UTC. */
public final class FeedTable {
  private static final int LONGEST_TITLE = 40;

  private FeedTable() {}

  public static List<String> lines(Collection<FeedSummary> feeds) {
    var table = new TextTable("feed", "title", "last poll", "next poll", "items", "state");
    feeds.forEach(
        feed ->
            table.add(
                feed.name(),
                feed.title().map(FeedTable::shortened).orElse(""),
                feed.lastPoll().map(FeedTable::time).orElse("never"),
                feed.nextPoll().map(FeedTable::time).orElse(""),
                Integer.toString(feed.items()),
                condition(feed)));
    return table.lines();
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String condition(FeedSummary feed) {
    String error = feed.error().orElse("");
    return switch (feed.condition()) {
      case ENDED -> "ended: " + error;
      case FAILING -> feed.failures() + " failed: " + error;
      case WAITING -> "waiting for its first poll";
      case OK -> feed.movedTo().map(address -> "ok, moved to " + address).orElse("ok");
    };
  }
}
