package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * A book that the topology's steps have made, asked over HTTP; answers are held to openapi.json.
 */
abstract class OnSampleBook {
  @TempDir static Path directory;
  static SampleBook book;
  static TestServer server;
  static final Described described = new Described();

  @BeforeAll
  static void start() {
    book = new SampleBook(directory);
    server = new TestServer();
    server.answer(book.book().questions());
    server.http().inspect(new SampleInspection());
  }

  @AfterAll
  static void stop() {
    server.close();
    book.close();
  }

  /** The answer of a route, as documented. */
  static JsonNode get(String route, String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as("%s: %s", path, response.body()).isEqualTo(200);
    asDocumented(route, path, response);
    return TestServer.json(response.body());
  }

  static void asDocumented(String route, String path, HttpResponse<String> response) {
    assertThat(
            described.faults(
                "get",
                route,
                response.statusCode(),
                TestServer.header(response, "Content-Type"),
                response.body()))
        .as("%s: %s", path, response.body())
        .isEmpty();
  }

  static List<String> items(JsonNode answer, String slot) {
    return StreamSupport.stream(answer.get("items").spliterator(), false)
        .map(item -> item.at(slot).asText())
        .toList();
  }
}
