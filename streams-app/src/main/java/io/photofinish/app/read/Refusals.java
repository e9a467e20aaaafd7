package io.photofinish.app.read;

import io.photofinish.app.failure.Failures;
import io.photofinish.app.failure.Source;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Records that cannot be read: counted by their cause, and forwarded to the dead letters. */
final class Refusals {
  private Refusals() {}

  static void refuse(
      ProcessorContext<String, Reading> context,
      Failures failures,
      Record<byte[], byte[]> record,
      Throwable cause) {
    var from = Source.of(context.recordMetadata().orElseThrow());
    Record<byte[], byte[]> letter = failures.letter(record, cause, from);
    context.forward(
        new Record<>(null, new Reading.Refused(letter), record.timestamp(), letter.headers()));
  }
}
