package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extractor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OtherSportsTest {
  private static int claims(String text) {
    var published = LocalDate.of(2019, 4, 9);
    return Extractor.create().extract(Article.of(text, published)).claims().size();
  }

  @Test
  void a_race_of_riders_has_no_discipline() {
    assertThat(
            claims(
                """
                Mountain bike titles decided
                Forty riders took on the cross country course. On a new bike Anna Smith won the
                women's race in 52:50, with the other riders well back.
                """))
        .isZero();
  }

  @Test
  void a_race_of_runners_keeps_its_own_beside_them() {
    assertThat(
            claims(
                """
                Anna Smith won the women's cross country race in 25:50 on a course that riders of
                mountain bikes had left muddy. The other runners were well back.
                """))
        .isEqualTo(1);
  }
}
