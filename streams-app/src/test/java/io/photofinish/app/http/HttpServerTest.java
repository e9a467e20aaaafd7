package io.photofinish.app.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.app.query.AthletePage;
import io.photofinish.app.query.Lookup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  private final TestServer server = new TestServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void it_lives_before_the_topology_does() throws Exception {
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(server.get("/health/live").body()).isEqualTo("live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/ready", "/v1/athletes/josh-kerr", "/v1/articles/a/claims"})
  void until_there_is_somebody_to_ask_it_says_when_to_come_back(String path) throws Exception {
    var response = server.get(path);
    assertThat(TestServer.problem(response, 503).get("detail").asText())
        .isEqualTo("the topology is starting");
    assertThat(TestServer.header(response, "Retry-After")).isEqualTo("2");
  }

  @Test
  void it_is_ready_when_nothing_is_missing_and_says_what_is() throws Exception {
    server.answer(new EmptyBook());
    assertThat(server.get("/health/ready").body()).isEqualTo("ready");
    server.answer(
        new EmptyBook() {
          @Override
          public Optional<String> missing() {
            return Optional.of("3 of 4 partitions answer");
          }
        });
    assertThat(TestServer.problem(server.get("/health/ready"), 503).get("detail").asText())
        .isEqualTo("3 of 4 partitions answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/v1", "/v1/athletes/a/b", "/v1/articles"})
  void a_path_that_nobody_serves_is_not_found(String path) throws Exception {
    assertThat(TestServer.problem(server.get(path), 404).get("detail").asText())
        .isEqualTo("there is no " + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void a_method_that_no_route_takes_is_told_which_ones_do(String method) throws Exception {
    var response = server.ask(method, "/v1/athletes/josh-kerr");
    assertThat(TestServer.problem(response, 405).get("detail").asText()).contains(method);
    assertThat(TestServer.header(response, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void head_answers_like_get_without_a_body() throws Exception {
    var response = server.ask("HEAD", "/health/live");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(server.ask("HEAD", "/health/ready").statusCode()).isEqualTo(503);
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
    server.answer(new EmptyBook());
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    var response = server.get("/v1/articles/" + encoded + "/claims");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(TestServer.header(response, "Content-Type")).startsWith("application/json");
    assertThat(TestServer.json(response.body()).get("article").asText()).isEqualTo(id);
  }

  @Test
  void an_athlete_of_whom_nobody_speaks_is_not_found_and_named_in_any_script() throws Exception {
    server.answer(new EmptyBook());
    assertThat(TestServer.problem(server.get("/v1/athletes/%E6%9D%8E"), 404).get("detail").asText())
        .isEqualTo("no live article says anything of athlete 李");
  }

  @Test
  void a_question_may_wait_until_what_was_published_has_been_read() throws Exception {
    var asked = new ArrayList<Duration>();
    var read = new AtomicBoolean();
    server
        .http()
        .answer(
            new EmptyBook(),
            within -> {
              asked.add(within);
              return read.get();
            });

    var early = server.get("/v1/articles/a/claims?wait=2");
    assertThat(early.statusCode()).isEqualTo(202);
    assertThat(TestServer.header(early, "Retry-After")).isEqualTo("2");
    assertThat(TestServer.json(early.body()).get("article").asText()).isEqualTo("a");

    read.set(true);
    assertThat(server.get("/v1/articles/a/claims?wait=60").statusCode()).isEqualTo(200);
    assertThat(server.get("/v1/articles/a/claims").statusCode()).isEqualTo(200);
    assertThat(asked).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(60));
  }

  @Test
  void who_waits_while_the_brokers_are_silent_is_told_so() throws Exception {
    server
        .http()
        .answer(
            new EmptyBook(),
            within -> {
              throw new KafkaException("no answer");
            });
    var response = server.get("/v1/articles/a/claims?wait=1");
    assertThat(TestServer.problem(response, 503).get("detail").asText()).contains("the brokers");
    assertThat(TestServer.header(response, "Retry-After")).isEqualTo("2");
    assertThat(server.get("/v1/articles/a/claims").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "61", "1.5", "1m", "99999999999", "%00"})
  void a_wait_that_is_no_number_of_seconds_is_refused(String wait) throws Exception {
    server.answer(new EmptyBook());
    assertThat(
            TestServer.problem(server.get("/v1/articles/a/claims?wait=" + wait), 400)
                .get("detail")
                .asText())
        .isEqualTo("wait is in whole seconds, from 0 to 60");
  }

  @Test
  void routes_of_others_answer_beside_its_own_and_name_their_methods() throws Exception {
    Routes post = routes -> routes.post("/v1/things", context -> context.status(202));
    try (var other = new TestServer(WebSettings.of("secret"), post)) {
      assertThat(other.ask("POST", "/v1/things").statusCode()).isEqualTo(202);
      var got = other.get("/v1/things");
      TestServer.problem(got, 405);
      assertThat(TestServer.header(got, "Allow")).isEqualTo("POST");
    }
  }

  @Test
  void a_failure_is_told_without_its_insides() throws Exception {
    server.answer(
        new EmptyBook() {
          @Override
          public Lookup<AthletePage> athlete(String id) {
            throw new IllegalStateException("secret");
          }
        });
    var response = server.get("/v1/athletes/josh-kerr");
    TestServer.problem(response, 500);
    assertThat(response.body()).doesNotContain("secret", "IllegalState");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/athletes/%zz", "/v1/../secret", "/%2e%2e/x", "/v1/athletes/%00"})
  void a_malformed_path_is_refused_like_any_other_request(String path) throws Exception {
    String answer =
        server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsPattern("\\AHTTP/1.1 40[04] ").contains("application/problem+json");
    assertThat(answer).doesNotContain("\tat ", "Jetty", "<html");
  }

  @Test
  void metrics_are_in_the_text_format_that_prometheus_reads() throws Exception {
    server.meters.counter("photofinish.articles.read").increment();
    var response = server.get("/metrics");
    assertThat(TestServer.header(response, "Content-Type"))
        .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body()).contains("photofinish_articles_read_total 1.0");
  }

  @Test
  void the_instance_says_what_it_was_started_with() throws Exception {
    assertThat(TestServer.json(server.get("/v1/instance").body()).get("version").asText())
        .isEqualTo("1");
  }

  @Test
  void the_instance_takes_no_parameter() throws Exception {
    TestServer.problem(server.get("/v1/instance?of=this"), 400);
  }

  @Test
  void caches_are_told_that_answers_may_be_compressed() throws Exception {
    for (String path : List.of("/v1/instance", "/openapi.json", "/nowhere")) {
      var answer = server.get(path, "Accept-Encoding", "gzip");
      assertThat(TestServer.header(answer, "Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void who_asks_for_the_head_of_the_stream_is_told_what_the_stream_says() throws Exception {
    assertThat(server.ask("HEAD", "/v1/stream").statusCode()).isEqualTo(503);
    assertThat(server.ask("HEAD", "/v1/stream?kind=none").statusCode()).isEqualTo(400);
  }

  @Test
  void no_answer_names_the_server_software() throws Exception {
    assertThat(server.get("/health/live").headers().firstValue("Server")).isEmpty();
  }

  @Test
  void more_connections_than_it_takes_wait_until_one_is_free() throws Exception {
    var silent = new ArrayList<Socket>();
    try (var own = new TestServer()) {
      for (int i = 0; i < Jetty.MOST_CONNECTIONS; i++) {
        silent.add(new Socket(InetAddress.getLoopbackAddress(), own.port()));
      }
      try (var late = new Socket(InetAddress.getLoopbackAddress(), own.port())) {
        late.getOutputStream()
            .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        late.setSoTimeout(500);
        assertThatThrownBy(() -> late.getInputStream().read())
            .isInstanceOf(SocketTimeoutException.class);
        for (Socket each : silent) {
          each.close();
        }
        late.setSoTimeout(30_000);
        assertThat(late.getInputStream().read()).isEqualTo('H');
      }
    } finally {
      for (Socket each : silent) {
        each.close();
      }
    }
  }

  @Test
  void who_was_asking_when_it_stops_is_answered() throws Exception {
    var begun = new CountDownLatch(1);
    var stopped = new CompletableFuture<Void>();
    server.answer(
        new EmptyBook() {
          @Override
          public Lookup<AthletePage> athlete(String id) {
            begun.countDown();
            assertThatThrownBy(() -> stopped.get(1, TimeUnit.SECONDS)) // it waits for this answer
                .isInstanceOf(TimeoutException.class);
            return new Lookup.Absent<>();
          }
        });
    var asked = server.send("/v1/athletes/josh-kerr");
    begun.await();
    server.close();
    stopped.complete(null);
    assertThat(asked.get().statusCode()).isEqualTo(404);
  }

  private void bind(String host, int port) {
    HttpServer.bind(host, port, WebSettings.of("secret"), Map.of(), server.meters, List.of());
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> bind(TestServer.HOST, taken.getLocalPort()))
          .isInstanceOf(PortTakenException.class)
          .hasMessage(
              "port %d on %s cannot be had: it is taken by another process",
              taken.getLocalPort(), TestServer.HOST);
    }
  }

  @Test
  void an_address_of_another_machine_is_not_called_taken() {
    assertThatThrownBy(() -> bind("192.0.2.1", 7070))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("192.0.2.1")
        .hasMessageNotContaining("taken");
  }
}
