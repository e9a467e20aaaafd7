package io.photofinish.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.standalone.exit.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {
  @TempDir Path data;

  @Test
  void it_is_made_once_kept_from_others_and_shown_once() throws Exception {
    var first = AccessToken.in(data);
    String secret = Files.readString(data.resolve("token")).strip();
    var second = AccessToken.in(data);

    assertThat(secret).hasSize(43);
    assertThat(Files.getPosixFilePermissions(data.resolve("token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(first.forPeople()).contains(secret);
    assertThat(second.forPeople()).doesNotContain(secret).contains("token");
  }

  @Test
  void a_file_that_holds_no_secret_is_named_with_the_way_out() throws Exception {
    Files.writeString(data.resolve("token"), " \n");

    assertThatThrownBy(() -> AccessToken.in(data))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll(data.resolve("token").toString(), "delete it");
  }

  @Test
  void who_asks_has_it_from_the_file_named_the_environment_or_the_usual_directory()
      throws Exception {
    Path usual = Files.createDirectory(data.resolve("data"));
    Files.writeString(usual.resolve("token"), "usual\n");
    Path named = Files.writeString(data.resolve("named"), "named\n");
    var environment = Map.of(AccessToken.VARIABLE, "variable");

    assertThat(AccessToken.shown(Optional.of(named), environment, data)).isEqualTo("named");
    assertThat(AccessToken.shown(Optional.empty(), environment, data)).isEqualTo("variable");
    assertThat(AccessToken.shown(Optional.empty(), Map.of(), data)).isEqualTo("usual");
  }

  @Test
  void where_who_asks_has_none_it_is_told_how_to_name_it() throws Exception {
    Path empty = Files.writeString(data.resolve("empty"), "\n");
    for (Optional<Path> file : List.of(Optional.<Path>empty(), Optional.of(empty))) {
      assertThatThrownBy(() -> AccessToken.shown(file, Map.of(), data))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("--token-file FILE");
    }
  }
}
