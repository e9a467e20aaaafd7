package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleCuesTest {
  private static final Extractor EXTRACTOR = Extractor.create();

  /** What is left out would be missed here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The 800m in Oslo was won by Anna Smith.            | 1
          Anna Smith won the 800m in 2:01.50.                | 1
          Anna Smith won the 800m with 2:01.50.              | 1
          Anna Smith ran a new national record in the 800m.  | -
          """)
  void a_small_word_counts_beside_a_name_a_mark_or_a_record(String text, String place) {
    assertThat(EXTRACTOR.extract(Article.of(text)).claims())
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.athlete()).isEqualTo("Anna Smith");
              assertThat(claim.place().isPresent()).isEqualTo(!place.equals("-"));
            });
  }
}
