package io.photofinish.standalone.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.http.Described;
import io.photofinish.app.http.HttpServer;
import io.photofinish.app.http.WebSettings;
import io.photofinish.ingest.Inbox;
import io.photofinish.ingest.publish.SharedPublisher;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.data.AccessToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, on a real server; no broker is in reach. EndToEndTest has what is accepted. */
class PostArticlesTest {
  private static final String ARTICLE = "{\"id\":\"a\",\"text\":\"Kerr won.\"}";

  @TempDir Path data;

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SharedPublisher publisher =
      SharedPublisher.open(
          Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 200), Topics.standard());
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private String secret;

  @BeforeEach
  void start() throws IOException {
    server = serve(4);
    secret = Files.readString(data.resolve("token")).strip();
  }

  private HttpServer serve(int atATime) {
    var post = new PostArticles(new Inbox(publisher), AccessToken.in(data).bearer(), atATime);
    return HttpServer.bind(
        "127.0.0.1", 0, WebSettings.of("secret"), Map.of(), meters, List.of(post));
  }

  @AfterEach
  void stop() {
    server.close();
    publisher.close();
    meters.close();
  }

  private HttpRequest.Builder request(String type) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/articles"))
        .header("Authorization", "Bearer " + secret)
        .header("Content-Type", type);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(
            new Described()
                .faults("post", "/v1/articles", answer.statusCode(), type, answer.body()))
        .isEmpty();
    return answer;
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    return send(request(type).POST(BodyPublishers.ofString(body)).build());
  }

  private static JsonNode problem(HttpResponse<String> response, int status) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("Exception", "\tat ");
    return problem;
  }

  @Test
  void without_the_token_nothing_is_read() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/v1/articles");
    var none = send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(ARTICLE)).build());
    var wrong =
        send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + secret + "x")
                .POST(BodyPublishers.ofString(ARTICLE))
                .build());

    assertThat(problem(none, 401).get("detail").asText()).contains("Authorization: Bearer TOKEN");
    assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    problem(wrong, 403);
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "application/json;charset=latin1", "x", ";;"})
  void another_media_type_is_told_which_ones_are_taken(String type) throws Exception {
    var response = post(type, ARTICLE);
    assertThat(problem(response, 415).get("detail").asText()).contains("application/x-ndjson");
    assertThat(response.headers().firstValue("Accept-Post").orElse("")).contains("ndjson");
  }

  @Test
  void a_compressed_body_and_one_without_a_type_are_told_so_too() throws Exception {
    problem(
        send(
            request("application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(ARTICLE))
                .build()),
        415);
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/v1/articles");
    problem(
        send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + secret)
                .POST(BodyPublishers.ofString(ARTICLE))
                .build()),
        415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it is empty",
        "{ | broken JSON",
        "[1] | no JSON object",
        "{\"text\":\"x\"} | nothing names the article",
        "{\"id\":\"a\"} | \"text\" is missing",
        "{\"id\":\"a\",\"text\":\" \"} | the text is empty",
        "{\"id\":\"\",\"text\":\"x\"} | the id is blank",
        "{\"id\":\"a\",\"text\":\"x\",\"published\":\"soon\"} | no date"
      })
  void what_is_no_article_is_refused_with_the_cause(String body, String cause) throws Exception {
    JsonNode problem = problem(post("application/json", body), 422);
    assertThat(problem.get("detail").asText()).contains(cause);
    assertThat(problem.get("refused").asInt()).isEqualTo(1);
    assertThat(problem.get("refusals").get(0).get("detail").asText()).contains(cause);
  }

  @Test
  void those_refused_of_an_array_are_numbered_too() throws Exception {
    String array = "[{\"id\":\"\",\"text\":\"x\"},{\"id\":\"b\"}]";
    JsonNode problem = problem(post("application/json", array), 422);
    assertThat(problem.get("refusals"))
        .extracting(each -> each.get("detail").asText().replaceAll(":.*", ""))
        .containsExactly("article 1", "article 2");
  }

  @Test
  void refused_lines_are_numbered() throws Exception {
    JsonNode problem = problem(post("application/x-ndjson", ":\n\n{\"id\":\"a\"}\n"), 422);
    assertThat(problem.get("refusals"))
        .extracting(each -> each.get("line").asInt())
        .containsExactly(1, 3);
  }

  @Test
  void a_text_and_a_document_over_the_limit_are_too_large() throws Exception {
    String long_ = "{\"id\":\"a\",\"text\":\"" + "x".repeat((1 << 20) + 1) + "\"}";
    problem(post("application/json", long_), 413);
    problem(post("application/x-ndjson", long_ + "\n" + long_), 413);
    String article = "{\"id\":\"\",\"text\":\"" + "x".repeat(1 << 19) + "\"},";
    assertThat(
            problem(post("application/json", "[" + article.repeat(14)), 413).get("detail").asText())
        .contains("a document has at most");
  }

  @Test
  void where_the_brokers_take_nothing_it_says_when_to_come_back() throws Exception {
    var response = post("application/json", ARTICLE);
    assertThat(problem(response, 503).get("detail").asText()).contains("send the same again");
    assertThat(response.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void more_at_a_time_than_are_taken_are_told_to_come_back() throws Exception {
    server.close();
    server = serve(1);
    Socket slow = slow();
    try {
      HttpResponse<String> response = post("application/json", "{");
      while (response.statusCode() == 422) {
        if (slow.getInputStream().available() > 0) { // it came when the place was taken
          slow.close();
          slow = slow();
        }
        response = post("application/json", "{");
      }
      problem(response, 429);
      assertThat(response.headers().firstValue("Retry-After")).contains("2");
    } finally {
      slow.close();
    }
  }

  /** A request that has begun and does not go on. */
  private Socket slow() throws IOException {
    var slow = new Socket(InetAddress.getLoopbackAddress(), server.port());
    slow.getOutputStream()
        .write(
            ("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Authorization: Bearer "
                    + secret
                    + "\r\nContent-Length: 100000\r\n\r\n{")
                .getBytes(StandardCharsets.US_ASCII));
    return slow;
  }

  /** Refused lines are read past, not kept. */
  @Test
  void a_body_of_any_length_costs_no_memory() throws Exception {
    byte[] line = (":" + "x".repeat(2046) + "\n").getBytes(StandardCharsets.UTF_8);
    int lines = 30_000; // 60 MiB
    long before = used();
    var body =
        new InputStream() {
          private long left = (long) line.length * lines;

          @Override
          public int read() {
            return left-- <= 0 ? -1 : line[(int) ((left + 1) % line.length)];
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
              return -1;
            }
            int some = (int) Math.min(Math.min(length, line.length), left);
            System.arraycopy(line, 0, buffer, from, some);
            left -= some;
            return some;
          }
        };

    JsonNode problem =
        problem(
            send(
                request("application/x-ndjson")
                    .POST(BodyPublishers.ofInputStream(() -> body))
                    .build()),
            422);

    assertThat(problem.get("refusals")).hasSize(Inbox.MAX_REFUSALS);
    assertThat(used() - before).isLessThan(20L << 20);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void no_bytes_make_it_fail() throws Exception {
    var random = new Random(20240806);
    String[] types = {"application/json", "application/x-ndjson"};
    for (int round = 0; round < 60; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[0] = (byte) "{[".charAt(random.nextInt(2));
      }
      var response =
          send(request(types[round % 2]).POST(BodyPublishers.ofByteArray(bytes)).build());
      problem(response, 422);
    }
  }
}
