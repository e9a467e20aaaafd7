package io.photofinish.app.failure;

import io.photofinish.schemas.registry.RegistryException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step that throws may have done half of its work, so going on would keep that half. The
 * transaction is aborted instead, and the record refused when it comes again. What Kafka itself
 * throws (a store that cannot be read, a broker that is gone) is not the record's fault, and a
 * schema registry that does not answer is not either.
 */
public final class ProcessingFailures implements ProcessingExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessingFailures.class);

  private Failures failures;

  @Override
  public void configure(Map<String, ?> configs) {
    failures = (Failures) configs.get(Failures.SETTING);
  }

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception thrown) {
    Source source = Source.of(context);
    if (thrown instanceof FailedBefore before) {
      LOG.error("{} goes to the dead letters", source, before.getCause());
      return Response.resume(
          List.of(
              failures.letter(
                  context.sourceRawKey(),
                  context.sourceRawValue(),
                  context.headers(),
                  context.timestamp(),
                  before.getCause(),
                  source)));
    }
    if (isTheRecords(thrown) && source.topic() != null) {
      LOG.warn("{} failed in {}: it is refused when it comes again", source, context.taskId());
      failures.remember(source, thrown);
    }
    return Response.fail();
  }

  private static boolean isTheRecords(Exception thrown) {
    return !(thrown instanceof KafkaException || thrown instanceof RegistryException);
  }
}
