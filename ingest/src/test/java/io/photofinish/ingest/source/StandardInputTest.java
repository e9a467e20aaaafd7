package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardInputTest {
  private static final ReadOptions NAMED = ReadOptions.standard().withId("a");

  @Test
  void the_first_byte_that_is_not_blank_tells_the_format() {
    assertThat(Reading.onlyArticle(Reading.text(" \n{\"id\":\"b\",\"text\":\"x\"}", NAMED)).id())
        .isEqualTo("b");
    assertThat(Reading.onlyArticle(Reading.text("\n[{\"id\":\"b\",\"text\":\"x\"}]", NAMED)).id())
        .isEqualTo("b");
    assertThat(
            Reading.onlyArticle(Reading.text("\uFEFF\n<p>Kerr <b>won</b>.", NAMED))
                .article()
                .getText())
        .isEqualTo("Kerr won.");
    assertThat(Reading.onlyArticle(Reading.text("Kerr won {sic}.", NAMED)).article().getText())
        .isEqualTo("Kerr won {sic}.");
  }

  @Test
  void the_format_given_comes_before_the_guess() {
    assertThat(
            Reading.onlyArticle(Reading.text("{not} JSON", NAMED.withFormat(Format.TEXT)))
                .article()
                .getText())
        .isEqualTo("{not} JSON");
  }

  @Test
  void a_text_or_page_without_an_id_is_refused_with_the_way_out() {
    for (String text : List.of("Kerr won.", "<p>Kerr won.")) {
      assertThat(Reading.text(text, ReadOptions.standard()))
          .singleElement()
          .satisfies(
              candidate ->
                  assertThat(((Candidate.Refused) candidate).message())
                      .isEqualTo(
                          "standard input: nothing names the article; give its id with --id"));
    }
  }

  @Test
  void nothing_at_all_is_refused() {
    assertThat(Reading.inShort(Reading.text("", NAMED)))
        .containsExactly("!standard input: it is empty");
    assertThat(Reading.inShort(Reading.text("", ReadOptions.standard())))
        .containsExactly("!standard input: it is empty");
  }

  @Test
  void a_stream_that_breaks_is_a_refusal_after_what_came_before() {
    var breaking =
        Repeated.thenFails(20_000, "{\"id\":\"a\",\"text\":\"x\"}\n", "connection reset");

    List<String> found =
        Reading.inShort(Reading.all(Sources.stream("feed", breaking, ReadOptions.standard())));

    assertThat(found.get(0)).isEqualTo("a");
    assertThat(found.get(found.size() - 1)).isEqualTo("!feed: it cannot be read: connection reset");
  }

  @Test
  void a_dash_among_the_arguments_is_the_standard_input() {
    List<Candidate> found = new ArrayList<>();

    Sources.of(
            List.of("-"),
            new ByteArrayInputStream("Kerr won.".getBytes(StandardCharsets.UTF_8)),
            NAMED)
        .forEach(source -> source.read(found::add));

    assertThat(Reading.inShort(found)).containsExactly("a");
  }

  @Test
  void ids_to_retract_become_retractions_or_refusals() {
    assertThat(Reading.inShort(Reading.all(Sources.retractions(List.of("a.txt", "")))))
        .containsExactly("-a.txt", "!\"\": the id is blank");
  }
}
