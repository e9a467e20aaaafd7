package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GateTest {
  /** More than the server has threads. */
  private static final int SLOW_SENDERS = 400;

  private static final WebSettings SETTINGS =
      WebSettings.of(TestServer.TOKEN).withRequestsPerSecond(0);

  @Test
  void every_answer_forbids_what_a_browser_should_not_do_with_it() throws Exception {
    try (var server = new TestServer()) {
      for (String path : List.of("/health/live", "/v1/instance", "/nowhere", "/v1/athletes/x")) {
        var response = server.get(path);
        assertThat(TestServer.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(TestServer.header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(TestServer.header(response, "Content-Security-Policy"))
            .contains("frame-ancestors 'none'");
      }
    }
  }

  @Test
  void who_asks_too_often_is_told_to_ask_more_slowly_and_health_is_always_told() throws Exception {
    try (var server = new TestServer(SETTINGS.withRequestsPerSecond(1))) {
      var statuses = new ArrayList<Integer>();
      for (int i = 0; i < 20; i++) {
        statuses.add(server.get("/v1/instance").statusCode());
      }
      assertThat(statuses).startsWith(200, 200).contains(429);
      var refused = server.get("/v1/instance");
      TestServer.problem(refused, 429);
      assertThat(TestServer.header(refused, "Retry-After")).isEqualTo("1");
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void more_than_are_answered_at_a_time_are_sent_away_and_a_place_is_given_back() throws Exception {
    var entered = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    Routes slow =
        routes ->
            routes.get(
                "/slow",
                context -> {
                  entered.countDown();
                  leave.await();
                });
    var one =
        new WebSettings(
            TestServer.TOKEN,
            BearerToken.of("x"),
            WebSettings.STALENESS,
            List.of(),
            List.of(),
            0,
            1,
            WebSettings.REQUEST_WITHIN,
            WebSettings.ANSWER_WITHIN,
            1);
    var thread = Executors.newSingleThreadExecutor();
    try (var server = new TestServer(one, slow)) {
      var first = thread.submit(() -> server.get("/slow").statusCode());
      entered.await();
      var second = server.get("/v1/instance");
      TestServer.problem(second, 503);
      assertThat(TestServer.header(second, "Retry-After")).isNotEmpty();
      leave.countDown();
      assertThat(first.get()).isEqualTo(200);
      for (int i = 0; i < 3; i++) {
        assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);
      }
      assertThat(server.get("/v1/instance").statusCode()).isEqualTo(200);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void a_page_of_another_origin_writes_nothing_and_reads_only_where_that_is_set() throws Exception {
    Routes post = routes -> routes.post("/v1/things", context -> context.status(202));
    try (var server = new TestServer(SETTINGS, post)) {
      TestServer.problem(server.ask("POST", "/v1/things", "Origin", "https://evil.example"), 403);
      String own = "http://" + TestServer.HOST + ":" + server.port();
      assertThat(server.ask("POST", "/v1/things", "Origin", own).statusCode()).isEqualTo(202);
      assertThat(server.ask("POST", "/v1/things").statusCode()).isEqualTo(202);
      var read = server.get("/v1/instance", "Origin", "https://evil.example");
      assertThat(TestServer.header(read, "Access-Control-Allow-Origin")).isEmpty();
    }
    var allowed = SETTINGS.withCorsOrigins(List.of("https://good.example"));
    try (var server = new TestServer(allowed, post)) {
      var read = server.get("/v1/instance", "Origin", "https://good.example");
      assertThat(TestServer.header(read, "Access-Control-Allow-Origin"))
          .isEqualTo("https://good.example");
      assertThat(read.headers().allValues("Vary"))
          .containsExactlyInAnyOrder("Origin", "Accept-Encoding");
      String own = "http://" + TestServer.HOST + ":" + server.port();
      for (String origin : List.of("https://evil.example", own, "https://good.example.evil")) {
        var other = server.get("/web/app.js", "Origin", origin);
        assertThat(other.statusCode()).as(origin).isEqualTo(200);
        assertThat(TestServer.header(other, "Access-Control-Allow-Origin")).as(origin).isEmpty();
      }
      assertThat(server.get("/v1/instance").headers().allValues("Vary")).contains("Origin");
      var asked =
          server.ask(
              "OPTIONS",
              "/v1/things",
              "Origin",
              "https://good.example",
              "Access-Control-Request-Method",
              "POST",
              "Access-Control-Request-Headers",
              "authorization, content-type");
      assertThat(TestServer.header(asked, "Access-Control-Allow-Methods")).contains("POST");
      assertThat(TestServer.header(asked, "Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
          .contains("authorization");
    }
  }

  private static String status(TestServer server, String host) throws Exception {
    return server
        .raw("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
        .lines()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void on_its_machine_alone_it_is_asked_under_no_name_that_somebody_made_lead_here()
      throws Exception {
    try (var server = new TestServer(SETTINGS.withHostNames(List.of("Book.example")))) {
      for (String own :
          List.of("localhost", "LOCALHOST:1", "127.0.0.1:7070", "[::1]:7070", "book.example:443")) {
        assertThat(status(server, own)).as(own).contains(" 200 ");
      }
      for (String other : List.of("evil.example", "127.0.0.1.evil.example", "192.0.2.1:7070")) {
        assertThat(status(server, other)).as(other).contains(" 421 ");
      }
    }
    var anywhere = new OwnNames("0.0.0.0", List.of());
    assertThat(anywhere.have("photofinish1:7070")).isTrue();
  }

  @Test
  void only_who_knows_the_clusters_secret_reads_as_another_instance_does() throws Exception {
    try (var server = new TestServer()) {
      TestServer.problem(server.ask("POST", Forwarded.PATH), 403);
      TestServer.problem(
          server.ask("POST", Forwarded.PATH, ForwardKey.HEADER, "0".repeat(64)), 403);
      String wrong = new ForwardKey("another secret").sign(new byte[0]);
      TestServer.problem(server.ask("POST", Forwarded.PATH, ForwardKey.HEADER, wrong), 403);
      String signed = new ForwardKey(TestServer.TOKEN).sign(new byte[0]);
      TestServer.problem(server.ask("POST", Forwarded.PATH, ForwardKey.HEADER, signed), 400);
    }
  }

  @Test
  void health_is_told_while_others_send_their_bodies_for_ever() throws Exception {
    var sockets = new ArrayList<Socket>();
    try (var server = new TestServer()) {
      for (int i = 0; i < SLOW_SENDERS; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        sockets.add(socket);
        socket
            .getOutputStream()
            .write(slowBody(i % 2 == 0 ? "" : ForwardKey.HEADER + ": " + "0".repeat(64) + "\r\n"));
      }
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static byte[] slowBody(String header) {
    return ("POST "
            + Forwarded.PATH
            + " HTTP/1.1\r\nHost: "
            + TestServer.HOST
            + "\r\n"
            + header
            + "Content-Length: 1000\r\n\r\nx")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void headers_without_end_are_refused() throws Exception {
    try (var server = new TestServer()) {
      String answer =
          server.raw(
              "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: "
                  + "y".repeat(40_000)
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json");
      assertThat(server.get("/metrics").body())
          .contains("photofinish_http_requests_seconds_count{route=\"none\",status=\"431\"} 1");
    }
  }
}
