package io.photofinish.connect;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;

/** Source partitions and offsets as people hand them in, checked before Connect keeps them. */
final class AlteredOffsets {
  /** The one field of a source partition: the feed's name. */
  static final String FEED = "feed";

  private AlteredOffsets() {}

  static Map<String, String> partition(String feed) {
    return Map.of(FEED, feed);
  }

  /**
   * An offset of null forgets a feed, and may be of one that is polled no more; any other is of a
   * feed that is polled, and one that this connector could have written.
   *
   * @param polled names of the feeds
   * @throws ConnectException where one of them is wrong; the message says which and why
   */
  static void check(Set<String> polled, Map<Map<String, ?>, Map<String, ?>> offsets) {
    offsets.forEach((partition, offset) -> check(polled, partition, offset));
  }

  private static void check(Set<String> polled, Map<String, ?> partition, Map<String, ?> offset) {
    if (partition == null
        || !partition.keySet().equals(Set.of(FEED))
        || !(partition.get(FEED) instanceof String feed)) {
      throw new ConnectException(
          "A source partition is {\"%s\": \"ADDRESS\"}, and not %s".formatted(FEED, partition));
    }
    if (offset == null) {
      return;
    }
    if (!polled.contains(feed)) {
      throw new ConnectException(
          "The connector polls no feed %s; its feeds are %s".formatted(feed, polled));
    }
    try {
      FeedOffset.read(offset);
    } catch (IllegalArgumentException e) {
      throw new ConnectException(
          "The offset of %s is no feed's memory: %s. Hand in one that was read from this connector,"
                  .formatted(feed, e.getMessage())
              + " or null to forget the feed",
          e);
    }
  }
}
