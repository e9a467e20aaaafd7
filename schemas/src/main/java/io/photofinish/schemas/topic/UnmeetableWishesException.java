package io.photofinish.schemas.topic;

/** What an operator wants of the topics cannot be, of these topics or at all. */
public final class UnmeetableWishesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnmeetableWishesException(String message) {
    super(message);
  }

  /** More copies must have a record than there are. */
  static UnmeetableWishesException unwritable(int minInSyncReplicas, int replicas, String of) {
    return new UnmeetableWishesException(
        "min.insync.replicas %d is more than there are replicas%s, %d: nothing could be written"
            .formatted(minInSyncReplicas, of, replicas));
  }
}
