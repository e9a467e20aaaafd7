package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ".", "..", "a\u0000", "a\nb", "\u009b", "\ud800", "a\udc00b"})
  void an_id_that_no_tool_can_show_or_no_address_can_hold_is_refused(String id) {
    assertThat(ArticleId.fault(id)).isPresent();
  }

  @Test
  void an_id_may_have_as_many_bytes_as_a_key() {
    assertThat(ArticleId.fault("é".repeat(ArticleId.MAX_BYTES / 2))).isEmpty();
    assertThat(ArticleId.fault("é".repeat(ArticleId.MAX_BYTES / 2) + "e")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", ".hidden", "a..b", "../a", "https://example.org/a?b=1#c", "日本"})
  void addresses_paths_and_other_scripts_are_ids(String id) {
    assertThat(ArticleId.fault(id)).isEmpty();
  }
}
