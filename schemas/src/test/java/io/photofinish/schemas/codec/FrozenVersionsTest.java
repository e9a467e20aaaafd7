package io.photofinish.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenVersionsTest {
  private static final String HOW_TO_FREEZE =
      """
      %s is not what its last frozen version says. Every version that was ever published stays \
      readable, so a change is frozen as the next version, together with everything that the \
      record is made of:
          ./mvnw -pl schemas test -Dtest='FrozenVersionsTest#a_changed*' -Dfreeze
      writes src/main/resources/io/photofinish/schemas/versions/NAME-N.avsc and adds its \
      fingerprint to fingerprints.tsv there. Commit both with the change; \
      SchemaEvolutionTest then tells whether old and new can read each other. Words in "doc" may \
      change without it.
      """;

  static Stream<Schema> schemas() {
    return Records.schemas();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_changed_schema_is_frozen_as_its_next_version(Schema current) throws IOException {
    if (Boolean.getBoolean("freeze")) {
      FrozenFiles.freezeIfChanged(current);
      return;
    }
    List<Schema> versions = SchemaVersions.of(current);
    String last =
        versions.isEmpty()
            ? "no version is frozen"
            : FrozenFiles.textWithoutDocs(versions.get(versions.size() - 1));

    assertThat(last)
        .as(HOW_TO_FREEZE, current.getName())
        .isEqualTo(FrozenFiles.textWithoutDocs(current));
  }

  @Test
  void a_frozen_version_never_changes() throws IOException {
    List<String> actual =
        Records.schemas()
            .flatMap(
                schema -> {
                  List<Schema> versions = SchemaVersions.of(schema);
                  return IntStream.range(0, versions.size())
                      .mapToObj(
                          n ->
                              "%s-%d\t%s"
                                  .formatted(
                                      schema.getName(),
                                      n + 1,
                                      FrozenFiles.fingerprint(versions.get(n))));
                })
            .toList();

    assertThat(actual)
        .as("the fingerprints stand in every record that was written with these versions")
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(FrozenFiles.FINGERPRINTS));
  }

  @Test
  void the_frozen_files_are_the_versions_of_records_counted_from_one() throws IOException {
    var expected =
        Records.schemas()
            .flatMap(
                schema ->
                    IntStream.rangeClosed(1, SchemaVersions.of(schema).size())
                        .mapToObj(n -> schema.getName() + "-" + n + ".avsc"))
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add(FrozenFiles.FINGERPRINTS.getFileName().toString());

    try (Stream<Path> files = Files.list(FrozenFiles.VERSIONS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void a_frozen_file_is_complete_in_itself_and_formatted_like_the_sources() throws IOException {
    try (Stream<Path> files = Files.list(FrozenFiles.VERSIONS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".avsc")).toList()) {
        String text = Files.readString(file);

        assertThat(text)
            .as(file.toString())
            .isEqualTo(FrozenFiles.text(new Schema.Parser().parse(text)));
      }
    }
  }
}
