package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private static final ReadOptions MARKDOWN =
      ReadOptions.standard().withFormat(Format.MARKDOWN).withId("race.md");

  private static Article read(String text) {
    return Reading.onlyArticle(Reading.text(text, MARKDOWN)).article();
  }

  @Test
  void paragraphs_lists_and_tables_are_lines_without_their_mark_up() {
    Article article =
        read(
            """
            # Kerr takes *silver*

            Josh **Kerr** ran [3:27.79](https://a.example/1)
            in Paris.

            ## How they finished

            | place | athlete | mark |
            |-------|---------|------|
            | 1     | Hocker  | 3:27.65 |

            - Nuguse third
            - Ingebrigtsen fourth
            """);

    assertThat(article.getTitle()).isEqualTo("Kerr takes silver");
    assertThat(article.getText())
        .isEqualTo(
            """
            Josh Kerr ran 3:27.79 in Paris.
            How they finished
            place\tathlete\tmark
            1\tHocker\t3:27.65
            Nuguse third
            Ingebrigtsen fourth""");
    assertThat(article.getPublished()).isNull();
  }

  @Test
  void front_matter_gives_title_and_date_and_is_no_text() {
    Article article =
        read(
            "---\r\ntitle: \"Silver\"\r\ntags:\r\n  - date: x\r\ndate: 2024-08-06 22:10\r\n---\r\nKerr ran.\r\n");

    assertThat(article.getTitle()).isEqualTo("Silver");
    assertThat(article.getPublished()).isEqualTo("2024-08-06");
    assertThat(article.getText()).isEqualTo("Kerr ran.");
  }

  @Test
  void a_date_that_is_none_is_not_made_one() {
    assertThat(read("---\ndate: Tuesday\n---\nKerr ran.").getPublished()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n\nKerr ran.", "--- \nKerr ran.\n", "---Kerr ran."})
  void a_rule_at_the_top_is_no_front_matter(String text) {
    assertThat(read(text).getText()).contains("Kerr ran.");
  }

  @Test
  void nesting_without_end_is_read_as_text() {
    for (String piece : new String[] {"> ", "- ", "*a **b ", "![", "[", "<div>", "`", "# "}) {
      assertThat(Reading.text(piece.repeat(20_000) + "Kerr", MARKDOWN)).as(piece).hasSize(1);
    }
    assertThat(read("---\n" + "a: b\n".repeat(100_000)).getText()).contains("a: b");
  }

  @Test
  void scripts_and_what_stands_around_are_no_text() {
    assertThat(read("Kerr ran.\n\n<script>track()</script>\n\n<aside>Buy now</aside>").getText())
        .isEqualTo("Kerr ran.");
  }

  @Test
  void nothing_binary_and_other_encodings_are_refused() {
    assertThat(Reading.inShort(Reading.text("", MARKDOWN)))
        .containsExactly("!standard input: it is empty");
    assertThat(Reading.inShort(Reading.text("a\0b", MARKDOWN)))
        .containsExactly("!standard input: it is binary, not text");
    assertThat(Reading.inShort(Reading.bytes(new byte[] {(byte) 0xE4, 'k'}, MARKDOWN)))
        .containsExactly("!standard input: it is not UTF-8");
    assertThat(
            Reading.inShort(
                Reading.text("Kerr", ReadOptions.standard().withFormat(Format.MARKDOWN))))
        .containsExactly("!standard input: nothing names the article");
  }
}
