package io.photofinish.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.photofinish.schemas.codec.SchemaVersions;
import io.photofinish.schemas.codec.ValueSerde;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/asyncapi.yaml says of the topics what the catalogue says. */
class AsyncApiTest {
  private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");

  static Stream<Topic<?, ?>> topics() {
    return Topics.standard().all().stream();
  }

  @Test
  void every_topic_has_its_channel_and_every_channel_its_topic() throws Exception {
    var addresses = new ArrayList<String>();
    document().path("channels").forEach(each -> addresses.add(each.path("address").asText()));

    assertThat(addresses)
        .containsExactlyInAnyOrderElementsOf(topics().map(topic -> topic.name()).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_channel_has_the_settings_of_its_topic(Topic<?, ?> topic) throws Exception {
    JsonNode kafka = channel(topic).at("/bindings/kafka");
    JsonNode settings = kafka.path("topicConfiguration");

    assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
    assertThat(settings.path("cleanup.policy")).hasSize(1);
    assertThat(settings.at("/cleanup.policy/0").asText())
        .isEqualToIgnoringCase(topic.cleanUp().name());
    assertThat(settings.path("max.message.bytes").asInt()).isEqualTo(topic.maxRecordBytes());
    assertThat(settings.path("retention.ms").asLong(-1))
        .isEqualTo(topic.retention().map(each -> each.toMillis()).orElse(-1L));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_message_has_the_key_and_the_newest_schema_of_its_topic(Topic<?, ?> topic)
      throws Exception {
    JsonNode message = message(topic);

    assertThat(message.at("/bindings/kafka/key/description").asText()).isEqualTo(topic.keyFormat());
    if (!(topic.value() instanceof ValueSerde<?> serde)) {
      assertThat(message.at("/payload/format").asText()).isEqualTo("binary");
      return;
    }
    List<Schema> versions = SchemaVersions.of(serde.schema());
    Path file = DOCUMENT.resolveSibling(message.at("/payload/schema/$ref").asText()).normalize();
    assertThat(file).hasFileName(serde.schema().getName() + "-" + versions.size() + ".avsc");
    assertThat(canonical(new Schema.Parser().parse(Files.readString(file))))
        .isEqualTo(canonical(serde.schema()));
  }

  private static String canonical(Schema schema) {
    return SchemaNormalization.toParsingForm(schema);
  }

  private static JsonNode channel(Topic<?, ?> topic) throws IOException {
    for (JsonNode each : document().path("channels")) {
      if (each.path("address").asText().equals(topic.name())) {
        return each;
      }
    }
    throw new AssertionError("no channel for " + topic.name());
  }

  private static JsonNode message(Topic<?, ?> topic) throws IOException {
    JsonNode messages = channel(topic).path("messages");
    assertThat(messages).hasSize(1);
    return document().at(messages.elements().next().path("$ref").asText().substring(1));
  }

  private static JsonNode document() throws IOException {
    return new YAMLMapper().readTree(DOCUMENT.toFile());
  }
}
