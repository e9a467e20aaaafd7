package io.photofinish.app;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;

/**
 * Which of Kafka's metrics are shown. All of them are six thousand lines, most of them of one store
 * in one task; these are what a dashboard or an alert can use.
 */
final class ShownMeters {
  private static final String KAFKA = "kafka.";

  /** Beginnings of names, as Micrometer has them. */
  private static final List<String> SHOWN =
      List.of(
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.thread.process",
          "kafka.stream.thread.commit",
          "kafka.stream.thread.poll.records",
          "kafka.stream.thread.task",
          "kafka.stream.task.dropped.records",
          "kafka.stream.task.restore",
          "kafka.stream.state.updater",
          "kafka.consumer.fetch.manager.records.lag",
          "kafka.consumer.fetch.manager.records.consumed.rate",
          "kafka.consumer.coordinator.rebalance",
          "kafka.consumer.coordinator.failed.rebalance",
          "kafka.consumer.coordinator.last.rebalance",
          "kafka.producer.record.error",
          "kafka.producer.record.send.rate");

  private ShownMeters() {}

  static MeterFilter filter() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        return isShown(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
      }
    };
  }

  static boolean isShown(String name) {
    return !name.startsWith(KAFKA) || SHOWN.stream().anyMatch(name::startsWith);
  }
}
