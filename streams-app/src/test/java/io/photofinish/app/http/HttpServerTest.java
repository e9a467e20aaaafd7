package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.query.AthletePage;
import io.photofinish.app.query.Lookup;
import io.photofinish.app.query.Questions;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.Silence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  private static final String HOST = "127.0.0.1";

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpServer server =
      HttpServer.bind(HOST, 0, Map.of("version", "1"), meters, List.of());
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    server.close();
    meters.close();
  }

  /** Knows what an article says and nothing of athletes, except where a test says otherwise. */
  private static class Book implements Questions {
    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Lookup<ArticleClaims> articleClaims(String article) {
      return new Lookup.Found<>(new ArticleClaims("0.1", null, null, List.of(), Silence.NO_RESULT));
    }

    @Override
    public Lookup<AthletePage> athlete(String id) {
      return new Lookup.Absent<>();
    }
  }

  private void answer(Questions book) {
    server.answer(book, within -> true);
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    URI uri = URI.create("http://" + HOST + ":" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return ask("GET", path);
  }

  private static JsonNode problem(HttpResponse<String> response, int status) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("\tat ", "Exception");
    return problem;
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void it_lives_before_the_topology_does() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/live").body()).isEqualTo("live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/ready", "/v1/athletes/josh-kerr", "/v1/articles/a/claims"})
  void until_there_is_somebody_to_ask_it_says_when_to_come_back(String path) throws Exception {
    var response = get(path);
    assertThat(problem(response, 503).get("detail").asText()).isEqualTo("the topology is starting");
    assertThat(header(response, "Retry-After")).isEqualTo("2");
  }

  @Test
  void it_is_ready_when_nothing_is_missing_and_says_what_is() throws Exception {
    answer(new Book());
    assertThat(get("/health/ready").body()).isEqualTo("ready");
    answer(
        new Book() {
          @Override
          public Optional<String> missing() {
            return Optional.of("3 of 4 partitions answer");
          }
        });
    assertThat(problem(get("/health/ready"), 503).get("detail").asText())
        .isEqualTo("3 of 4 partitions answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/athletes", "/v1/athletes/a/b", "/v1/articles/a"})
  void a_path_that_nobody_serves_is_not_found(String path) throws Exception {
    assertThat(problem(get(path), 404).get("detail").asText()).isEqualTo("there is no " + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void a_method_that_no_route_takes_is_told_which_ones_do(String method) throws Exception {
    var response = ask(method, "/v1/athletes/josh-kerr");
    assertThat(problem(response, 405).get("detail").asText()).contains(method);
    assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void head_answers_like_get_without_a_body() throws Exception {
    var response = ask("HEAD", "/health/live");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(ask("HEAD", "/health/ready").statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "https://example.org/a/b?x=1&y=2#z",
        "https://example.org/a%20b",
        "a/claims/b",
        "with space + plus",
        "tag:example.org,2024:1;2",
        "Zürich 李",
        "100%"
      })
  void any_article_id_can_be_asked_for(String id) throws Exception {
    answer(new Book());
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    var response = get("/v1/articles/" + encoded + "/claims");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).startsWith("application/json");
    assertThat(new ObjectMapper().readTree(response.body()).get("article").asText()).isEqualTo(id);
  }

  @Test
  void an_athlete_of_whom_nobody_speaks_is_not_found_and_named_in_any_script() throws Exception {
    answer(new Book());
    assertThat(problem(get("/v1/athletes/%E6%9D%8E"), 404).get("detail").asText())
        .isEqualTo("no live article says anything of athlete 李");
  }

  @Test
  void a_question_for_another_instance_is_sent_there_with_its_id_as_it_came() throws Exception {
    answer(
        new Book() {
          @Override
          public Lookup<ArticleClaims> articleClaims(String article) {
            return new Lookup.Elsewhere<>(new HostInfo("other", 7071));
          }
        });
    var response = get("/v1/articles/https%3A%2F%2Fa%2Fb%20c/claims");
    problem(response, 307);
    assertThat(header(response, "Location"))
        .isEqualTo("http://other:7071/v1/articles/https%3A%2F%2Fa%2Fb%20c/claims");
  }

  @Test
  void a_question_may_wait_until_what_was_published_has_been_read() throws Exception {
    var asked = new ArrayList<Duration>();
    var read = new AtomicBoolean();
    server.answer(
        new Book(),
        within -> {
          asked.add(within);
          return read.get();
        });

    var early = get("/v1/articles/a/claims?wait=2");
    assertThat(early.statusCode()).isEqualTo(202);
    assertThat(header(early, "Retry-After")).isEqualTo("2");
    assertThat(new ObjectMapper().readTree(early.body()).get("article").asText()).isEqualTo("a");

    read.set(true);
    assertThat(get("/v1/articles/a/claims?wait=60").statusCode()).isEqualTo(200);
    assertThat(get("/v1/articles/a/claims").statusCode()).isEqualTo(200);
    assertThat(asked).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "61", "1.5", "1m", "99999999999", "%00"})
  void a_wait_that_is_no_number_of_seconds_is_refused(String wait) throws Exception {
    answer(new Book());
    assertThat(problem(get("/v1/articles/a/claims?wait=" + wait), 400).get("detail").asText())
        .isEqualTo("wait is in whole seconds, from 0 to 60");
  }

  @Test
  void routes_of_others_answer_beside_its_own_and_name_their_methods() throws Exception {
    Routes post = routes -> routes.post("/v1/things", context -> context.status(202));
    try (var other = HttpServer.bind(HOST, 0, Map.of(), meters, List.of(post))) {
      URI uri = URI.create("http://" + HOST + ":" + other.port() + "/v1/things");
      var posted =
          client.send(
              HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build(),
              BodyHandlers.ofString());
      var got = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

      assertThat(posted.statusCode()).isEqualTo(202);
      problem(got, 405);
      assertThat(header(got, "Allow")).isEqualTo("POST");
    }
  }

  @Test
  void a_failure_is_told_without_its_insides() throws Exception {
    answer(
        new Book() {
          @Override
          public Lookup<AthletePage> athlete(String id) {
            throw new IllegalStateException("secret");
          }
        });
    var response = get("/v1/athletes/josh-kerr");
    problem(response, 500);
    assertThat(response.body()).doesNotContain("secret", "IllegalState");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/athletes/%zz", "/v1/../secret", "/%2e%2e/x", "/v1/athletes/%00"})
  void a_malformed_path_is_refused_like_any_other_request(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsPattern("\\AHTTP/1.1 40[04] ").contains("application/problem+json");
    assertThat(answer).doesNotContain("\tat ", "Jetty", "<html");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var in = new BufferedInputStream(socket.getInputStream());
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void metrics_are_in_the_text_format_that_prometheus_reads() throws Exception {
    meters.counter("photofinish.articles.read").increment();
    var response = get("/metrics");
    assertThat(header(response, "Content-Type"))
        .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body()).contains("photofinish_articles_read_total 1.0");
  }

  @Test
  void the_instance_says_what_it_was_started_with() throws Exception {
    assertThat(new ObjectMapper().readTree(get("/v1/instance").body()).get("version").asText())
        .isEqualTo("1");
  }

  @Test
  void no_answer_names_the_server_software() throws Exception {
    assertThat(get("/health/live").headers().firstValue("Server")).isEmpty();
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> HttpServer.bind(HOST, taken.getLocalPort(), Map.of(), meters, List.of()))
          .isInstanceOf(PortTakenException.class)
          .hasMessage(
              "port %d on %s cannot be had: it is taken by another process",
              taken.getLocalPort(), HOST);
    }
  }

  @Test
  void an_address_of_another_machine_is_not_called_taken() {
    assertThatThrownBy(() -> HttpServer.bind("192.0.2.1", 7070, Map.of(), meters, List.of()))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("192.0.2.1")
        .hasMessageNotContaining("taken");
  }
}
