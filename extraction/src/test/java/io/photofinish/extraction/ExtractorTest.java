package io.photofinish.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.extraction.Extraction.Silence;
import io.photofinish.extraction.read.Work;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
  private static final Extractor EXTRACTOR = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  ' | EMPTY",
        "Die Läuferin gewann das Rennen und war mit der Zeit sehr zufrieden, die auf der Bahn. | NOT_ENGLISH",
        "The bank raised its rates on Tuesday and the market fell after the news. | NOT_SPORT",
        "Ann Lee hopes to win the 800m at the Olympic Games. | NO_RESULT",
      })
  void a_text_without_claims_says_why(String text, Silence why) {
    assertThat(EXTRACTOR.extract(Article.of(text)).silence()).hasValue(why);
  }

  @Test
  void a_claim_rests_on_its_sentence_and_words() {
    String text = "It rained. Ann Lee won the 800m in 2:01.50 in Oslo.";
    Claim claim = EXTRACTOR.extract(Article.of(text, LocalDate.of(2020, 6, 1))).claims().get(0);
    var evidence = claim.evidence().get(0);
    assertThat(evidence.sentence().of(text)).isEqualTo("Ann Lee won the 800m in 2:01.50 in Oslo.");
    assertThat(evidence.spans().stream().map(s -> s.of(text)))
        .containsExactly("Ann Lee", "won", "2:01.50");
    assertThat(evidence.rules()).contains("won", "ran-mark");
  }

  @Test
  void an_article_beyond_its_budget_is_refused() {
    assertThatThrownBy(() -> EXTRACTOR.extract(Article.of("Ann Lee won the 800m."), new Work(5)))
        .isInstanceOf(WorkBudgetExceededException.class);
  }

  @Test
  void what_did_not_happen_is_not_claimed() {
    String text =
        """
        Ann Lee missed out on a medal in the 800m. Beth Hall would have won the 1500m but for a fall.
        Cara Webb is expected to win the long jump. Dina Fox failed to break the world record of 1:53.28.
        If Eva Moss wins the marathon she will be the first to do so.
        """;
    assertThat(EXTRACTOR.extract(Article.of(text)).claims()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Second that day, Anna Smith won the 800m on Sunday.",
        "Bronze that nobody expected was won by Anna Smith in the 800m",
        "Leaving Beth Jones trailing, Anna Smith clocked 2:01.50 in the 800m.",
        "In the 800m gold was Anna Smith's, the Kenyan"
      })
  void a_text_that_begins_or_ends_within_a_phrase_is_read(String text) {
    assertThat(EXTRACTOR.extract(Article.of(text)).claims())
        .allSatisfy(claim -> assertThat(claim.athlete()).isEqualTo("Anna Smith"));
  }

  @Test
  void what_was_near_a_win_is_none() {
    String text =
        """
        Ann Lee edged Beth Hall on the line to reach the 800m final. A time of 2:01.50 gave Cara Webb the 800m record.
        Dina Fox was favourite for gold in the 800m in 2:01.50. Eva Moss was disqualified for seven years.
        The 800m title was Fay Ross's for the taking.
        """;
    assertThat(EXTRACTOR.extract(Article.of(text)).claims())
        .noneMatch(claim -> claim.place().isPresent() || claim.status().isPresent());
  }
}
