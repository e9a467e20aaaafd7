package io.photofinish.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private static String of(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void the_headers_say_what_happened_and_where() {
    var headers =
        DeadLetter.headers(
            new RecordHeaders().add("own", new byte[] {7}),
            new IllegalStateException("não"),
            new Source("photofinish.articles", 3, 42));
    assertThat(headers.lastHeader("own").value()).containsExactly(7);
    assertThat(of(headers, DeadLetter.EXCEPTION)).isEqualTo("java.lang.IllegalStateException");
    assertThat(of(headers, DeadLetter.MESSAGE)).isEqualTo("não");
    assertThat(of(headers, DeadLetter.STACKTRACE)).contains("DeadLetterTest");
    assertThat(of(headers, DeadLetter.TOPIC)).isEqualTo("photofinish.articles");
    assertThat(of(headers, DeadLetter.PARTITION)).isEqualTo("3");
    assertThat(of(headers, DeadLetter.OFFSET)).isEqualTo("42");
  }

  @Test
  void a_cause_without_a_message_has_one_all_the_same() {
    var headers =
        DeadLetter.headers(new RecordHeaders(), new NullPointerException(), new Source("t", 0, 0));
    assertThat(of(headers, DeadLetter.MESSAGE)).isEqualTo("null");
  }

  @Test
  void they_are_named_as_kafka_streams_names_its_own() {
    assertThat(DeadLetter.EXCEPTION).isEqualTo(ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_NAME);
    assertThat(DeadLetter.MESSAGE)
        .isEqualTo(ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_MESSAGE_NAME);
    assertThat(DeadLetter.STACKTRACE)
        .isEqualTo(ExceptionHandlerUtils.HEADER_ERRORS_STACKTRACE_NAME);
    assertThat(DeadLetter.TOPIC).isEqualTo(ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME);
    assertThat(DeadLetter.PARTITION).isEqualTo(ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME);
    assertThat(DeadLetter.OFFSET).isEqualTo(ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME);
  }
}
