package io.photofinish.app;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;

/** How many records wait to be read, as the consumers last saw it; no broker is asked. */
final class InputLag {
  private InputLag() {}

  /** Says so where more than {@code bound} records of one partition wait. */
  static Optional<String> over(KafkaStreams streams, long bound) {
    double most =
        streams.metrics().entrySet().stream()
            .filter(metric -> metric.getKey().name().equals("records-lag-max"))
            .filter(metric -> metric.getKey().group().equals("consumer-fetch-manager-metrics"))
            .filter(metric -> metric.getKey().tags().size() == 1)
            .map(metric -> metric.getValue().metricValue())
            .filter(Double.class::isInstance)
            .mapToDouble(Double.class::cast)
            .filter(lag -> lag > bound)
            .max()
            .orElse(0);
    return most > bound
        ? Optional.of("%d records are not read yet, more than %d".formatted((long) most, bound))
        : Optional.empty();
  }
}
