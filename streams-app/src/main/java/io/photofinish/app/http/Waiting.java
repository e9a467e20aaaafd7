package io.photofinish.app.http;

import java.time.Duration;

/** Waits until every article that was published before the call has been read. */
@FunctionalInterface
public interface Waiting {
  /**
   * False where the time is up.
   *
   * @throws org.apache.kafka.common.KafkaException where the brokers do not answer
   */
  boolean untilRead(Duration within) throws InterruptedException;
}
