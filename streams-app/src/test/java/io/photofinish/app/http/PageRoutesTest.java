package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
  /** What the document and the scripts load: src="…", href="…", from '…', import('…'). */
  private static final Pattern LOADED =
      Pattern.compile("(?:(?:src|href)=\"|from '|src: '|, ')((?:/web/|\\.{1,2}/)[\\w./]+)[\"']");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/athletes?name=kerr",
        "/athletes/josh-kerr",
        "/compare/josh-kerr/cole-hocker",
        "/rankings?discipline=mile",
        "/records/WR/world/1500m/men/outdoor",
        "/races/1500m/men/og-2024",
        "/competitions/OG/2024",
        "/results/josh-kerr/1500m/og-2024",
        "/articles/a%2Fb",
        "/operator"
      })
  void every_address_of_the_page_is_one_document_that_takes_nothing_from_elsewhere(String path)
      throws Exception {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(server.get("/").body());
    assertThat(TestServer.header(response, "Content-Type")).startsWith("text/html");
    assertThat(response.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void everything_that_the_page_loads_is_there() throws Exception {
    Set<String> found = new TreeSet<>();
    var left = new ArrayDeque<>(List.of("/"));
    while (!left.isEmpty()) {
      String path = left.remove();
      HttpResponse<String> response = server.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      if (!path.contains("/lib/")) {
        LOADED
            .matcher(response.body())
            .results()
            .map((MatchResult match) -> URI.create(path).resolve(match.group(1)).toString())
            .filter(found::add)
            .forEach(left::add);
      }
    }
    assertThat(found)
        .contains(
            "/web/style.css",
            "/web/app.js",
            "/web/dom.js",
            "/web/pages/article.js",
            "/web/lib/chart.umd.min.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/web/nothing.js",
        "/web/",
        "/web/lib/../../../../io/photofinish/app/http/openapi.json",
        "/web/%2e%2e/http/openapi.json",
        "/web/lib/package.json",
        "/web/pages"
      })
  void nothing_else_of_the_jar_is_served(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void people_see_a_page_where_there_is_none_and_programs_are_told_so_as_ever() throws Exception {
    HttpResponse<String> page =
        server.get("/nowhere", "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).isEqualTo(server.get("/").body());
    for (String path : List.of("/nowhere", "/v1/nowhere")) {
      HttpResponse<String> problem = server.get(path, "Accept", "*/*");
      assertThat(problem.statusCode()).as(path).isEqualTo(404);
      assertThat(TestServer.header(problem, "Content-Type"))
          .as(path)
          .startsWith("application/problem+json");
    }
    HttpResponse<String> interfaceOnly = server.get("/v1/nowhere", "Accept", "text/html");
    assertThat(TestServer.header(interfaceOnly, "Content-Type"))
        .startsWith("application/problem+json");
  }
}
