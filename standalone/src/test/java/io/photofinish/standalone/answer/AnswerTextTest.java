package io.photofinish.standalone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  private static final String ANN =
      """
      {"id":"ann-ott","name":"Ann Ott","nation":"GBR","category":"women",
       "personalBests":[{"discipline":"800m","indoor":false,
         "best":{"mark":"1:59.10","competition":"DL","year":2023,"city":"Oslo"},
         "contradicted":[{"mark":"1:58.00"}],
         "evidence":[{"article":"a.txt","sentences":["Ann Ott won.","She ran\\n 1:59.10."]},
                     {"article":"b.txt","sentences":["Fast."]}]}],
       "wins":{"wins":1,"podiums":1,"gold":0,"silver":0,"bronze":0,
         "won":[{"discipline":"800m","competition":"DL","year":2023,"city":"Oslo",
                 "evidence":[{"article":"a.txt","sentences":["Ann Ott won."]}]}]},
       "results":[{"athlete":"Ann Ott","discipline":"800m","place":1,"mark":"1:59.10","claims":2,
         "competition":"DL","year":2023,"city":"Oslo","round":"final",
         "support":[{"article":"a.txt","evidence":[{"sentence":"Ann Ott won."}]}],
         "disputes":[{"slot":"mark","values":3,"variants":[{"value":"1:59.10","articles":["a.txt"]},
                                                {"value":"1:58.00","articles":["b.txt"]}]}]}]}
      """;

  @Test
  void an_athletes_page_quotes_the_sentence_that_shows_the_mark() {
    assertThat(AthleteText.lines(json(ANN)))
        .containsExactly(
            "Ann Ott (GBR, women)",
            "",
            "Personal bests",
            "  800m  1:59.10  DL 2023 Oslo",
            "      “She ran 1:59.10.”  — a.txt",
            "      and 1 more",
            "      contradicted: 1:58.00 called a best",
            "",
            "Wins: 1; medals: 0 gold, 0 silver, 0 bronze",
            "  800m  DL 2023 Oslo",
            "      “Ann Ott won.”  — a.txt",
            "",
            "Results",
            "  discipline  place  mark     occasion      round  claims",
            "  800m        1      1:59.10  DL 2023 Oslo  final  2");
  }

  @Test
  void a_result_shows_who_says_so_and_who_does_not() {
    assertThat(ResultText.lines(json(ANN).path("results").path(0)))
        .containsExactly(
            "Ann Ott  800m  place 1  1:59.10  DL 2023 Oslo  final",
            "  2 claims, from:",
            "    “Ann Ott won.”  — a.txt",
            "  disputed: mark 1:59.10 (a.txt) against 1:58.00 (b.txt) and 1 more");
  }

  @Test
  void of_many_athletes_the_most_successful_are_shown_and_the_others_counted() {
    List<JsonNode> athletes =
        IntStream.rangeClosed(1, 14)
            .mapToObj(
                i ->
                    json(
                        "{\"name\":\"Athlete %02d\",\"wins\":{\"wins\":%d,\"podiums\":3}}"
                            .formatted(i, i)))
            .toList();
    List<String> lines = BookText.lines(athletes);
    assertThat(lines.get(3)).startsWith("  Athlete 14  14");
    assertThat(lines).noneMatch(line -> line.contains("Athlete 02"));
    assertThat(lines).contains("  and 2 athletes more");
  }

  @Test
  void an_article_without_claims_says_why() {
    assertThat(ArticleText.lines(json("{\"article\":\"a.txt\",\"silence\":\"no_result\"}")))
        .containsExactly("a.txt", "no claims: no result");
  }

  @Test
  void a_long_sentence_is_cut_between_characters() {
    String quote = Quotes.quote("🏃".repeat(300));
    assertThat(quote).endsWith("…”");
    assertThat(quote.codePoints().filter(Character::isSupplementaryCodePoint)).hasSize(240);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
