package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.query.Questions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The interface on a port of its own, and somebody who asks it. */
final class TestServer implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  static final String TOKEN = "the cluster's secret";
  static final String ACCESS = "what the operator knows";

  final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  TestServer() {
    this(WebSettings.of(TOKEN).withRequestsPerSecond(0).withAccessToken(BearerToken.of(ACCESS)));
  }

  TestServer(WebSettings settings, Routes... routes) {
    server = HttpServer.bind(HOST, 0, settings, Map.of("version", "1"), meters, List.of(routes));
  }

  HttpServer http() {
    return server;
  }

  int port() {
    return server.port();
  }

  void answer(Questions book) {
    server.answer(book, within -> true);
  }

  /** As the operator. */
  HttpResponse<String> look(String path) throws Exception {
    return get(path, "Authorization", "Bearer " + ACCESS);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return ask("GET", path, headers);
  }

  CompletableFuture<HttpResponse<String>> send(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private URI uri(String path) {
    return URI.create("http://" + HOST + ":" + port() + path);
  }

  /**
   * @param headers names and values in turn
   */
  HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var in = new BufferedInputStream(socket.getInputStream());
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static JsonNode json(String body) throws Exception {
    return new ObjectMapper().readTree(body);
  }

  static JsonNode problem(HttpResponse<String> response, int status) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    JsonNode problem = json(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("\tat ", "Exception");
    return problem;
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    server.close();
    meters.close();
  }
}
