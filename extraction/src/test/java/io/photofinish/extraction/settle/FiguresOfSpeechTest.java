package io.photofinish.extraction.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.Mark;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that tell something of a race in one sentence, and nothing in another. */
class FiguresOfSpeechTest {
  private static final Extractor EXTRACTOR = Extractor.create();

  private static List<String> claims(String text) {
    return EXTRACTOR.extract(Article.of(text, LocalDate.parse("2019-06-16"))).claims().stream()
        .map(FiguresOfSpeechTest::line)
        .toList();
  }

  private static String line(Claim claim) {
    String place = claim.place().isPresent() ? String.valueOf(claim.place().getAsInt()) : "-";
    String mark = claim.mark().map(Mark::toString).orElse("-");
    return String.join(" ", claim.athlete(), claim.discipline(), place, mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The 800m was fast. Ann Lee held on for a personal best of 2:01.50. | Ann Lee 800m - 2:01.50",
        "Ann Lee hung on for a record fifth win in 26:46 in the 10,000m. | Ann Lee 10000m 1 26:46",
        "Ida Holm won the 5000m. Ann Lee jumped from fifth to second in 13:05.1."
            + " | Ann Lee 5000m 2 13:05.1",
        "The 800m was fast. Ann Lee threw caution to the wind and 2:01.50 was her reward."
            + " | Ann Lee 800m - 2:01.50",
        "The 800m was fast. Ann Lee vaulted into third in 2:02.1. | Ann Lee 800m - 2:02.1",
        "The long jump was close. Ann Lee ran out the winner with 6.51m. | Ann Lee LJ 1 6.51",
        "Ann Lee won the shot at 14.05m. | Ann Lee SP 1 14.05",
        "Ann Lee led the hammer. Her last attempt at 62.10m won it. | Ann Lee HT 1 62.10",
        "Ann Lee won the long jump; she came in at 8.12m. | Ann Lee LJ 1 8.12",
        "Ann Lee led the long jump. Her last attempt at 6.12m won it. | Ann Lee LJ 1 6.12",
        "Ann Lee won the long jump. Her best leap came in at 6.12m. | Ann Lee LJ 1 6.12",
        "Ann Lee broke the world mile mark with 4:07.64. | Ann Lee mile - 4:07.64",
        "Ann Lee set the world record for a mile of 4:07.64. | Ann Lee mile - 4:07.64",
        "Ann Lee broke the mile mark with 4:07.64. | Ann Lee mile - 4:07.64",
        "Ann Lee left home at 8:05 and won the 3000m. | Ann Lee 3000m 1 -",
        "Ann Lee took the lead in the 800m and was never caught. | Ann Lee 800m 1 -",
      })
  void what_is_said_with_them(String text, String claim) {
    assertThat(claims(text)).contains(claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee was on for a personal best of 2:01.50 in the 800m.",
        "Ann Lee was now on for a personal best of 2:01.50 in the 800m.",
        "Ann Lee was never in danger of going out of the 800m and was third in her heat.",
        "Ann Lee was never in danger in the 800m, and was third in her heat.",
        "Ann Lee was never caught doping before the 800m.",
        "Ann Lee was never in danger of missing the 800m final.",
        "The women hope to be led by Ann Lee in the 800m, winning in 2:01.50.",
        "The 800m was run in Oslo. The women hope to be led by Ann Lee, winning in 2:01.50.",
        "The 800m race was led by Ann Lee until the bell, Beth Jones winning in 2:01.50.",
      })
  void what_is_not_won(String text) {
    assertThat(claims(text)).noneMatch(line -> line.startsWith("Ann Lee 800m 1"));
    assertThat(claims(text)).noneMatch(line -> line.matches("Ann Lee .*2:01.50"));
  }

  @Test
  void the_hour_of_day_is_no_mark() {
    assertThat(claims("Ann Lee won the 3000m. The race finished at 11:15."))
        .containsExactly("Ann Lee 3000m 1 -");
    assertThat(claims("Ann Lee won the 3000m. Entries closed at 10:30."))
        .containsExactly("Ann Lee 3000m 1 -");
    assertThat(claims("Ann Lee won the 5000m. Beth Jones finished at 15:30."))
        .contains("Beth Jones 5000m - 15:30");
  }
}
