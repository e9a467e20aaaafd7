package io.photofinish.schemas.codec;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.RandomValues;
import io.photofinish.schemas.Records;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Support;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaEvolutionTest {
  private static final int VALUES = 40;

  static Stream<Versions.Pair> pairs() {
    return Versions.pairs();
  }

  static Stream<Class<? extends SpecificRecord>> types() {
    return Records.types();
  }

  static Stream<Schema> schemas() {
    return Records.schemas();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_two_versions_are_compatible(Versions.Pair pair) {
    var verdict =
        SchemaCompatibility.checkReaderWriterCompatibility(pair.reader(), pair.writer())
            .getResult();

    assertThat(verdict.getCompatibility())
        .as(verdict.getIncompatibilities().toString())
        .isEqualTo(COMPATIBLE);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_reader_of_any_version_reads_the_bytes_of_any_other(Versions.Pair pair) {
    var writer = new SingleObject<Object>(GenericData.get(), pair.writer());
    var reader = new SingleObject<Object>(GenericData.get(), pair.reader());
    for (long seed = 0; seed < VALUES; seed++) {
      Object written = RandomValues.generic(pair.writer(), seed);

      assertThat(reader.decode(writer.encode(written)))
          .as("seed %d", seed)
          .isEqualTo(Versions.expected(written, pair.reader()));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void the_application_reads_every_version(Class<T> type) {
    Schema current = Records.schema(type);
    var serde = SingleObjectSerde.of(type);
    var now = new SingleObject<Object>(GenericData.get(), current);
    for (Schema version : SchemaVersions.of(current)) {
      var then = new SingleObject<Object>(GenericData.get(), version);
      for (long seed = 0; seed < VALUES; seed++) {
        Object written = RandomValues.generic(version, seed);

        T read = serde.deserializer().deserialize("any", then.encode(written));

        assertThat(now.decode(serde.serializer().serialize("any", read)))
            .as("seed %d", seed)
            .isEqualTo(Versions.expected(written, current));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void an_old_reader_reads_tomorrows_bytes_and_takes_new_symbols_for_unknown(Schema today) {
    Schema tomorrow = Versions.tomorrow(today);
    var writer = new SingleObject<Object>(GenericData.get(), tomorrow, List.of());
    var reader = new SingleObject<Object>(GenericData.get(), today, List.of(tomorrow));
    for (long seed = 0; seed < VALUES; seed++) {
      Object written = RandomValues.generic(tomorrow, seed);

      assertThat(reader.decode(writer.encode(written)))
          .as("seed %d", seed)
          .isEqualTo(Versions.expected(written, today));
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void tomorrows_reader_reads_todays_bytes(Schema today) {
    Schema tomorrow = Versions.tomorrow(today);
    var writer = new SingleObject<Object>(GenericData.get(), today);
    var reader = new SingleObject<Object>(GenericData.get(), tomorrow);
    for (long seed = 0; seed < VALUES; seed++) {
      Object written = RandomValues.generic(today, seed);

      assertThat(reader.decode(writer.encode(written)))
          .as("seed %d", seed)
          .isEqualTo(Versions.expected(written, tomorrow));
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void tomorrow_differs_in_every_record_and_every_enum(Schema today) {
    String tomorrow = Versions.tomorrow(today).toString();

    assertThat(count(tomorrow, "\"" + Versions.NEW_FIELD + "\""))
        .isEqualTo(count(today.toString(), "\"fields\":"));
    assertThat(count(tomorrow, "\"" + Versions.NEW_SYMBOL + "\""))
        .isEqualTo(count(today.toString(), "\"symbols\":"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void support_and_result_have_a_version_that_does_not_say_what_an_article_said() {
    Schema first = SchemaVersions.of(Records.schema(Support.class)).get(0);
    Schema result = SchemaVersions.of(Records.schema(Result.class)).get(0);

    assertThat(first.getField("said")).isNull();
    assertThat(result.getField("support").schema().getElementType()).isEqualTo(first);
    assertThat(Records.schema(Support.class).getField("said")).isNotNull();
  }

  @Test
  void a_version_that_the_jar_does_not_ship_is_not_guessed_at() {
    Schema tomorrow = Versions.tomorrow(Records.schema(Article.class));
    var writer = new SingleObject<Object>(GenericData.get(), tomorrow);
    byte[] bytes = writer.encode(RandomValues.generic(tomorrow, 1));

    Unreadable.assertThat(SingleObjectSerde.of(Article.class), bytes)
        .withMessageStartingWith("Article: written with a schema that this version does not know");
  }
}
