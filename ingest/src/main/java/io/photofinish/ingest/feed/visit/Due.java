package io.photofinish.ingest.feed.visit;

import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import java.time.Instant;
import java.util.List;

/** When a feed's turn has come. */
public final class Due {
  public static final FeedState NEVER_POLLED =
      FeedState.newBuilder().setFailures(0).setItems(List.of()).build();

  private Due() {}

  /** A feed that fails or has ended is asked at once where it was added again since. */
  public static boolean isDue(Feed feed, FeedState state, Instant now) {
    boolean addedAgain =
        state.getPolledAt() != null
            && state.getFailures() + (state.getEndedAt() == null ? 0 : 1) > 0
            && feed.getAddedAt().isAfter(state.getPolledAt());
    if (addedAgain) {
      return true;
    }
    return state.getEndedAt() == null
        && (state.getNextPollAt() == null || !now.isBefore(state.getNextPollAt()));
  }
}
