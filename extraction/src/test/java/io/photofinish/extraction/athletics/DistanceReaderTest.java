package io.photofinish.extraction.athletics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceReaderTest {
  private final Disciplines disciplines = Athletics.load().disciplines();

  @Test
  void behind_digits_that_no_name_begins_with_none_is_read() {
    var beginnings = disciplines.beginnings();
    var rests =
        List.of(
            "",
            "m",
            "k",
            " km",
            " mile",
            " miles",
            ",000m",
            ",500 metres",
            ".1 miles",
            ".2 km",
            "m walk",
            " walk",
            "km walk",
            ",000m walk",
            "H",
            "mH",
            " hurdles",
            "m steeplechase",
            "x100m",
            " x 400 metres relay",
            " by 1500m");
    for (int number = 0; number < 60_000; number++) {
      for (String rest : rests) {
        assertThat(beginnings.contains("" + number) || disciplines.at(number + rest, 0).isEmpty())
            .as("%d%s", number, rest)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1500m            | 1500m
          1,500m           | 1500m
          1500 metres      | 1500m
          1,500-metre      | 1500m
          1500-Meter       | 1500m
          800 METRES       | 800m
          10,000m          | 10000m
          10000 meters     | 10000m
          3,000m           | 3000m
          5K               | 5km
          10k              | 10km
          10 kilometres    | 10km
          10-mile          | 10miles
          2 miles          | 2miles
          1 mile           | mile
          13.1 miles       | half-marathon
          26.2 miles       | marathon
          100km            | 100km
          50 miles         | ultra
          110m hurdles     | 110mH
          110-metre hurdles| 110mH
          100mH            | 100mH
          110m             | 110mH
          6.2 miles        | 10km
          60m H            | 60mH
          400 hurdles      | 400mH
          3,000m steeplechase | 3000mSC
          3000mSC          | 3000mSC
          3000 metres steeplechase | 3000mSC
          20km walk        | 20kmW
          20 kilometres race walk | 20kmW
          10,000m walk     | 10kmW
          5,000m race walk | 5000mW
          3km walk         | 3000mW
          50km walk        | 50kmW
          20kmW            | 20kmW
          4x100m           | 4x100m
          4x100m relay     | 4x100m
          4 x 400 metres relay | 4x400m
          4x400            | 4x400m
          4×100m relay     | 4x100m
          4x1,500m         | 4x1500m
          4x400m mixed relay | 4x400mMixed
          4 by 100m relay  | 4x100m
          """)
  void a_name_in_figures_is_read_whole(String text, String code) {
    for (String after : new String[] {"", " final", ", and", "."}) {
      var found = disciplines.at(text + after, 0).orElseThrow();
      assertThat(found.discipline().code()).isEqualTo(code);
      assertThat(found.end()).isEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "1500th",
        "1501m",
        "70 metres",
        "3 miles",
        "1,50m",
        "100 miless",
        "12345678901234",
        "x",
        "4 x",
        "4x",
        "5x100m",
        "4x100km",
        "110km hurdles",
        "99 walks",
        "2x"
      })
  void what_is_no_discipline_is_left_alone(String text) {
    assertThat(disciplines.at(text, 0).filter(found -> !found.bare())).isEqualTo(Optional.empty());
  }

  @Test
  void a_number_with_neither_unit_nor_word_is_bare() {
    assertThat(disciplines.at("the 1500, in", 4))
        .hasValueSatisfying(
            found -> {
              assertThat(found.bare()).isTrue();
              assertThat(found.discipline().code()).isEqualTo("1500m");
              assertThat(found.end()).isEqualTo(8);
            });
    assertThat(disciplines.at("1500m", 0)).hasValueSatisfying(f -> assertThat(f.bare()).isFalse());
  }

  @Test
  void every_prefix_of_a_name_can_be_read_without_an_error() {
    for (String text :
        new String[] {"4 x 1,500 metres mixed relay", "3,000m race walk", "13.1 miles"}) {
      for (int from = 0; from <= text.length(); from++) {
        for (int to = from; to <= text.length(); to++) {
          var part = text.substring(from, to);
          assertThat(disciplines.at(part, 0).map(DistanceReader.Found::end).orElse(0))
              .isBetween(0, part.length());
        }
      }
    }
  }
}
