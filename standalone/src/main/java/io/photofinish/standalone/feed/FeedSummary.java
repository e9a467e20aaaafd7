package io.photofinish.standalone.feed;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.FullText;
import io.photofinish.schemas.codec.TrustedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a feed is, for people and programs: without the secrets of its address, and without its
 * memory.
 *
 * @param name its address without secrets
 * @param title what it calls itself
 * @param lastPoll empty before the first
 * @param nextPoll empty before the first, and where it has ended
 * @param interval between polls, as it follows from how often the feed has news
 * @param changedAt when a poll last found something new
 * @param movedTo where a permanent redirect led, without secrets
 * @param items how many are remembered
 * @param failures failed polls since the last good one
 * @param error what went wrong at the last poll
 */
public record FeedSummary(
    String name,
    Condition condition,
    Optional<String> title,
    Instant addedAt,
    FullText fullText,
    boolean withdraw,
    Optional<Instant> lastPoll,
    Optional<Instant> nextPoll,
    Optional<Duration> interval,
    Optional<Instant> changedAt,
    Optional<String> movedTo,
    int items,
    int failures,
    Optional<String> error) {

  /** What to make of a feed; those that want looking at first. */
  public enum Condition {
    FAILING(1),
    /** Its server says that it is gone for good (410). */
    ENDED(2),
    /** For its first poll. */
    WAITING(3),
    OK(4);

    private final int urgency;

    Condition(int urgency) {
      this.urgency = urgency;
    }

    /** 1 is looked at first. */
    public int urgency() {
      return urgency;
    }
  }

  /**
   * What was read of a feed.
   *
   * @param state without the items, of which there are many
   * @param items how many there are
   */
  public record Polled(FeedState state, int items) {
    static {
      TrustedRecords.declare();
    }

    static Polled of(FeedState whole) {
      var state = FeedState.newBuilder(whole).setItems(List.of()).build();
      return new Polled(state, whole.getItems().size());
    }
  }

  /**
   * @param polled empty before its first poll
   */
  public static FeedSummary of(String address, Feed feed, Optional<Polled> polled) {
    Optional<FeedState> state = polled.map(Polled::state);
    boolean ended = state.map(FeedState::getEndedAt).isPresent();
    Optional<String> error = state.map(FeedState::getError);
    return new FeedSummary(
        Redacted.of(address),
        condition(state, ended, error.isPresent()),
        state.map(FeedState::getTitle),
        feed.getAddedAt(),
        fullText(feed),
        feed.getWithdraw(),
        state.map(FeedState::getPolledAt),
        state.filter(any -> !ended).map(FeedState::getNextPollAt),
        state.map(FeedState::getIntervalSeconds).map(Duration::ofSeconds),
        state.map(FeedState::getChangedAt),
        state.map(FeedState::getMovedTo).map(Redacted::of),
        polled.map(Polled::items).orElse(0),
        state.map(FeedState::getFailures).orElse(0),
        error);
  }

  /** Whether it is read as the feed says. */
  boolean isReadAs(Feed feed) {
    return fullText == fullText(feed) && withdraw == feed.getWithdraw();
  }

  /** What is done about it next, in words. */
  public String plan() {
    return switch (condition) {
      case WAITING -> "polls it for the first time";
      case FAILING -> "tries again, and waits longer after each failure";
      case ENDED -> "nothing, until it is added again";
      case OK ->
          "polls it again"
              + interval.map(time -> ", every %d min or so".formatted(time.toMinutes())).orElse("");
    };
  }

  /** What a newer instance may mean by a word of its own, is not known here. */
  private static FullText fullText(Feed feed) {
    return feed.getFullText() == null || feed.getFullText() == FullText.UNKNOWN
        ? FullText.AUTO
        : feed.getFullText();
  }

  private static Condition condition(Optional<FeedState> state, boolean ended, boolean failed) {
    if (ended) {
      return Condition.ENDED;
    }
    if (state.map(FeedState::getPolledAt).isEmpty()) {
      return Condition.WAITING;
    }
    return failed ? Condition.FAILING : Condition.OK;
  }
}
