package io.photofinish.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schema keeps to, so that it reads well and can grow. */
class ConventionsTest {
  private static final Set<String> DAYS = Set.of("date", "published", "updated", "reported");

  /** A field and the record that it stands in. */
  record Named(String name, Schema.Field field) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Schema> types() {
    return Records.named().values().stream();
  }

  static Stream<Schema> enums() {
    return types().filter(schema -> schema.getType() == Schema.Type.ENUM);
  }

  static Stream<Named> fields() {
    return types()
        .filter(schema -> schema.getType() == Schema.Type.RECORD)
        .flatMap(
            schema ->
                schema.getFields().stream()
                    .map(field -> new Named(schema.getName() + "." + field.name(), field)));
  }

  private static Schema withoutNull(Schema schema) {
    return schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema;
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_type_is_documented_and_in_the_namespace(Schema type) {
    assertThat(type.getNamespace()).isEqualTo("io.photofinish.schemas");
    assertThat(type.getDoc()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_is_documented(Named named) {
    assertThat(named.field().doc()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_union_is_null_or_something_with_default_null_and_says_what_null_means(Named named) {
    Schema schema = named.field().schema();
    if (schema.getType() == Schema.Type.UNION) {
      assertThat(schema.getTypes()).hasSize(2);
      assertThat(schema.getTypes().get(0).getType()).isEqualTo(Schema.Type.NULL);
      assertThat(named.field().defaultVal()).isSameAs(JsonProperties.NULL_VALUE);
      assertThat(named.field().doc()).containsPattern("\\b[Nn]ull\\b");
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void an_array_is_empty_by_default_and_never_null(Named named) {
    if (withoutNull(named.field().schema()).getType() == Schema.Type.ARRAY) {
      assertThat(named.field().defaultVal()).isEqualTo(List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("enums")
  void an_enum_starts_with_unknown_which_an_old_reader_takes_new_symbols_for(Schema type) {
    assertThat(type.getEnumSymbols()).startsWith("UNKNOWN");
    assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN");
    assertThat(type.getDoc()).contains("UNKNOWN");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void days_and_instants_have_their_logical_types(Named named) {
    var logical = withoutNull(named.field().schema()).getLogicalType();
    String expected =
        DAYS.contains(named.field().name())
            ? "date"
            : named.field().name().endsWith("At") ? "timestamp-millis" : null;

    assertThat(logical == null ? null : logical.getName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void fields_use_few_types(Named named) {
    Schema schema = withoutNull(named.field().schema());

    assertThat(
            schema.getType() == Schema.Type.ARRAY
                ? schema.getElementType().getType()
                : Schema.Type.RECORD)
        .isIn(Schema.Type.RECORD, Schema.Type.STRING);
    assertThat(schema.getType())
        .isIn(
            Schema.Type.RECORD,
            Schema.Type.ARRAY,
            Schema.Type.ENUM,
            Schema.Type.STRING,
            Schema.Type.INT,
            Schema.Type.LONG,
            Schema.Type.DOUBLE,
            Schema.Type.BOOLEAN);
  }

  @Test
  void every_schema_on_file_is_part_of_a_value() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/avro"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".avsc", "")))
          .containsExactlyInAnyOrderElementsOf(Records.named().keySet());
    }
  }
}
