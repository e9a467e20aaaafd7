package io.photofinish.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextVersionTest {
  @Test
  void a_version_is_what_sha256sum_begins_with() {
    assertThat(TextVersion.of("abc")).isEqualTo("ba7816bf8f01");
    assertThat(TextVersion.of("")).isEqualTo("e3b0c44298fc");
  }

  @Test
  void a_text_with_letters_beyond_ascii_is_counted_in_utf_8() {
    assertThat(TextVersion.of("Łukasz Żak 7,32 m")).isEqualTo("7331db48402b");
  }
}
