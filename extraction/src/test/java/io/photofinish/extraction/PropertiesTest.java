package io.photofinish.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.read.Work;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PropertiesTest {
  private static final Extractor EXTRACTOR = Extractor.create();
  private static final LocalDate PUBLISHED = LocalDate.of(2019, 7, 6);
  private static final int SOME_CLAUSES = 200;

  @Test
  void prefixes_of_every_golden_text_are_read() throws Exception {
    // A prime, so that ends of words, figures and sentences are met alike.
    checkPrefixes(11);
  }

  @Test
  @Tag("slow") // half a minute
  void every_third_prefix_of_every_golden_text_is_read() throws Exception {
    checkPrefixes(3);
  }

  private static void checkPrefixes(int step) throws Exception {
    for (String name : GoldenTest.names()) {
      String text = GoldenTest.text(name);
      for (int end = 0; end < text.length(); end += step) {
        check(Article.of(text.substring(0, end), PUBLISHED));
      }
    }
  }

  @Test
  void articles_that_begin_with_any_word_of_a_golden_text_are_read() throws Exception {
    for (String name : GoldenTest.names()) {
      String text = GoldenTest.text(name);
      for (int start = 0; start < text.length(); start++) {
        boolean inside = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
        if (!inside && Character.isLetterOrDigit(text.charAt(start))) {
          int end = Math.min(text.length(), start + SOME_CLAUSES);
          check(Article.of(text.substring(start, end), PUBLISHED));
        }
      }
    }
  }

  @Test
  void steps_grow_with_the_length_and_no_faster() throws Exception {
    String text = String.join("\n\n", GoldenTest.texts());
    long once = steps(text);
    long tenfold = steps((text + "\n\n").repeat(10));
    assertThat(tenfold).isLessThan(14 * once);
  }

  private static long steps(String text) {
    var work = Work.forLength(text.length());
    EXTRACTOR.extract(Article.of(text, PUBLISHED), work);
    return work.steps();
  }

  /** What holds of any text. */
  static void check(Article article) {
    Extraction first = EXTRACTOR.extract(article);
    assertThat(EXTRACTOR.extract(article)).isEqualTo(first);
    int length = article.text().length();
    for (Claim claim : first.claims()) {
      int last = -1;
      for (Evidence evidence : claim.evidence()) {
        assertThat(evidence.sentence().end()).isLessThanOrEqualTo(length);
        assertThat(evidence.sentence().start()).isGreaterThanOrEqualTo(last);
        last = evidence.sentence().start();
        assertThat(evidence.rules()).isNotEmpty();
        assertThat(evidence.spans()).isNotEmpty().allMatch(evidence.sentence()::contains);
        assertThat(ordered(evidence.spans())).isTrue();
      }
    }
  }

  private static boolean ordered(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).start()) {
        return false;
      }
    }
    return true;
  }
}
