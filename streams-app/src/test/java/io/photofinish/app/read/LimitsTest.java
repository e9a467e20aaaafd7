package io.photofinish.app.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private final Limits limits = new Limits(10, 2);

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789", "ééééé", "李李李", "😀😀ab"})
  void a_text_of_ten_bytes_or_fewer_passes(String text) {
    assertThatCode(() -> limits.checkText(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789a", "ééééé.", "李李李ab", "😀😀abc"})
  void a_longer_one_is_refused_and_told_the_bound(String text) {
    assertThatThrownBy(() -> limits.checkText(text))
        .isInstanceOf(ArticleOverLimitException.class)
        .hasMessage("the text is longer than 10 bytes, the most that an article may have");
  }

  @Test
  void as_many_claims_as_the_limit_pass_and_one_more_does_not() {
    assertThatCode(() -> limits.checkClaims(2)).doesNotThrowAnyException();
    assertThatThrownBy(() -> limits.checkClaims(3))
        .isInstanceOf(ArticleOverLimitException.class)
        .hasMessageContaining("3 claims, more than 2");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "-1,1"})
  void a_limit_that_lets_nothing_pass_is_none(int bytes, int claims) {
    assertThatThrownBy(() -> new Limits(bytes, claims))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
