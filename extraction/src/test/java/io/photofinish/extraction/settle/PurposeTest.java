package io.photofinish.extraction.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extractor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurposeTest {
  private static List<String> competitions(String text) {
    var article = new Article(Optional.empty(), text, Optional.of(LocalDate.parse("2021-06-20")));
    return Extractor.create().extract(article).claims().stream()
        .map(claim -> claim.athlete() + " " + claim.competition().orElse("-"))
        .distinct()
        .toList();
  }

  @Test
  void what_a_win_earns_a_trip_to_is_not_where_it_was_won() {
    String text =
        "Ida Holm powered to victory in the women's 100m hurdles at the U.S. trials on Saturday,"
            + " crossing in 12.48 seconds to earn her first trip to the Olympics.";
    assertThat(competitions(text)).containsExactly("Ida Holm NC");
  }

  @Test
  void on_the_way_to_a_title_is_where_it_was_won() {
    String text = "Ida Holm ran 12.48 on her way to the Olympic 100m hurdles title in Tokyo.";
    assertThat(competitions(text)).containsExactly("Ida Holm OG");
  }
}
