package io.photofinish.standalone.feed;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.schemas.FeedState;
import io.photofinish.standalone.print.TextTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of every feed, for people. Times are UTC. */
public final class FeedTable {
  private static final int LONGEST_TITLE = 40;

  private FeedTable() {}

  public static List<String> lines(Map<String, FeedTopics.Known> feeds) {
    var table = new TextTable("feed", "title", "last poll", "next poll", "items", "state");
    feeds.forEach(
        (address, known) -> {
          Optional<FeedState> state = known.state();
          table.add(
              Redacted.of(address),
              state.map(FeedState::getTitle).map(FeedTable::shortened).orElse(""),
              state.map(FeedState::getPolledAt).map(FeedTable::time).orElse("never"),
              state
                  .filter(s -> s.getEndedAt() == null)
                  .map(FeedState::getNextPollAt)
                  .map(FeedTable::time)
                  .orElse(""),
              state.map(s -> Integer.toString(s.getItems().size())).orElse("0"),
              state.map(FeedTable::condition).orElse("waiting for its first poll"));
        });
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

  private static String condition(FeedState state) {
    if (state.getEndedAt() != null) {
      return "ended: " + state.getError();
    }
    if (state.getError() != null) {
      return state.getFailures() + " failed: " + state.getError();
    }
    return state.getMovedTo() == null ? "ok" : "ok, moved to " + Redacted.of(state.getMovedTo());
  }
}
