package io.photofinish.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryCommandTest {
  private HttpServer knowsNothing;

  @BeforeEach
  void start() throws Exception {
    knowsNothing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    knowsNothing.createContext(
        "/",
        exchange -> {
          byte[] bytes = "{\"detail\":\"it is not known\"}".getBytes(UTF_8);
          exchange.sendResponseHeaders(404, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    knowsNothing.start();
  }

  @AfterEach
  void stop() {
    knowsNothing.stop(0);
  }

  @Test
  void what_is_not_known_is_told_where_to_see_what_is() {
    assertThat(query("athlete").err())
        .contains("it is not known; see what there is: photofinish query athletes");
    assertThat(query("article").err())
        .contains("it is not known; see what there is: photofinish read claims --latest");
    assertThat(query("article").exitCode()).isEqualTo(1);
  }

  private Run query(String what) {
    String port = Integer.toString(knowsNothing.getAddress().getPort());
    return Run.of("query", what, "nope", "--port", port);
  }
}
