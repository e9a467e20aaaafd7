package io.photofinish.schemas.topic;

import java.util.OptionalInt;

/**
 * What an operator wants of the topics beside what the catalogue says; empty leaves it to the
 * brokers for new topics, and as it is for those that are there.
 *
 * @param replication copies of each partition
 * @param minInSyncReplicas copies that must have a record before it counts as written
 */
public record TopicWishes(OptionalInt replication, OptionalInt minInSyncReplicas) {
  public static final TopicWishes NONE = new TopicWishes(OptionalInt.empty(), OptionalInt.empty());

  /**
   * @throws UnmeetableWishesException where the numbers cannot be, alone or together
   */
  public TopicWishes {
    replication.ifPresent(n -> require(n > 0 && n <= Short.MAX_VALUE, "replication", n));
    minInSyncReplicas.ifPresent(n -> require(n > 0, "min.insync.replicas", n));
    if (replication.isPresent()
        && minInSyncReplicas.isPresent()
        && minInSyncReplicas.getAsInt() > replication.getAsInt()) {
      throw UnmeetableWishesException.unwritable(
          minInSyncReplicas.getAsInt(), replication.getAsInt(), "");
    }
  }

  /**
   * @param replicas that a topic has, or would have
   * @throws UnmeetableWishesException where nothing could be written to it
   */
  void requireWritable(String topic, int replicas) {
    if (minInSyncReplicas.orElse(0) > replicas) {
      throw UnmeetableWishesException.unwritable(
          minInSyncReplicas.getAsInt(), replicas, " of " + topic);
    }
  }

  private static void require(boolean holds, String what, int n) {
    if (!holds) {
      throw new UnmeetableWishesException(what + " cannot be " + n);
    }
  }
}
