package io.photofinish.app.inspect;

import java.util.List;

/** What an operator looks at of a running instance. Safe for threads. */
public interface Inspection {
  /** The topology: by sub-topology, and then by name. */
  List<Step> steps();

  /**
   * @throws IllegalStateException where this instance does not run
   */
  Assignment assignment();

  /**
   * How far what the topology reads has been read, by whichever instance: by topic, in the order of
   * the flow.
   *
   * @throws org.apache.kafka.common.KafkaException where the brokers do not answer
   */
  List<PartitionLag> lags() throws InterruptedException;
}
