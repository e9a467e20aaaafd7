package io.photofinish.standalone.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningInstanceTest {
  private interface Check {
    void with(RunningInstance instance) throws Exception;
  }

  @Test
  void it_tells_its_brokers_and_the_prefix_of_its_topics() throws Exception {
    answering(
        "{\"bootstrapServers\":\"one:9092\",\"topicPrefix\":\"test.\"}",
        instance -> {
          var cluster = instance.cluster(Map.of("security.protocol", "SSL"));
          assertThat(cluster.topics().claims().name()).isEqualTo("test.claims");
          assertThat(cluster.clientProperties())
              .containsEntry("bootstrap.servers", "one:9092")
              .containsEntry("security.protocol", "SSL");
        });
  }

  @Test
  void it_tells_its_schema_registry_unless_another_is_named() throws Exception {
    answering(
        "{\"bootstrapServers\":\"one:9092\",\"schemaRegistry\":\"http://theirs/\","
            + "\"writesWithRegistry\":\"false\"}",
        instance -> {
          var theirs = instance.cluster(Map.of()).topics().registry().orElseThrow();
          assertThat(theirs.addresses()).isEqualTo("http://theirs/");
          assertThat(theirs.writes()).isFalse();
          var ours = instance.cluster(Map.of("schema.registry.url", "http://ours"));
          assertThat(ours.topics().registry().orElseThrow().addresses()).isEqualTo("http://ours/");
          assertThat(ours.clientProperties()).doesNotContainKey("schema.registry.url");
        });
  }

  @Test
  void another_program_on_the_port_is_told_apart() throws Exception {
    answering(
        "<html>",
        instance ->
            assertThatThrownBy(() -> instance.cluster(Map.of()))
                .isInstanceOfSatisfying(
                    Problem.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessageContainingAll("no Photofinish", "--port"));
  }

  @Test
  void an_answer_that_takes_too_long_is_not_called_nothing() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var instance = new RunningInstance(uri(silent.getLocalPort()), Duration.ofMillis(200));
      assertThatThrownBy(() -> instance.get("/health/ready"))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("gives no answer within 0.2 s");
    }
  }

  @Test
  void a_connection_that_breaks_off_is_not_called_nothing() throws Exception {
    try (var rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var hangingUp = new Thread(() -> hangUp(rude), "hang-up");
      hangingUp.start();
      assertThatThrownBy(() -> RunningInstance.at(rude.getLocalPort()).get("/health/ready"))
          .isInstanceOf(Problem.class)
          .hasMessageContainingAll("cannot be read", "--port");
    }
  }

  private static void hangUp(ServerSocket server) {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static URI uri(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static void answering(String body, Check check) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    try {
      check.with(RunningInstance.at(server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
  }
}
