package io.photofinish.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.failure.Failures;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsSettingsTest {
  private static final Failures FAILURES = new Failures("dead-letters", new SimpleMeterRegistry());
  private static final String INSTANCE_ID = "consumer.group.instance.id";

  @TempDir Path directory;

  private Map<String, Object> of(Map<String, String> kafka) {
    var settings = Settings.of("broker:9092", directory.resolve("state")).withKafka(kafka);
    return StreamsSettings.of(settings, 7171, FAILURES).originals();
  }

  @ParameterizedTest
  @CsvSource({
    "application.id,photofinish",
    "bootstrap.servers,broker:9092",
    "processing.guarantee,exactly_once_v2",
    "ensure.explicit.internal.resource.naming,true",
    "group.protocol,classic"
  })
  void what_correctness_rests_on_cannot_be_overridden(String name, String value) {
    assertThat(of(Map.of()).get(name)).hasToString(value);
    assertThat(of(Map.of(name, "at_least_once")).get(name)).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({
    "num.stream.threads,7",
    "num.standby.replicas,1",
    "commit.interval.ms,50",
    "replication.factor,3",
    "consumer.session.timeout.ms,9000",
    "producer.max.request.size,1000",
    "application.server,news.example.org:80",
    "security.protocol,SSL"
  })
  void what_depends_on_the_cluster_can(String name, String value) {
    assertThat(of(Map.of(name, value)).get(name)).hasToString(value);
  }

  @Test
  void others_are_told_the_address_that_http_is_bound_to_unless_another_is_given() {
    assertThat(of(Map.of()).get("application.server")).isEqualTo("127.0.0.1:7171");
    assertThatThrownBy(() -> of(Map.of("application.server", "nowhere")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void state_lies_where_the_settings_say() {
    String state = directory.resolve("state").toString();
    assertThat(of(Map.of("state.dir", "/elsewhere")).get("state.dir")).hasToString(state);
  }

  @Test
  void records_may_be_as_large_on_internal_topics_as_on_the_others_and_dead_letters_larger() {
    assertThat(of(Map.of()).get("topic.max.message.bytes"))
        .hasToString(Integer.toString(Topics.MAX_RECORD_BYTES));
    assertThat(of(Map.of()).get("producer.max.request.size"))
        .hasToString(Integer.toString(Topics.MAX_LETTER_BYTES));
  }

  @Test
  void a_restart_is_the_same_member_of_the_group_and_another_directory_is_another() {
    Object first = of(Map.of()).get(INSTANCE_ID);
    assertThat(of(Map.of()).get(INSTANCE_ID)).isEqualTo(first);
    var other = Settings.of("broker:9092", directory.resolve("other"));
    assertThat(StreamsSettings.of(other, 7171, FAILURES).originals().get(INSTANCE_ID))
        .isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void an_instance_id_that_a_crash_left_empty_is_made_anew_and_kept(String left)
      throws IOException {
    Files.createDirectories(directory.resolve("state"));
    Files.writeString(directory.resolve("state/instance-id"), left);
    Object made = of(Map.of()).get(INSTANCE_ID);
    assertThat(made.toString()).isNotBlank();
    assertThat(of(Map.of()).get(INSTANCE_ID)).isEqualTo(made);
  }

  @Test
  void a_state_directory_that_cannot_be_used_is_named() throws IOException {
    Files.writeString(directory.resolve("state"), "a file");
    assertThatThrownBy(() -> of(Map.of()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(directory.resolve("state").toString());
  }

  @Test
  void they_are_settings_that_kafka_streams_takes() {
    var kafka = new HashMap<String, String>();
    kafka.put("commit.interval.ms", "100");
    var settings = Settings.of("broker:9092", directory).withKafka(kafka);
    assertThat(
            StreamsSettings.of(settings, 7171, FAILURES)
                .getString(StreamsConfig.APPLICATION_ID_CONFIG))
        .isEqualTo("photofinish");
  }
}
