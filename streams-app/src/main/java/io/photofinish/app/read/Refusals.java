package io.photofinish.app.read;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Records that cannot be read: counted by their cause, and forwarded to the dead letters. */
final class Refusals {
  private Refusals() {}

  static void refuse(
      ProcessorContext<String, Reading> context,
      MeterRegistry meters,
      Record<byte[], byte[]> record,
      Throwable cause) {
    meters
        .counter("photofinish.dead.letters", "cause", cause.getClass().getSimpleName())
        .increment();
    var from = context.recordMetadata().orElseThrow();
    var headers = new RecordHeaders(record.headers());
    DeadLetter.headers(cause, from).forEach(headers::add);
    var letter = new Reading.Refused(record.withValue(DeadLetter.bounded(record.value(), headers)));
    context.forward(new Record<>(null, letter, record.timestamp(), headers));
  }
}
