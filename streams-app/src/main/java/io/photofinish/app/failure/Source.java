package io.photofinish.app.failure;

import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Where a record came from. */
public record Source(String topic, int partition, long offset) {
  public static Source of(RecordMetadata record) {
    return new Source(record.topic(), record.partition(), record.offset());
  }

  static Source of(ErrorHandlerContext context) {
    return new Source(context.topic(), context.partition(), context.offset());
  }
}
