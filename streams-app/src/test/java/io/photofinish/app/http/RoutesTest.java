package io.photofinish.app.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route, what all of them have in common, and what is refused. */
class RoutesTest extends OnSampleBook {
  private static final Set<String> NEED_BROKERS =
      Set.of("/v1/happenings", "/v1/stream", "/v1/feed.atom");

  /** Of other modules, whose tests ask them. */
  private static final Set<String> OF_OTHERS = Set.of("/v1/dead-letters", "/v1/feeds");

  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          entry("/v1/athletes", "/v1/athletes?name=kerr"),
          entry("/v1/athletes/{id}", "/v1/athletes/josh-kerr"),
          entry("/v1/athletes/{id}/results", "/v1/athletes/josh-kerr/results"),
          entry("/v1/athletes/{id}/personal-bests", "/v1/athletes/josh-kerr/personal-bests"),
          entry("/v1/athletes/{id}/season-bests", "/v1/athletes/josh-kerr/season-bests"),
          entry("/v1/athletes/{id}/progression", "/v1/athletes/josh-kerr/progression"),
          entry("/v1/athletes/{id}/wins", "/v1/athletes/josh-kerr/wins"),
          entry("/v1/athletes/{id}/records", "/v1/athletes/josh-kerr/records"),
          entry("/v1/athletes/{id}/rivals", "/v1/athletes/josh-kerr/rivals"),
          entry(
              "/v1/athletes/{id}/head-to-heads/{other}",
              "/v1/athletes/josh-kerr/head-to-heads/cole-hocker"),
          entry("/v1/results/{id}", "/v1/results/josh-kerr/1500m/og-2024"),
          entry("/v1/races/{id}", "/v1/races/1500m/men/og-2024"),
          entry("/v1/competitions/{code}/{year}", "/v1/competitions/OG/2024"),
          entry("/v1/rankings", "/v1/rankings?discipline=mile"),
          entry("/v1/records/{id}", "/v1/records/WR/world/1500m/women/outdoor"),
          entry("/v1/articles/{id}", "/v1/articles/paris"),
          entry("/v1/articles/{id}/claims", "/v1/articles/paris/claims"));

  @Test
  void a_list_in_pages_is_the_list() throws Exception {
    for (String list :
        List.of(
            "/v1/athletes?name=k",
            "/v1/results/latest?",
            "/v1/records?",
            "/v1/competitions/og/2024?",
            "/v1/rankings?discipline=1500m",
            "/v1/rankings?discipline=1500m&allMarks=true",
            "/v1/athletes/josh-kerr/rivals?",
            "/v1/athletes/josh-kerr/results?")) {
      JsonNode whole = TestServer.json(server.get(list).body()).get("items");
      var parts = new ArrayList<JsonNode>();
      String next = "";
      do {
        var response = server.get(list + (list.endsWith("?") ? "" : "&") + "limit=1" + next);
        JsonNode page = TestServer.json(response.body());
        page.get("items").forEach(parts::add);
        next = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        assertThat(TestServer.header(response, "Link").contains("rel=\"next\""))
            .isEqualTo(page.has("next"));
      } while (!next.isEmpty());
      assertThat(parts).as(list).hasSize(whole.size());
      assertThat(parts).as(list).containsExactlyElementsOf(whole);
      assertThat(whole).as(list).isNotEmpty();
    }
  }

  @Test
  void every_route_is_documented_and_every_documented_one_is_asked() throws Exception {
    for (String route : described.routes()) {
      String path = SAMPLES.getOrDefault(route, route);
      if (!NEED_BROKERS.contains(route)
          && !OF_OTHERS.contains(route)) { // and are asked where there are some
        var response = server.look(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        asDocumented(route, path, response);
      }
    }
    var served = new TreeSet<String>();
    for (String path : server.http().paths()) {
      if (!path.startsWith("/internal/")) {
        served.add(path.replace('<', '{').replace('>', '}'));
      }
    }
    served.addAll(OF_OTHERS);
    assertThat(served).isEqualTo(new TreeSet<>(described.routes()));
  }

  @Test
  void what_needs_the_token_says_so_and_nothing_else_does() throws Exception {
    for (String path : server.http().paths()) {
      if (!path.startsWith("/v1/") || path.contains("{") || path.contains("<")) {
        continue;
      }
      var none = server.get(path);
      var other = server.get(path, "Authorization", "Bearer of bad news");
      if (described.takesToken(path)) {
        TestServer.problem(none, 401);
        TestServer.problem(other, 403);
        asDocumented(path, path, none);
        asDocumented(path, path, other);
      } else {
        assertThat(none.statusCode()).as(path).isNotIn(401, 403);
        assertThat(other.statusCode()).as(path).isEqualTo(none.statusCode());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/athletes/{id}, /v1/athletes/nobody",
    "/v1/athletes/{id}/results, /v1/athletes/nobody/results",
    "/v1/athletes/{id}/personal-bests, /v1/athletes/nobody/personal-bests",
    "/v1/athletes/{id}/season-bests, /v1/athletes/nobody/season-bests",
    "/v1/athletes/{id}/progression, /v1/athletes/nobody/progression",
    "/v1/athletes/{id}/wins, /v1/athletes/nobody/wins",
    "/v1/athletes/{id}/records, /v1/athletes/nobody/records",
    "/v1/athletes/{id}/rivals, /v1/athletes/nobody/rivals",
    "/v1/athletes/{id}/head-to-heads/{other}, /v1/athletes/josh-kerr/head-to-heads/nobody",
    "/v1/results/{id}, /v1/results/josh-kerr/1500m/og-1896",
    "/v1/results/{id}, /v1/results/x",
    "/v1/races/{id}, /v1/races/1500m/men/og-1896",
    "/v1/races/{id}, /v1/races/x",
    "/v1/records/{id}, /v1/records/WR",
    "/v1/articles/{id}, /v1/articles/none",
    "/v1/articles/{id}/claims, /v1/articles/none/claims",
  })
  void what_no_article_says_is_not_found(String route, String path) throws Exception {
    var response = server.get(path);
    TestServer.problem(response, 404);
    asDocumented(route, path, response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/athletes",
        "/v1/athletes?name=",
        "/v1/athletes?name=%2F%2F",
        "/v1/athletes?name=a&name=b",
        "/v1/athletes?nam=kerr",
        "/v1/athletes?name=kerr&limit=0",
        "/v1/athletes?name=kerr&limit=201",
        "/v1/athletes?name=kerr&limit=x",
        "/v1/athletes?name=kerr&cursor=%25",
        "/v1/athletes?name=kerr&cursor=_w",
        "/v1/athletes/josh-kerr?x=1",
        "/v1/athletes/josh-kerr/results?year=next",
        "/v1/athletes/josh-kerr/results?discipline=1500",
        "/v1/athletes/josh-kerr/personal-bests?asOf=yesterday",
        "/v1/athletes/josh-kerr/head-to-heads/josh-kerr",
        "/v1/rankings",
        "/v1/rankings?discipline=1500m&category=boys",
        "/v1/rankings?discipline=1500m&indoor=1",
        "/v1/records?scope=gbr",
        "/v1/competitions/OG/last",
        "/v1/competitions/Olympics/2024",
        "/v1/athletes/josh-kerr/results?competition=olympics",
        "/v1/stream?discipline=1500",
        "/v1/stream?nation=Kenya",
        "/v1/stream?since=now",
        "/v1/happenings?since=now",
        "/v1/happenings?kind=party",
      })
  void a_parameter_that_is_wrong_or_unknown_is_named(String path) throws Exception {
    assertThat(TestServer.problem(server.get(path), 400).get("detail").asText())
        .doesNotContain("null")
        .hasSizeGreaterThan(10);
  }

  @Test
  void what_the_asker_has_already_is_not_sent_again() throws Exception {
    var first = server.get("/v1/athletes/josh-kerr");
    String tag = TestServer.header(first, "ETag");
    assertThat(tag).startsWith("W/\"");
    var again = server.get("/v1/athletes/josh-kerr", "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(TestServer.header(again, "ETag")).isEqualTo(tag);
    assertThat(TestServer.header(again, "Vary")).contains("Accept-Encoding");
    assertThat(again.headers().firstValue("Content-Length")).isEmpty();
    assertThat(server.get("/v1/athletes/josh-kerr", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_long_answer_is_compressed_for_who_takes_it() throws Exception {
    var compressed = server.get("/v1/athletes/josh-kerr", "Accept-Encoding", "gzip");
    assertThat(TestServer.header(compressed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(TestServer.header(server.get("/v1/athletes/josh-kerr"), "Content-Encoding"))
        .isEmpty();
  }
}
