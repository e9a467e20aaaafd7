package io.photofinish.extraction.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Extractor;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindAndDayTest {
  private static final Extractor EXTRACTOR = Extractor.create();

  private static Claim claim(String text) {
    var claims = EXTRACTOR.extract(Article.of(text, LocalDate.parse("2015-06-16"))).claims();
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Lee won the women's 100m in 11.05 (+1.6) in Oslo. | 16",
        "Anna Lee won the women's 100m in 11.05 (-0.4) in Oslo. | -4",
        "Anna Lee won the women's long jump with 6.87m (wind +2.9) in Oslo. | 29",
        "Anna Lee won the women's 100m in 11.05 into a headwind of 1.2 m/s in Oslo. | -12",
        "Anna Lee won the women's 100m in 11.05 with a 1.9 m/s tailwind in Oslo. | 19",
      })
  void the_wind_beside_a_mark_is_its_wind(String text, int tenths) {
    assertThat(claim(text).windTenths()).hasValue(tenths);
  }

  @Test
  void no_wind_counts_for_a_lap() {
    assertThat(claim("Anna Lee won the women's 400m in 51.05 (+1.6) in Oslo.").windTenths())
        .isEqualTo(OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Lee won the women's 800m in Oslo on Sunday in 1:58.05. | 2015-06-14",
        "Anna Lee won the women's 800m in Oslo yesterday in 1:58.05. | 2015-06-15",
        "Anna Lee won the women's 800m in Oslo on 11 June in 1:58.05. | 2015-06-11",
      })
  void a_day_that_is_named_is_the_day_of_the_race(String text, LocalDate day) {
    assertThat(claim(text).date()).hasValue(day);
  }

  @Test
  void a_month_alone_is_no_day() {
    assertThat(claim("Anna Lee won the women's 800m in Oslo in May in 1:58.05.").date()).isEmpty();
  }
}
