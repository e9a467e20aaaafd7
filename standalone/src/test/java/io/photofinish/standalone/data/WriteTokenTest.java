package io.photofinish.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.standalone.exit.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTokenTest {
  @TempDir Path data;

  @Test
  void it_is_made_once_kept_from_others_and_shown_once() throws Exception {
    var first = WriteToken.in(data);
    String secret = Files.readString(data.resolve("token")).strip();
    var second = WriteToken.in(data);

    assertThat(secret).hasSize(43);
    assertThat(Files.getPosixFilePermissions(data.resolve("token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(first.forPeople()).contains(secret);
    assertThat(second.forPeople()).doesNotContain(secret).contains("token");
    assertThat(second.isIn("Bearer " + secret)).isTrue();
    assertThat(second.isIn("bearer  " + secret + " ")).isTrue();
  }

  @Test
  void what_is_not_the_token_is_not_taken_for_it() throws Exception {
    var token = WriteToken.in(data);
    String secret = Files.readString(data.resolve("token")).strip();

    for (String header :
        new String[] {
          null, "", "Bearer", "Bearer ", secret, "Basic " + secret, "Bearer " + secret + "x"
        }) {
      assertThat(token.isIn(header)).as(header).isFalse();
    }
    assertThat(WriteToken.in(Files.createDirectory(data.resolve("other"))).isIn("Bearer " + secret))
        .isFalse();
  }

  @Test
  void a_file_that_holds_no_secret_is_named_with_the_way_out() throws Exception {
    Files.writeString(data.resolve("token"), " \n");

    assertThatThrownBy(() -> WriteToken.in(data))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll(data.resolve("token").toString(), "delete it");
  }
}
