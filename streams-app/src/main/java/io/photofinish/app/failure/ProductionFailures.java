package io.photofinish.app.failure;

import io.photofinish.schemas.registry.RegistryException;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from a record and cannot be written. To leave it out would keep a table apart from
 * its store, so the transaction is aborted and the record itself refused when it comes again. Where
 * the brokers refuse something as too large, it is learnt what they take, and refused here next
 * time, where the record that it follows from is known.
 */
public final class ProductionFailures implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProductionFailures.class);

  private Failures failures;

  @Override
  public void configure(Map<String, ?> configs) {
    failures = (Failures) configs.get(Failures.SETTING);
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception thrown,
      SerializationExceptionOrigin origin) {
    Source source = Source.of(context);
    if (source.topic() != null && !(thrown instanceof RegistryException)) {
      LOG.warn("what follows from {} cannot be written: it is refused when it comes again", source);
      failures.remember(source, thrown);
    }
    return Response.fail();
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception thrown) {
    if (thrown instanceof RetriableException) {
      return Response.retry();
    }
    if (thrown instanceof RecordTooLargeException && record.value() != null) {
      failures.tooLarge(record.topic(), record.value().length, thrown);
    }
    return Response.fail();
  }
}
