package io.photofinish.connect.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A worker's HTTP interface. */
record WorkerApi(int port) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * @param body null where the worker sent none
   */
  record Answer(int status, JsonNode body) {}

  Answer get(String path) throws InterruptedException, IOException {
    return ask("GET", path, null);
  }

  /**
   * @param body null for none
   */
  Answer ask(String method, String path, Object body) throws InterruptedException, IOException {
    var sent =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, sent)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    String text = answer.body();
    return new Answer(answer.statusCode(), text.isBlank() ? null : JSON.readTree(text));
  }

  /**
   * Whether it has started whole. One that is told to stop before that never does: it tries,
   * without pause, to read its own topics to the end (Kafka 4.3.1, KafkaBasedLog).
   */
  boolean isUp() throws InterruptedException {
    try {
      return get("/health").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Running, with as many tasks that run. */
  boolean runs(String connector, int tasks) throws InterruptedException, IOException {
    JsonNode status = get("/connectors/" + connector + "/status").body();
    int running = 0;
    for (JsonNode task : status.path("tasks")) {
      running += task.path("state").asText().equals("RUNNING") ? 1 : 0;
    }
    return running == tasks && status.at("/connector/state").asText().equals("RUNNING");
  }

  /** Stopped, with no task left. */
  boolean isStopped(String connector) throws InterruptedException, IOException {
    JsonNode status = get("/connectors/" + connector + "/status").body();
    return status.path("tasks").isEmpty()
        && status.at("/connector/state").asText().equals("STOPPED");
  }

  static Map<String, Object> offset(String feed, Object offset) {
    var entry = new HashMap<String, Object>();
    entry.put("partition", Map.of("feed", feed));
    entry.put("offset", offset);
    return Map.of("offsets", List.of(entry));
  }
}
