package io.photofinish.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.photofinish.app.http.Described;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  @TempDir private Path folder;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private HttpServer knowsNothing;

  @BeforeEach
  void start() throws Exception {
    knowsNothing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    knowsNothing.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getRawPath());
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

  @Test
  void every_route_that_can_be_read_has_a_command() throws Exception {
    String token = Files.writeString(folder.resolve("token"), "secret").toString();
    for (String command :
        List.of(
            "athletes kerr",
            "athlete kerr",
            "results kerr",
            "bests kerr",
            "seasons kerr",
            "progression kerr",
            "wins kerr",
            "records --held-by kerr",
            "rivals kerr",
            "head-to-head kerr hocker",
            "latest",
            "result kerr/1500m/wch-2023",
            "race 1500m/men/wch-2023",
            "competition WCH 2023",
            "ranking 1500m",
            "records",
            "record WR/1500m/men",
            "happenings",
            "stream",
            "feed",
            "article a",
            "text a",
            "instance",
            "health",
            "health --live",
            "metrics",
            "routes")) {
      asks(command);
    }
    for (String what : List.of("topology", "tasks", "lags", "feeds", "dead-letters")) {
      asks(what + " --token-file " + token);
    }
    for (String route : new Described().routes()) {
      String path = route.replaceAll("\\{[a-z]+}", "[^/]+");
      assertThat(asked).as(route).anyMatch(each -> each.matches(path));
    }
  }

  @Test
  void an_empty_id_is_refused_and_asks_nothing() {
    for (String what : List.of("article", "text", "result", "race", "record")) {
      Run run =
          Run.of(
              "query", what, " ", "--port", Integer.toString(knowsNothing.getAddress().getPort()));
      assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("the id of what is asked for is empty");
    }
    assertThat(asked).isEmpty();
  }

  private void asks(String command) {
    int before = asked.size();
    var arguments = new ArrayList<>(List.of("query"));
    arguments.addAll(List.of(command.split(" ")));
    arguments.addAll(List.of("--port", Integer.toString(knowsNothing.getAddress().getPort())));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.err()).as(command).contains("it is not known");
    assertThat(asked).as(command).hasSize(before + 1);
  }

  private Run query(String what) {
    String port = Integer.toString(knowsNothing.getAddress().getPort());
    return Run.of("query", what, "nope", "--port", port);
  }
}
