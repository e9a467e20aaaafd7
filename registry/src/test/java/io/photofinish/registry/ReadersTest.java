package io.photofinish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values in a registry's format, read and written by what is not ours. */
class ReadersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FILLED =
      List.of(
          "articles",
          "claims",
          "results",
          "personal-bests",
          "win-counts",
          "rankings",
          "head-to-heads",
          "happenings");

  private static Apicurio apicurio;
  private static Running live;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    apicurio = Apicurio.start(folder.resolve("apicurio.log"), Map.of());
    live =
        Running.start(
            folder.resolve("live"),
            Topics.DEFAULT_PREFIX,
            Map.of("schema.registry.url", apicurio.url(), "schema.registry.auto.register", "true"));
  }

  @AfterAll
  static void stop() {
    if (live != null) {
      live.close();
    }
    if (apicurio != null) {
      apicurio.close();
    }
  }

  @Test
  void apicurios_deserializer_and_avros_generic_reader_read_every_topic() throws Exception {
    live.publish("eva", "Eva Fox won the women's 1500m in 3:59.10 at the 2024 Paris Olympics.");
    live.publish(
        "gia", "Gia Hay was second in the women's 1500m in 4:00.10 at the 2024 Paris Olympics.");
    for (String name : FILLED) {
      Topic<?, ?> topic = live.topics().named(name).orElseThrow();
      Map<String, String> bodies = new TreeMap<>();
      live.records().bytes(topic).forEach((key, value) -> bodies.put(key, body(value)));
      assertThat(bodies).as(name).isNotEmpty();
      assertThat(writtenAgain(apicurios(topic))).as(name).isEqualTo(bodies);
      assertThat(writtenAgain(avros(topic))).as(name).isEqualTo(bodies);
    }
    assertThat(apicurios(live.topics().personalBests()).toString())
        .contains("Eva Fox", "3:59.10", "Gia Hay", "4:00.10");
  }

  /** Behind the zero byte and the id. */
  private static String body(byte[] value) {
    assertThat(value).startsWith(0);
    return HexFormat.of().formatHex(value, 5, value.length);
  }

  /** What was read, as the same reader's kind would write it. */
  private static Map<String, String> writtenAgain(Map<String, GenericRecord> values)
      throws IOException {
    var written = new TreeMap<String, String>();
    for (var each : values.entrySet()) {
      var out = new ByteArrayOutputStream();
      var encoder = EncoderFactory.get().binaryEncoder(out, null);
      new GenericDatumWriter<GenericRecord>(each.getValue().getSchema())
          .write(each.getValue(), encoder);
      encoder.flush();
      written.put(each.getKey(), HexFormat.of().formatHex(out.toByteArray()));
    }
    return written;
  }

  private static Map<String, GenericRecord> apicurios(Topic<?, ?> topic) {
    try (var deserializer = new AvroKafkaDeserializer<GenericRecord>()) {
      deserializer.configure(Map.of("apicurio.registry.url", apicurio.ownUrl()), false);
      return live.records().newest(topic, deserializer);
    }
  }

  private static Map<String, GenericRecord> avros(Topic<?, ?> topic) throws Exception {
    var read = new HashMap<String, GenericRecord>();
    for (var each : live.records().bytes(topic).entrySet()) {
      int id = ByteBuffer.wrap(each.getValue()).getInt(1);
      Schema writer = schema(apicurio.get("schemas/ids/" + id));
      int length = each.getValue().length - 5;
      var body = DecoderFactory.get().binaryDecoder(each.getValue(), 5, length, null);
      read.put(each.getKey(), new GenericDatumReader<GenericRecord>(writer).read(null, body));
    }
    return read;
  }

  private static Schema schema(String answer) throws IOException {
    return new Schema.Parser().parse(JSON.readTree(answer).path("schema").asText());
  }

  @Test
  void what_apicurios_serializer_writes_is_read() throws Exception {
    Topic<?, ?> articles = live.topics().articles();
    // Registered by the instance; a writer elsewhere takes it from the registry.
    Schema schema = schema(apicurio.get("subjects/photofinish.articles-value/versions/latest"));
    var article =
        new GenericRecordBuilder(schema)
            .set("text", "Jo Kay won the men's 400m in 44.10 in Doha in 2023.")
            .build();
    try (var serializer = new AvroKafkaSerializer<Object>()) {
      serializer.configure(
          Map.of(
              "apicurio.registry.url",
              apicurio.ownUrl(),
              "apicurio.registry.artifact-resolver-strategy",
              "io.apicurio.registry.serde.strategy.TopicIdStrategy",
              "apicurio.registry.auto-register",
              "false",
              "apicurio.registry.find-latest",
              "true"),
          false);
      live.records().publish(articles, "jo", article, serializer);
    }
    live.awaitRead();
    assertThat(live.formats(articles)).containsEntry("jo", 0);
    assertThat(live.page("Jo Kay")).contains("400m  44.10");
  }
}
