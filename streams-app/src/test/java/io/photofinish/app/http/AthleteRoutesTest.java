package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the book says of athletes. */
class AthleteRoutesTest extends OnSampleBook {
  @ParameterizedTest
  @CsvSource({
    "kerr, josh-kerr",
    "KÉRR, josh-kerr",
    "osh k, josh-kerr",
    "gebrig, jakob-ingebrigtsen",
    "nordas, narve-nordas",
    "NORDÅS, narve-nordas",
  })
  void an_athlete_is_found_by_any_part_of_the_name(String part, String id) throws Exception {
    String path = "/v1/athletes?name=" + URLEncoder.encode(part, StandardCharsets.UTF_8);
    assertThat(items(get("/v1/athletes", path), "/id")).containsExactly(id);
  }

  @Test
  void an_athlete_whose_name_has_the_part_twice_is_found_once() throws Exception {
    JsonNode found = get("/v1/athletes", "/v1/athletes?name=k");
    assertThat(items(found, "/id"))
        .containsExactlyInAnyOrder(
            "josh-kerr", "jakob-ingebrigtsen", "cole-hocker", "faith-kipyegon");
    assertThat(items(get("/v1/athletes", "/v1/athletes?name=zzz"), "/id")).isEmpty();
  }

  @Test
  void a_profile_has_bests_and_wins_with_the_sentences_that_say_so() throws Exception {
    JsonNode kerr = get("/v1/athletes/{id}", "/v1/athletes/josh-kerr");
    assertThat(kerr.at("/wins/wins").asInt()).isEqualTo(2);
    assertThat(kerr.at("/personalBests/0/evidence/0/article").asText()).isEqualTo("paris");
    assertThat(kerr.at("/resultsInAll").asInt()).isEqualTo(3);
  }

  @Test
  void results_are_chosen_by_discipline_year_and_competition() throws Exception {
    String route = "/v1/athletes/{id}/results";
    String path = "/v1/athletes/josh-kerr/results";
    assertThat(items(get(route, path), "/id"))
        .containsExactly(
            "josh-kerr/1500m/og-2024", "josh-kerr/1500m/wch-2023", "josh-kerr/mile/dl-2024-eugene");
    assertThat(items(get(route, path + "?year=2024&discipline=1500m"), "/id"))
        .containsExactly("josh-kerr/1500m/og-2024");
    assertThat(items(get(route, path + "?competition=wch"), "/id"))
        .containsExactly("josh-kerr/1500m/wch-2023");
    assertThat(items(get(route, path + "?year=1999"), "/id")).isEmpty();
  }

  @Test
  void a_best_is_told_as_it_was_on_a_day() throws Exception {
    String route = "/v1/athletes/{id}/personal-bests";
    String path = "/v1/athletes/josh-kerr/personal-bests";
    assertThat(items(get(route, path + "?discipline=1500m"), "/best/mark"))
        .containsExactly("3:27.79");
    assertThat(items(get(route, path + "?discipline=1500m&asOf=2023-12-01"), "/best/mark"))
        .containsExactly("3:29.38");
    assertThat(items(get(route, path + "?asOf=2020-01-01"), "/best/mark")).isEmpty();
    JsonNode steps =
        get("/v1/athletes/{id}/progression", "/v1/athletes/josh-kerr/progression?discipline=1500m");
    assertThat(steps.at("/items/0/steps/1/mark").asText()).isEqualTo("3:27.79");
    assertThat(
            items(
                get(
                    "/v1/athletes/{id}/season-bests",
                    "/v1/athletes/josh-kerr/season-bests?discipline=1500m"),
                "/best/mark"))
        .containsExactly("3:29.38", "3:27.79");
  }

  @Test
  void a_mark_of_a_year_is_told_from_the_day_on_which_an_article_reports_it() throws Exception {
    book.publish("july", "published 2023-07-20", "Ann Ott|800m||117200||2023||||WOMEN");
    String route = "/v1/athletes/{id}/personal-bests";
    String path = "/v1/athletes/ann-ott/personal-bests?asOf=";
    assertThat(items(get(route, path + "2023-07-19"), "/best/mark")).isEmpty();
    JsonNode then = get(route, path + "2023-07-20");
    assertThat(items(then, "/best/mark")).containsExactly("1:57.20");
    assertThat(items(then, "/best/reported")).containsExactly("2023-07-20");
    assertThat(items(get("/v1/athletes/{id}/results", "/v1/athletes/ann-ott/results"), "/reported"))
        .containsExactly("2023-07-20");
  }

  @Test
  void wins_and_medals_name_the_results_they_are_counted_from() throws Exception {
    JsonNode wins = get("/v1/athletes/{id}/wins", "/v1/athletes/josh-kerr/wins");
    assertThat(wins.get("gold").asInt()).isEqualTo(1);
    assertThat(wins.get("silver").asInt()).isEqualTo(1);
    assertThat(wins.get("wins").asInt()).isEqualTo(2);
    var medals = new ArrayList<String>();
    wins.get("results").forEach(result -> medals.add(result.path("medal").asText("none")));
    assertThat(medals).containsExactlyInAnyOrder("gold", "silver", "none");
  }

  @Test
  void rivals_are_told_by_how_often_they_met_and_only_once() throws Exception {
    String route = "/v1/athletes/{id}/rivals";
    JsonNode kerr = get(route, "/v1/athletes/josh-kerr/rivals");
    assertThat(items(kerr, "/name"))
        .containsExactly("Jakob Ingebrigtsen", "Cole Hocker", "Narve Nordås");
    assertThat(items(kerr, "/meetings")).containsExactly("2", "1", "1");
    assertThat(items(kerr, "/ahead")).containsExactly("2", "0", "1");
    assertThat(items(get(route, "/v1/athletes/narve-nordas/rivals"), "/behind"))
        .containsExactly("1", "1");
    assertThat(items(get(route, "/v1/athletes/faith-kipyegon/rivals"), "/other")).isEmpty();
  }

  @Test
  void a_head_to_head_is_told_as_the_one_asked_for_sees_it() throws Exception {
    String route = "/v1/athletes/{id}/head-to-heads/{other}";
    JsonNode kerr =
        get(route, "/v1/athletes/josh-kerr/head-to-heads/jakob-ingebrigtsen").at("/items/0");
    JsonNode other =
        get(route, "/v1/athletes/jakob-ingebrigtsen/head-to-heads/josh-kerr").at("/items/0");
    assertThat(kerr.get("ahead").asInt()).isEqualTo(2);
    assertThat(kerr.get("behind").asInt()).isZero();
    assertThat(other.get("behind").asInt()).isEqualTo(2);
    assertThat(kerr.at("/races/0/place")).isEqualTo(other.at("/races/0/otherPlace"));
    assertThat(items(get(route, "/v1/athletes/josh-kerr/head-to-heads/faith-kipyegon"), "/other"))
        .isEmpty();
  }
}
