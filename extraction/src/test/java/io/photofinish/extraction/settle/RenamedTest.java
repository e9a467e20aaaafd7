package io.photofinish.extraction.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extractor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenamedTest {
  private static List<String> marks(String text) {
    var article = new Article(Optional.empty(), text, Optional.of(LocalDate.parse("2016-02-07")));
    return Extractor.create().extract(article).claims().stream()
        .map(claim -> claim.athlete() + " " + claim.mark().map(Object::toString).orElse("-"))
        .toList();
  }

  @Test
  void a_noun_behind_whose_the_gold_was_means_nobody_who_was_told_of_before() {
    String text =
        "Ralf Holm was fourth in the men's pole vault with 5.50m.\n\nThe long jump gold was Ida"
            + " Brandt's, the German's 6.75m good enough to see off Jana Spasic by nine"
            + " centimetres.";
    assertThat(marks(text))
        .containsExactlyInAnyOrder("Ralf Holm 5.50", "Ida Brandt 6.75", "Jana Spasic 6.66");
  }

  @Test
  void a_noun_behind_a_name_with_who_means_the_same() {
    String text =
        "Anna Berg led the women's 800m from Ida Holm, the 19-year-old who won it in 2:01.50.";
    assertThat(marks(text)).contains("Ida Holm 2:01.50");
  }
}
