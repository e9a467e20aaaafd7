package io.photofinish.connect;

import io.photofinish.ingest.feed.visit.Due;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.ingest.feed.visit.Visitors;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A feed that a task polls, and what it remembers of it. For the task's thread alone. */
final class PolledFeed {
  private static final Logger LOG = LoggerFactory.getLogger(PolledFeed.class);

  private final String name;
  private final String address;
  private FeedState state;
  private Map<String, String> offset;
  private boolean asked;

  private PolledFeed(String name, String address, FeedState state, Map<String, String> offset) {
    this.name = name;
    this.address = address;
    this.state = state;
    this.offset = offset;
  }

  /**
   * @param offset null where Connect has none
   * @throws ConnectException where the offset cannot be read
   */
  static PolledFeed of(String name, String address, Map<String, Object> offset) {
    if (offset == null) {
      return new PolledFeed(name, address, Due.NEVER_POLLED, null);
    }
    try {
      FeedState state = FeedOffset.read(offset);
      return new PolledFeed(name, address, state, FeedOffset.of(state).fields());
    } catch (IllegalArgumentException e) {
      throw new ConnectException(
          "The offset of %s cannot be read: %s. A connector of the version that wrote it can; or stop"
                  .formatted(name, e.getMessage())
              + " the connector and reset the offset, and all that the feed shows is published again",
          e);
    }
  }

  String name() {
    return name;
  }

  /** As of the last poll that was taken; null before the first. */
  Map<String, String> offset() {
    return offset;
  }

  boolean isDue(Feed subscription, Instant now) {
    return !asked && Due.isDue(subscription, state, now);
  }

  void ask(Visitors<PolledFeed> visitors, Feed subscription) {
    asked = true;
    visitors.ask(this, address, subscription, state);
  }

  void take(Visit visit) {
    asked = false;
    state = visit.after();
    FeedOffset next = FeedOffset.of(state);
    offset = next.fields();
    if (next.leftOut() > 0) {
      LOG.warn(
          "{}: its {} items have too long addresses to be remembered all; after a restart the {} that"
              + " it has not shown for longest are new, should it show them again",
          name,
          state.getItems().size(),
          next.leftOut());
    }
  }
}
