package io.photofinish.app.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final byte[] KEY = {1};
  private static final byte[] VALUE = {2, 3};

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Failures failures = new Failures("dead-letters", meters);
  private final List<String> processed = new ArrayList<>();
  private final MockProcessorContext<String, String> context =
      new MockProcessorContext<>(new Properties());

  @Test
  void a_record_that_a_step_failed_on_is_not_shown_to_it_again() {
    Guarded<String, String, String, String> step = step(1);
    assertThat(answer(at(7), new IllegalStateException("a fault")).result())
        .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    process(step, 6, "before");
    assertThatThrownBy(() -> process(step, 7, "again")).isInstanceOf(FailedBefore.class);
    process(step, 8, "after");
    assertThat(processed).containsExactly("before", "after");
  }

  @Test
  void a_step_that_may_try_twice_is_asked_twice() {
    Guarded<String, String, String, String> step = step(2);
    answer(at(7), new IllegalStateException("a fault"));
    process(step, 7, "again");
    answer(at(7), new IllegalStateException("another"));
    assertThatThrownBy(() -> process(step, 7, "and again")).hasMessage("a fault");
    assertThat(processed).containsExactly("again");
  }

  @Test
  void what_failed_before_goes_to_the_dead_letters_with_its_bytes_and_its_first_cause() {
    var cause = new IllegalStateException("a fault");
    var response = answer(at(7), new FailedBefore(cause));
    assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
    ProducerRecord<byte[], byte[]> letter = response.deadLetterQueueRecords().get(0);
    assertThat(letter.topic()).isEqualTo("dead-letters");
    assertThat(letter.key()).isEqualTo(KEY);
    assertThat(letter.value()).isEqualTo(VALUE);
    assertThat(letter.headers().lastHeader(DeadLetter.MESSAGE).value())
        .asString()
        .isEqualTo("a fault");
    assertThat(letter.headers().lastHeader("own")).isNotNull();
    assertThat(meters.counter("photofinish.dead.letters", "cause", "IllegalStateException").count())
        .isEqualTo(1);
  }

  @Test
  void before_the_first_dead_letter_there_are_none_and_not_nothing() {
    assertThat(meters.get("photofinish.dead.letters").counters())
        .hasSize(1)
        .allMatch(counter -> counter.count() == 0);
  }

  @Test
  void what_kafka_itself_throws_is_not_held_against_the_record() {
    var thrown = new TimeoutException("the broker is gone");
    assertThat(answer(at(7), thrown).result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    assertThat(failures.any()).isFalse();
    assertThat(failures.isUnderstood(new RuntimeException(thrown))).isFalse();
  }

  @Test
  void a_schema_registry_that_does_not_answer_is_held_against_nobody() {
    var topics =
        Topics.of(
            Topics.DEFAULT_PREFIX,
            Map.of("schema.registry.url", "http://127.0.0.1:1", "schema.registry.timeout.ms", "1"));
    RegistryException thrown =
        catchThrowableOfType(RegistryException.class, topics.articles()::requireSchema);
    var deserialization = new DeserializationFailures();
    deserialization.configure(Map.of(Failures.SETTING, failures));
    var production = new ProductionFailures();
    production.configure(Map.of(Failures.SETTING, failures));

    assertThat(answer(at(7), thrown).result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    assertThat(
            deserialization
                .handleError(at(7), new ConsumerRecord<>("changes", 1, 7, KEY, VALUE), thrown)
                .result())
        .isEqualTo(DeserializationExceptionHandler.Result.FAIL);
    assertThat(
            production
                .handleSerializationError(
                    at(7),
                    new ProducerRecord<>("claims", "x"),
                    thrown,
                    ProductionExceptionHandler.SerializationExceptionOrigin.VALUE)
                .result())
        .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(failures.any()).isFalse();
    // So that threads go on trying, however often.
    assertThat(failures.isUnderstood(new RuntimeException(thrown))).isTrue();
  }

  @Test
  void a_failure_is_understood_by_its_cause_however_it_is_wrapped() {
    var thrown = new IllegalStateException("a fault");
    answer(at(7), thrown);
    assertThat(failures.isUnderstood(new RuntimeException(new RuntimeException(thrown)))).isTrue();
    assertThat(failures.isUnderstood(new IllegalStateException("a fault"))).isFalse();
  }

  @Test
  void bytes_that_are_nothing_go_to_the_dead_letters_at_once() {
    var handler = new DeserializationFailures();
    handler.configure(Map.of(Failures.SETTING, failures));
    var record = new ConsumerRecord<>("changes", 1, 7, KEY, VALUE);
    var response = handler.handleError(at(7), record, new IllegalArgumentException("no"));
    assertThat(response.result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
    assertThat(response.deadLetterQueueRecords().get(0).value()).isEqualTo(VALUE);
  }

  @Test
  void what_the_brokers_refuse_as_too_large_is_refused_where_its_record_is_known_next_time() {
    var handler = new ProductionFailures();
    handler.configure(Map.of(Failures.SETTING, failures));
    var serializer = failures.bounded("claims", Serdes.ByteArray()).serializer();
    var thrown = new RecordTooLargeException("the broker's");
    assertThat(serializer.serialize("claims", new byte[100])).hasSize(100);
    assertThat(
            handler
                .handleError(at(7), new ProducerRecord<>("claims", new byte[100]), thrown)
                .result())
        .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(failures.isUnderstood(thrown)).isTrue();
    assertThat(serializer.serialize("claims", new byte[99])).hasSize(99);
    assertThatThrownBy(() -> serializer.serialize("claims", new byte[100]))
        .isInstanceOf(RecordTooLargeException.class)
        .hasMessageContaining("100 bytes");
    assertThat(
            handler
                .handleSerializationError(
                    at(7),
                    new ProducerRecord<>("claims", "x"),
                    thrown,
                    ProductionExceptionHandler.SerializationExceptionOrigin.VALUE)
                .result())
        .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(failures.of(new Source("articles", 1, 7), 1)).contains(thrown);
  }

  @Test
  void what_is_larger_than_the_catalogue_allows_is_refused_before_anybody_learns() {
    var serializer = failures.bounded("claims", Serdes.ByteArray()).serializer();
    assertThatThrownBy(() -> serializer.serialize("claims", new byte[Topics.MAX_RECORD_BYTES + 1]))
        .isInstanceOf(RecordTooLargeException.class);
    assertThat(serializer.serialize("claims", null)).isNull();
  }

  private Guarded<String, String, String, String> step(int tries) {
    Processor<String, String, String, String> step = record -> processed.add(record.value());
    var guarded = new Guarded<>(step, failures, tries);
    guarded.init(context);
    return guarded;
  }

  private void process(Guarded<String, String, String, String> step, long offset, String value) {
    context.setRecordMetadata("articles", 1, offset);
    step.process(new Record<>("key", value, 0));
  }

  private ProcessingExceptionHandler.Response answer(ErrorHandlerContext at, Exception thrown) {
    var handler = new ProcessingFailures();
    handler.configure(Map.of(Failures.SETTING, failures));
    return handler.handleError(at, new Record<>("key", "value", 0), thrown);
  }

  private static ErrorHandlerContext at(long offset) {
    return new ErrorHandlerContext() {
      @Override
      public String topic() {
        return "articles";
      }

      @Override
      public int partition() {
        return 1;
      }

      @Override
      public long offset() {
        return offset;
      }

      @Override
      public Headers headers() {
        return new RecordHeaders().add("own", VALUE);
      }

      @Override
      public String processorNodeId() {
        return "a-step";
      }

      @Override
      public TaskId taskId() {
        return new TaskId(0, 1);
      }

      @Override
      public long timestamp() {
        return 0;
      }

      @Override
      public byte[] sourceRawKey() {
        return KEY;
      }

      @Override
      public byte[] sourceRawValue() {
        return VALUE;
      }
    };
  }
}
