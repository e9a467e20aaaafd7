package io.photofinish.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.LetterFate;
import io.photofinish.schemas.RandomValues;
import io.photofinish.schemas.Records;
import io.photofinish.schemas.registry.FakeRegistry;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.registry.RegistrySettings;
import io.photofinish.schemas.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSerdeTest {
  private static final String TOPIC = "photofinish.articles";
  private static final String SUBJECT = "photofinish.articles-value";
  private static final Schema ARTICLE = Records.schema(Article.class);

  private FakeRegistry fake;

  @BeforeEach
  void start() throws IOException {
    fake = new FakeRegistry();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  static Stream<Class<? extends SpecificRecord>> types() {
    return Records.types();
  }

  private static <T extends SpecificRecord> ValueSerde<T> serde(
      Class<T> type, SchemaRegistry registry) {
    return ValueSerde.of(type, TOPIC, Optional.of(registry));
  }

  private static <T extends SpecificRecord> ValueSerde<T> withoutRegistry(Class<T> type) {
    return ValueSerde.of(type, TOPIC, Optional.empty());
  }

  private static <T extends SpecificRecord> byte[] write(ValueSerde<T> serde, T value) {
    return serde.serializer().serialize("any", value);
  }

  private static <T extends SpecificRecord> T read(ValueSerde<T> serde, byte[] bytes) {
    return serde.deserializer().deserialize("any", bytes);
  }

  private static Article article() {
    return RandomValues.specific(Article.class, 1);
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void either_format_is_read_whichever_is_written(Class<T> type) {
    fake.put(SUBJECT, Records.schema(type));
    var plain = withoutRegistry(type);
    var registered = serde(type, fake.registry());
    var reading = serde(type, fake.registry(RegistrySettings.WRITE, "false"));
    for (long seed = 0; seed < 8; seed++) {
      T value = RandomValues.specific(type, seed);
      byte[] alone = write(plain, value);
      byte[] numbered = write(registered, value);

      assertThat(alone).startsWith(0xC3, 0x01).isEqualTo(write(reading, value));
      assertThat(numbered).startsWith(0).isNotEqualTo(alone);
      assertThat(List.of(read(registered, alone), read(registered, numbered)))
          .as("seed %d", seed)
          .containsExactly(value, value);
      assertThat(List.of(read(reading, alone), read(reading, numbered)))
          .as("seed %d", seed)
          .containsExactly(value, value);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void bytes_are_a_zero_the_id_and_what_avro_itself_reads(Class<T> type)
      throws Exception {
    int id = fake.put(SUBJECT, Records.schema(type));
    T value = RandomValues.specific(type, 3);
    byte[] bytes = write(serde(type, fake.registry()), value);

    assertThat(bytes).startsWith(0);
    assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(id);
    var body = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
    Object read = new GenericDatumReader<>(Records.schema(type)).read(null, body);
    assertThat(body.isEnd()).isTrue();
    assertThat(framed(id, body(Records.schema(type), read))).isEqualTo(bytes);
  }

  @Test
  void null_is_a_tombstone_both_ways_and_asks_nobody() {
    var serde = serde(Article.class, fake.registry());
    assertThat(write(serde, null)).isNull();
    assertThat(read(serde, null)).isNull();
    assertThat(fake.asked()).isEmpty();
  }

  @Test
  void a_schema_is_asked_for_once() {
    int id = fake.put(SUBJECT, ARTICLE);
    byte[] written = write(serde(Article.class, fake.registry()), article());
    var registry = fake.registry();
    int before = fake.asked().size();

    for (int i = 0; i < 3; i++) {
      // Each topic and each thread that makes one has a serde of its own.
      var reader = serde(Article.class, registry);
      read(reader, written);
      read(reader, written);
    }

    assertThat(fake.asked().subList(before, fake.asked().size()))
        .containsExactly("GET schemas/ids/" + id);
  }

  @Test
  void what_is_written_needs_no_more_questions_once_it_is_prepared() {
    fake.put(SUBJECT, ARTICLE);
    var serde = serde(Article.class, fake.registry());
    serde.prepare();
    fake.close();

    assertThat(read(serde, write(serde, article()))).isEqualTo(article());
  }

  @Test
  void a_schema_that_differs_in_words_alone_is_the_same() {
    Schema reworded =
        new Schema.Parser().parse(ARTICLE.toString().replace("\"doc\":\"", "\"doc\":\"Also: "));
    int id = fake.put(SUBJECT, reworded);

    byte[] written = write(serde(Article.class, fake.registry()), article());

    assertThat(reworded.toString()).isNotEqualTo(ARTICLE.toString());
    assertThat(ByteBuffer.wrap(written).getInt(1)).isEqualTo(id);
  }

  @Test
  void what_is_not_registered_is_not_written_unless_it_is_to_be_registered() {
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> serde(Article.class, fake.registry()).prepare())
        .withMessageContainingAll(
            fake.url(),
            SUBJECT,
            "photofinish schemas register",
            "schema.registry.auto.register=true");
    assertThat(fake.asked()).noneMatch(asked -> asked.startsWith("POST"));

    var registering = serde(Article.class, fake.registry(RegistrySettings.AUTO_REGISTER, "true"));
    assertThat(read(registering, write(registering, article()))).isEqualTo(article());
    assertThat(fake.asked()).contains("POST subjects/" + SUBJECT + "/versions");
  }

  @Test
  void an_id_that_the_registry_does_not_have_is_unreadable_and_asked_for_once() {
    var serde = serde(Article.class, fake.registry());
    for (int i = 0; i < 3; i++) {
      Unreadable.assertThat(serde, framed(42, new byte[20]))
          .withMessageContainingAll("Article: ", fake.url(), "the id 42");
    }
    assertThat(fake.asked()).containsExactly("GET schemas/ids/42");
  }

  @Test
  void without_a_registry_its_format_is_unreadable_and_the_setting_named() {
    Unreadable.assertThat(withoutRegistry(Article.class), framed(42, new byte[20]))
        .withMessageContainingAll("id 42", "schema.registry.url");
  }

  @Test
  void a_registry_that_does_not_answer_says_nothing_of_the_bytes() {
    Map<String, String> settings =
        fake.settings(
            RegistrySettings.URL, "http://127.0.0.1:1", "schema.registry.timeout.ms", "1");
    var registry = new SchemaRegistry(RegistrySettings.of(settings).orElseThrow());
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> read(serde(Article.class, registry), framed(42, new byte[20])));
  }

  @Test
  void an_address_without_a_registry_makes_nothing_unreadable() {
    fake.failNext(404);
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> read(serde(Article.class, fake.registry()), framed(42, new byte[20])));
  }

  @Test
  void another_records_schema_is_unreadable() {
    int id = fake.put("elsewhere", Records.schema(LetterFate.class));
    Unreadable.assertThat(serde(Article.class, fake.registry()), framed(id, new byte[20]))
        .withMessage(
            "Article: written with a schema of something else: io.photofinish.schemas.LetterFate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no schema",
        "{\"type\": \"record\"}",
        "\"string\"",
        "{\"type\":\"record\",\"name\":\"Article\",\"namespace\":\"io.photofinish.schemas\","
            + "\"fields\":[{\"name\":\"text\",\"type\":\"long\"}]}"
      })
  void what_leads_to_no_value_of_the_record_is_unreadable(String schema) {
    int id = fake.putText("elsewhere", schema);
    Unreadable.assertThat(serde(Article.class, fake.registry()), framed(id, new byte[20]))
        .withMessageStartingWith("Article: ");
  }

  @Test
  void the_schema_of_a_writer_that_is_none_of_ours_is_resolved() throws Exception {
    Schema theirs =
        SchemaBuilder.record("Article")
            .namespace("io.photofinish.schemas")
            .fields()
            .requiredString("text")
            .requiredLong("words")
            .name("tags")
            .type()
            .array()
            .items()
            .stringType()
            .noDefault()
            .endRecord();
    int id = fake.put(SUBJECT, theirs);
    Object value =
        new GenericRecordBuilder(theirs)
            .set("text", "A won in 3:29.38.")
            .set("words", 3L)
            .set("tags", List.of("athletics"))
            .build();

    Article read = read(serde(Article.class, fake.registry()), framed(id, body(theirs, value)));

    assertThat(read).isEqualTo(Article.newBuilder().setText("A won in 3:29.38.").build());
  }

  @Test
  void a_writer_whose_elements_take_no_byte_is_refused() {
    Schema theirs =
        SchemaBuilder.record("Article")
            .namespace("io.photofinish.schemas")
            .fields()
            .requiredString("text")
            .name("nothings")
            .type()
            .array()
            .items()
            .record("Nothing")
            .fields()
            .name("nothing")
            .type()
            .nullType()
            .noDefault()
            .endRecord()
            .noDefault()
            .endRecord();
    int id = fake.put(SUBJECT, theirs);
    byte[] body = new byte[] {0, -2, -1, -1, -1, -1, -1, -1, -1, -1, 1}; // "" and 2^63 - 1 of them

    Unreadable.assertThat(serde(Article.class, fake.registry()), framed(id, body))
        .withMessage("Article: written with a schema that has arrays of elements without a byte");
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void a_value_cut_short_or_too_long_is_refused(Class<T> type) {
    fake.put(SUBJECT, Records.schema(type));
    var serde = serde(type, fake.registry());
    byte[] bytes = write(serde, RandomValues.specific(type, 5));
    int step = Math.max(1, bytes.length / 100);
    for (int length = 0; length < bytes.length; length += step) {
      Unreadable.assertThat(serde, Arrays.copyOf(bytes, length));
    }
    Unreadable.assertThat(serde, Arrays.copyOf(bytes, bytes.length + 1))
        .withMessage(type.getSimpleName() + ": bytes follow the body");
  }

  private static byte[] body(Schema schema, Object value) throws IOException {
    var out = new ByteArrayOutputStream();
    var encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<>(schema, GenericData.get()).write(value, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private static byte[] framed(int id, byte[] body) {
    return ByteBuffer.allocate(5 + body.length).put((byte) 0).putInt(id).put(body).array();
  }
}
