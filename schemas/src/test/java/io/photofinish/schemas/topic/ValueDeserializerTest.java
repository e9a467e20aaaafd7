package io.photofinish.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.photofinish.schemas.RandomValues;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.WinCount;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class ValueDeserializerTest {
  private static final Topics TOPICS = Topics.withPrefix("sports.");

  @Test
  void the_topics_name_tells_what_the_bytes_are() {
    Result result = RandomValues.specific(Result.class, 1);
    WinCount count = RandomValues.specific(WinCount.class, 1);
    try (var deserializer = new ValueDeserializer()) {
      deserializer.configure(Map.of(ValueDeserializer.PREFIX, "sports."), false);

      assertThat(deserializer.deserialize("sports.results", bytes(TOPICS.results(), result)))
          .isEqualTo(result);
      assertThat(deserializer.deserialize("sports.win-counts", bytes(TOPICS.winCounts(), count)))
          .isEqualTo(count);
      assertThat(deserializer.deserialize("sports.results", null)).isNull();
    }
  }

  @Test
  void the_standard_prefix_needs_no_setting() {
    Result result = RandomValues.specific(Result.class, 2);
    try (var deserializer = new ValueDeserializer()) {
      deserializer.configure(Map.of(), false);

      assertThat(deserializer.deserialize("photofinish.results", bytes(TOPICS.results(), result)))
          .isEqualTo(result);
    }
  }

  @Test
  void a_topic_that_is_not_in_the_catalogue_is_named() {
    try (var deserializer = new ValueDeserializer()) {
      assertThatExceptionOfType(SerializationException.class)
          .isThrownBy(() -> deserializer.deserialize("elsewhere", new byte[0]))
          .withMessageContainingAll("photofinish.", "elsewhere");
    }
  }

  private static <V> byte[] bytes(Topic<String, V> topic, V value) {
    return topic.value().serializer().serialize(topic.name(), value);
  }
}
