package io.photofinish.bench.throughput;

import io.photofinish.bench.kafka.Measured;

/** Something that is measured once a round. */
interface Row {
  String name();

  /**
   * @throws WrongOutputException where it did not come to what the batch computation says
   */
  Measured run(int round) throws Exception;
}
