package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReaderTest {
  private static final ReadOptions LINES =
      ReadOptions.standard().withFormat(Format.JSON_LINES).withMaxTextBytes(1000);

  private static List<String> lines(String... lines) {
    return Reading.inShort(Reading.text(String.join("\n", lines), LINES));
  }

  private static List<String> guessed(String text) {
    return Reading.inShort(Reading.text(text, ReadOptions.standard().withMaxTextBytes(1000)));
  }

  @Test
  void a_line_has_every_field_of_an_article() {
    var article =
        Reading.onlyArticle(
                Reading.text(
                    "{\"id\":\"a\",\"published\":\"2024-08-06T21:03:00+02:00\",\"title\":\" Hocker wins"
                        + " \",\"address\":\"https://example.org/a\",\"claims\":[{\"text\":\"no\"}],"
                        + "\"text\":\"Hocker won.\"}",
                    LINES))
            .article();

    assertThat(article.getTitle()).isEqualTo("Hocker wins");
    assertThat(article.getText()).isEqualTo("Hocker won.");
    assertThat(article.getPublished()).isEqualTo(LocalDate.of(2024, 8, 6));
    assertThat(article.getAddress()).isEqualTo("https://example.org/a");
  }

  @Test
  void an_article_is_named_by_id_or_else_by_article() {
    assertThat(
            lines(
                "{\"article\":\"a.txt\",\"text\":\"x\"}",
                "{\"article\":\"b.txt\",\"id\":\"b\",\"text\":\"x\"}",
                "{\"id\":null,\"article\":\"c\",\"title\":null,\"published\":null,\"text\":\"x\"}",
                "{\"id\":17,\"text\":\"x\"}"))
        .containsExactly("a.txt", "b", "c", "17");
  }

  @Test
  void a_retraction_needs_an_id_and_no_text() {
    assertThat(
            lines(
                "{\"id\":\"a\",\"retract\":true}",
                "{\"retract\":true}",
                "{\"id\":\"a\",\"retract\":\"yes\"}",
                "{\"id\":\"a\",\"retract\":false,\"text\":\"x\"}"))
        .containsExactly(
            "-a",
            "!standard input, line 2: nothing names the article: \"id\" (or \"article\") is"
                + " missing",
            "!standard input, line 3: \"retract\" is neither true nor false",
            "a");
  }

  @Test
  void a_bad_line_is_refused_with_its_number_and_spoils_no_other() {
    assertThat(
            lines(
                "{\"id\":\"a\",\"text\":\"x\"}\r",
                "",
                "{\"id\":\"b\",\"text\":",
                "[1,2]",
                "{\"id\":\"c\",\"text\":\"x\"} {\"id\":\"d\",\"text\":\"x\"}",
                "{\"id\":\"e\"}",
                "{\"id\":\" \",\"text\":\"x\"}",
                "{\"id\":\"f\",\"text\":7}",
                "{\"id\":\"g\",\"text\":\" \"}",
                "{\"id\":\"h\",\"text\":\"x\",\"published\":\"6 August 2024\"}",
                "{\"id\":\"i\",\"text\":\"x\",\"published\":\"2024-02-30\"}",
                "{\"id\":\"j\",\"text\":\"x\",\"address\":\"javascript:alert(1)\"}",
                "{\"id\":\"k\",\"id\":\"l\",\"text\":\"x\"}",
                "{\"id\":\"m\\u0007\",\"text\":\"x\"}",
                "{\"id\":\"z\",\"text\":\"x\"}"))
        .containsExactly(
            "a",
            "!standard input, line 3: broken JSON: Unexpected end-of-input within/between Object"
                + " entries",
            "!standard input, line 4: the line is no JSON object",
            "!standard input, line 5: the line has more than one object",
            "!standard input, line 6: \"text\" is missing",
            "!standard input, line 7: the id is blank",
            "!standard input, line 8: \"text\" is not a string",
            "!standard input, line 9: the text is empty",
            "!standard input, line 10: \"published\" is no date: \"6 August 2024\"",
            "!standard input, line 11: \"published\" is no date: \"2024-02-30\"",
            "!standard input, line 12: \"address\" is no web address: \"javascript:alert(1)\"",
            "!standard input, line 13: \"id\" is there twice",
            "!standard input, line 14: the id has a control character",
            "z");
  }

  @Test
  void a_line_that_is_not_utf8_is_refused_alone() {
    byte[] bytes =
        "{\"id\":\"a\",\"text\":\"Måns\"}\n{\"id\":\"b\",\"text\":\"Mans\"}"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Reading.inShort(Reading.bytes(bytes, LINES)))
        .containsExactly("!standard input, line 1: the line is not UTF-8", "b");
  }

  @Test
  void half_a_character_in_a_text_is_replaced_and_in_an_id_refused() {
    List<Candidate> found =
        Reading.text(
            "{\"id\":\"a\",\"text\":\"x\\ud83e y\"}\n{\"id\":\"\\ud83e\",\"text\":\"x\"}", LINES);

    assertThat(((Candidate.Accepted) found.get(0)).article().getText()).isEqualTo("x\uFFFD y");
    assertThat(((Candidate.Refused) found.get(1)).cause()).contains("half a character");
  }

  @Test
  void the_limit_counts_the_text_and_not_its_spelling() {
    String escaped = "\\u0041".repeat(1000);

    assertThat(
            lines(
                "{\"id\":\"a\",\"text\":\"" + escaped + "\"}",
                "{\"id\":\"b\",\"text\":\"" + escaped + "!\"}"))
        .containsExactly(
            "a", "!standard input, line 2: the text has 1001 bytes, more than the limit of 1000");
  }

  @Test
  void the_way_out_of_a_text_too_long_names_the_limit() {
    String huge = "{\"id\":\"a\",\"text\":\"" + "x".repeat((1 << 20) + 1) + "\"}";

    assertThat(Reading.text(huge, ReadOptions.standard()))
        .singleElement()
        .satisfies(
            refused ->
                assertThat(((Candidate.Refused) refused).wayOut())
                    .isEqualTo("split it; an article may have at most 1 MiB of text"));
  }

  @Test
  void a_limit_is_one_that_a_record_can_hold() {
    assertThat(LINES.withMaxTextBytes(4 << 20).maxTextBytes()).isEqualTo(4 << 20);
    assertThatThrownBy(() -> LINES.withMaxTextBytes((4 << 20) + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4194304");
  }

  @Test
  void a_line_without_end_is_passed_over_without_being_kept() {
    var endless = Repeated.times(64 << 20, "a");
    var rest =
        new ByteArrayInputStream(
            "\n{\"id\":\"b\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    var source = Sources.stream("standard input", new SequenceInputStream(endless, rest), LINES);

    assertThat(Reading.inShort(Reading.all(source)))
        .containsExactly("!standard input, line 1: the line has more than 71536 bytes", "b");
  }

  @Test
  void lines_are_handed_over_before_the_next_is_read() {
    var forever = Repeated.times(1L << 40, "{\"id\":\"a\",\"text\":\"x\"}\n");
    var taken = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Sources.stream("standard input", forever, ReadOptions.standard())
                    .read(
                        candidate -> {
                          if (taken.incrementAndGet() == 10_000) {
                            throw new IllegalStateException("enough");
                          }
                        }))
        .hasMessage("enough");
  }

  @Test
  void a_document_is_an_object_or_an_array_of_objects() {
    assertThat(guessed("{\n  \"id\": \"a\",\n  \"text\": \"x\"\n}\n")).containsExactly("a");
    assertThat(
            guessed(
                "\n[{\"id\":\"a\",\"text\":\"x\"},\n{\"id\":\"b\"},\n7,{\"id\":\"c\",\"retract\":true}]"))
        .containsExactly(
            "a",
            "!standard input, line 3: article 2: \"text\" is missing",
            "!standard input, line 4: article 3: this is no JSON object",
            "-c");
    assertThat(guessed("\uFEFF[{\"id\":\"a\",\"text\":\"x\"}]")).containsExactly("a");
    assertThat(guessed("[]")).isEmpty();
  }

  @Test
  void a_broken_document_says_that_the_rest_is_not_read() {
    List<Candidate> found =
        Reading.text(
            "[{\"id\":\"a\",\"text\":\"x\"},\n{\"id\":\"b\" \"text\":\"x\"},\n{\"id\":\"c\",\"text\":\"x\"}]",
            ReadOptions.standard());

    assertThat(found).hasSize(2);
    assertThat(((Candidate.Refused) found.get(1)).message())
        .startsWith("standard input, line 2: broken JSON: Unexpected character")
        .endsWith("what follows in this input is not read");
  }

  @Test
  void a_document_cut_short_or_misencoded_is_refused() {
    assertThat(guessed("[{\"id\":\"a\",\"text\":\"x\"},"))
        .satisfies(found -> assertThat(found.get(0)).isEqualTo("a"))
        .satisfies(found -> assertThat(found.get(1)).contains("line 1: broken JSON"));
    byte[] latin1 = "[{\"id\":\"a\",\"text\":\"Måns\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Reading.inShort(Reading.bytes(latin1, ReadOptions.standard())))
        .containsExactly("!standard input, line 1: it is not UTF-8 from here on");
  }

  @Test
  void one_text_over_the_limit_spoils_no_other_of_the_document() {
    assertThat(
            guessed(
                "[{\"id\":\"a\",\"text\":\""
                    + "x".repeat(2000)
                    + "\"},{\"id\":\"b\",\"text\":\"x\"}]"))
        .containsExactly(
            "!standard input, line 1: article 1: the text has 2000 bytes, more than the limit of 1000",
            "b");
  }

  @Test
  void a_json_file_may_hold_lines_and_a_jsonl_file_an_array(@TempDir Path dir) throws IOException {
    String line = "{\"id\":\"a\",\"text\":\"x\"}";
    Reading.write(dir.resolve("1.json"), line + "\n{broken\n" + line.replace("a", "b"));
    Reading.write(dir.resolve("2.jsonl"), "[" + line + "]");
    Reading.write(dir.resolve("3.ndjson"), line);
    Reading.write(dir.resolve("4.jsonl"), "{\"id\":\"a\",\n" + line);

    List<String> found = Reading.inShort(Reading.paths(dir));

    assertThat(found).hasSize(7);
    assertThat(found.get(1)).startsWith("!1.json, line 2: broken JSON");
    assertThat(found.get(5)).startsWith("!4.jsonl, line 1: broken JSON");
    assertThat(found.get(6)).isEqualTo("a");
  }
}
