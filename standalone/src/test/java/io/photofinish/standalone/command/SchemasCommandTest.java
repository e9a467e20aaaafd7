package io.photofinish.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a registry; what one does is RegistryTest's. */
class SchemasCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"register", "check", "list"})
  void a_registry_must_be_named(String what) {
    Run run = Run.of("schemas", what);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no schema registry is named", "--registry URL");
  }

  @Test
  void what_is_no_address_is_refused_with_an_example() {
    Run run = Run.of("schemas", "list", "--registry", "registry:8081");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("registry:8081", "http://registry:8080/apis/ccompat/v7");
  }

  @Test
  void a_registry_that_does_not_answer_is_named_and_its_password_is_not() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("client.properties"),
            """
            schema.registry.url=http://127.0.0.1:1
            schema.registry.timeout.ms=1
            schema.registry.basic.auth.user.info=reader:secret-word
            """);
    Run run = Run.of("schemas", "check", "--config", config.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("http://127.0.0.1:1/", "nothing answers there", "schema.registry.url")
        .doesNotContain("secret-word", "\tat ");
  }

  @Test
  void without_saying_what_there_is_nothing_to_do() {
    assertThat(Run.of("schemas").exitCode()).isEqualTo(2);
  }
}
