package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the book says of races, lists, records and articles. */
class BookRoutesTest extends OnSampleBook {
  @Test
  void records_are_found_by_who_holds_them_by_their_code_and_by_their_id() throws Exception {
    assertThat(
            items(
                get("/v1/athletes/{id}/records", "/v1/athletes/josh-kerr/records"), "/discipline"))
        .containsExactlyInAnyOrder("1500m", "mile");
    JsonNode held = get("/v1/athletes/{id}/records", "/v1/athletes/faith-kipyegon/records");
    assertThat(items(held, "/code")).containsExactly("WR");
    assertThat(items(get("/v1/records", "/v1/records?code=WR"), "/holder/athleteId"))
        .containsExactly("faith-kipyegon");
    JsonNode world = get("/v1/records/{id}", "/v1/records/WR/world/1500m/women/outdoor");
    assertThat(world.at("/holder/mark").asText()).isEqualTo("3:49.11");
  }

  @Test
  void a_result_shows_its_evidence_and_what_is_disputed_with_the_articles() throws Exception {
    JsonNode result = get("/v1/results/{id}", "/v1/results/josh-kerr/1500m/wch-2023");
    assertThat(result.at("/support/0/article").asText()).isEqualTo("budapest");
    assertThat(result.at("/support/0/evidence/0/rules/0").asText()).isEqualTo("telegram");
    assertThat(result.at("/support/0/evidence/0/spans/0").isObject()).isTrue();
    assertThat(result.at("/support/0/confidence").asDouble()).isEqualTo(0.5);
    assertThat(result.at("/disputes/0/variants/1/articles/0").asText()).isEqualTo("budapest-again");
  }

  @Test
  void a_race_has_everybody_in_it_in_order_and_an_edition_has_its_races() throws Exception {
    JsonNode race = get("/v1/races/{id}", "/v1/races/1500m/men/og-2024");
    var names = new ArrayList<String>();
    race.get("entrants").forEach(entrant -> names.add(entrant.get("athlete").asText()));
    assertThat(names).containsExactly("Cole Hocker", "Josh Kerr", "Jakob Ingebrigtsen");
    assertThat(race.get("competition").asText()).isEqualTo("OG");
    JsonNode edition = get("/v1/competitions/{code}/{year}", "/v1/competitions/WCH/2023");
    assertThat(items(edition, "/id")).containsExactly("1500m/men/wch-2023");
    assertThat(items(edition, "/podium/0/athleteId")).containsExactly("josh-kerr");
  }

  @Test
  void the_beginning_of_a_races_id_is_no_race() throws Exception {
    for (String part : List.of("1500m/men/og", "1500m/men", "1500m")) {
      TestServer.problem(server.get("/v1/races/" + part), 404);
    }
  }

  @Test
  void the_cursor_of_another_list_is_refused() throws Exception {
    String list = "/v1/rankings?discipline=1500m&category=men&limit=1";
    String cursor = "&cursor=" + get("/v1/rankings", list).get("next").asText();
    for (String other :
        List.of(list + "&allMarks=true", list.replace("1500m", "mile"), "/v1/records?limit=1")) {
      assertThat(TestServer.problem(server.get(other + cursor), 400).get("detail").asText())
          .contains("another list");
    }
    String more = "/v1/rankings?limit=2&category=men&discipline=1500m";
    assertThat(items(get("/v1/rankings", more + cursor), "/mark"))
        .containsExactly("3:27.79", "3:28.24");
  }

  @Test
  void equal_marks_share_a_rank_on_whatever_page_they_stand() throws Exception {
    book.publish(
        "ranks",
        "Ada Quick|3000m|1|520000|DL|2024|Oslo|||WOMEN",
        "Bea Swift|3000m||521000||||||WOMEN",
        "Cy Fleet|3000m||521000||||||WOMEN",
        "Dee Runner|3000m||521000||||||WOMEN",
        "Eve Last|3000m||522000||||||WOMEN");
    String path = "/v1/rankings?discipline=3000m&category=women";
    assertThat(items(get("/v1/rankings", path), "/rank")).containsExactly("1", "2", "2", "2", "5");
    var ranks = new ArrayList<String>();
    String cursor = "";
    do {
      JsonNode page = get("/v1/rankings", path + "&limit=2" + cursor);
      ranks.addAll(items(page, "/rank"));
      cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
    } while (!cursor.isEmpty());
    assertThat(ranks).containsExactly("1", "2", "2", "2", "5");
  }

  @Test
  void codes_of_records_are_taken_in_any_case() throws Exception {
    assertThat(items(get("/v1/records", "/v1/records?code=wr&scope=World"), "/code"))
        .containsExactly("WR");
  }

  @Test
  void a_ranking_has_each_athlete_once_unless_all_marks_are_wanted() throws Exception {
    String path = "/v1/rankings?discipline=1500m&category=men";
    assertThat(items(get("/v1/rankings", path), "/mark"))
        .containsExactly("3:27.65", "3:27.79", "3:28.24", "3:29.68");
    assertThat(items(get("/v1/rankings", path + "&allMarks=true"), "/athleteId")).hasSize(6);
    assertThat(items(get("/v1/rankings", path + "&season=2023"), "/athleteId"))
        .containsExactly("josh-kerr", "jakob-ingebrigtsen", "narve-nordas");
    assertThat(items(get("/v1/rankings", path + "&indoor=true"), "/mark")).isEmpty();
  }

  @Test
  void the_latest_results_come_first() throws Exception {
    assertThat(items(get("/v1/results/latest", "/v1/results/latest?limit=3"), "/competition"))
        .containsExactly("OG", "OG", "OG");
  }

  @Test
  void an_article_is_told_with_its_text_and_with_what_it_says() throws Exception {
    JsonNode article = get("/v1/articles/{id}", "/v1/articles/eugene");
    JsonNode span = article.at("/claims/0/evidence/0/spans/0");
    assertThat(article.get("text").asText().substring(0, span.get("end").asInt()))
        .startsWith("Josh Kerr|mile");
    get("/v1/articles/{id}/claims", "/v1/articles/eugene/claims");
    assertThat(get("/v1/articles/{id}", "/v1/articles/silent").has("silence")).isTrue();
  }
}
