package io.photofinish.app.failure;

import io.photofinish.schemas.registry.RegistryException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Bytes that are none of what a topic holds go to the dead letters before anything is done. A
 * schema registry that does not answer says nothing of them: they are read again.
 */
public final class DeserializationFailures implements DeserializationExceptionHandler {
  private Failures failures;

  @Override
  public void configure(Map<String, ?> configs) {
    failures = (Failures) configs.get(Failures.SETTING);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception thrown) {
    if (thrown instanceof RegistryException) {
      return Response.fail();
    }
    return Response.resume(
        List.of(
            failures.letter(
                record.key(),
                record.value(),
                record.headers(),
                record.timestamp(),
                thrown,
                new Source(record.topic(), record.partition(), record.offset()))));
  }
}
