package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.read.Limits;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value in the format of a schema registry that does not answer: nothing is known of it. */
class RegistryOutOfReachTest {
  private static final Topics TOPICS =
      Topics.of(
          Topics.DEFAULT_PREFIX,
          Map.of("schema.registry.url", "http://127.0.0.1:1", "schema.registry.timeout.ms", "1"));
  private static final byte[] VALUE = {0, 0, 0, 0, 1, 2, 3};

  @TempDir Path directory;

  @Test
  void it_stops_its_task_instead_of_becoming_a_dead_letter() {
    for (Topic<?, ?> topic :
        List.of(TOPICS.articles(), TOPICS.athleteAliases(), TOPICS.aliasedChanges())) {
      var config = Harness.config(directory.resolve(topic.shortName()));
      var topology =
          new PhotofinishTopology(
                  TOPICS, Limits.DEFAULT, new SimpleMeterRegistry(), Telegrams::read)
              .build(new StreamsConfig(config));
      try (var driver = new TopologyTestDriver(topology, config)) {
        var bytes = new ByteArraySerializer();
        var records = driver.createInputTopic(topic.name(), bytes, bytes);
        assertThatThrownBy(
                () -> records.pipeInput("ada-quick".getBytes(StandardCharsets.UTF_8), VALUE))
            .as(topic.shortName())
            .hasStackTraceContaining(RegistryException.class.getName());
        var read = new ByteArrayDeserializer();
        assertThat(driver.createOutputTopic(TOPICS.deadLetters().name(), read, read).isEmpty())
            .as(topic.shortName())
            .isTrue();
      }
    }
  }
}
