package io.photofinish.extraction.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Extractor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpliedTest {
  private static List<String> disciplines(String text, String published) {
    var article = new Article(Optional.empty(), text, Optional.of(LocalDate.parse(published)));
    return Extractor.create().extract(article).claims().stream()
        .map(Claim::discipline)
        .distinct()
        .toList();
  }

  @Test
  void a_final_that_is_not_named_is_told_by_its_marks() {
    String text =
        "Anna Berg is the Olympic champion. In the final in Paris on Friday Berg ran 49.41 seconds, and"
            + " Ida Holm took silver in 49.60 seconds.";
    assertThat(disciplines(text, "2024-08-10")).containsExactly("400m");
  }

  @Test
  void times_of_two_hours_in_a_city_are_a_marathon() {
    String text =
        "BOSTON - Anna Berg won on Monday in 2:22:37. Ida Holm was second in 2:22:48 and Jane Wood"
            + " third in 2:23:10.";
    assertThat(disciplines(text, "2024-04-16")).containsExactly("marathon");
  }

  @Test
  void one_time_of_two_hours_tells_nothing() {
    assertThat(disciplines("BOSTON - Anna Berg was home in 2:22:37.", "2024-04-16")).isEmpty();
  }

  @Test
  void a_mark_of_a_club_meeting_tells_nothing() {
    assertThat(disciplines("Anna Berg won on Sunday in 49.41 seconds.", "2024-08-10")).isEmpty();
  }
}
