package io.photofinish.ingest.publish;

/** What became of one record. Only a confirmed one is there for certain; others may be. */
public sealed interface Delivery {
  record Confirmed() implements Delivery {}

  /** More comes than the brokers take; later it may be taken. */
  record Busy() implements Delivery {}

  /** The record itself is not taken, and others are. */
  record Refused(String cause) implements Delivery {}

  /** The brokers take nothing now. */
  record Unavailable(String cause) implements Delivery {}
}
