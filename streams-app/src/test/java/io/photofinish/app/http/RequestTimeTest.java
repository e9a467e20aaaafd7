package io.photofinish.app.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTimeTest {
  private static final Duration WITHIN = Duration.ofMillis(200);
  private static final String PROMPT = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String HALF = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Long: ";

  /** The common pool may have one thread, and these tasks wait for each other. */
  private static final Executor OWN_THREADS = task -> new Thread(task, "of-a-client").start();

  private final CountDownLatch asked = new CountDownLatch(2);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final TestServer server =
      new TestServer(
          WebSettings.of(TestServer.TOKEN).withRequestWithin(WITHIN),
          routes -> routes.get("/slow", context -> answerLate(context.res())),
          routes ->
              routes.get(
                  "/stream",
                  context ->
                      context.future(
                          () ->
                              CompletableFuture.runAsync(
                                  () -> answerLate(context.res()), OWN_THREADS))),
          routes ->
              routes.post(
                  "/body",
                  context ->
                      context.result(
                          Integer.toString(context.bodyInputStream().readAllBytes().length))));

  private void answerLate(HttpServletResponse response) {
    try {
      response.setContentLength(8);
      response.getOutputStream().write("soon".getBytes(US_ASCII));
      response.flushBuffer();
      asked.countDown();
      answer.await();
      response.getOutputStream().write("late".getBytes(US_ASCII));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    answer.countDown();
    server.close();
  }

  /** A connection, and what is read of it. */
  private final class Client implements AutoCloseable {
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    private final BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));

    Client() throws IOException {}

    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /** The status line of an answer to a request without a body, whose answer is read. */
    String answered() throws IOException {
      String status = in.readLine();
      int length = 0;
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
          length = Integer.parseInt(line.substring("content-length: ".length()));
        }
      }
      var unused = in.skip(length);
      return status;
    }

    /** Sends a byte after the other until the server closes. */
    String trickled(String start) throws Exception {
      send(start);
      var rest =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return String.valueOf(in.readLine());
                } catch (IOException reset) {
                  return "reset";
                }
              },
              OWN_THREADS);
      while (true) {
        try {
          return rest.get(20, TimeUnit.MILLISECONDS);
        } catch (TimeoutException open) {
          try {
            send("a");
          } catch (IOException closed) {
            return rest.get();
          }
        } catch (ExecutionException e) {
          throw new AssertionError(e);
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private void aRequestIsCutOff() throws Exception {
    try (var client = new Client()) {
      assertThat(client.trickled(HALF)).isIn("null", "reset");
    }
  }

  @Test
  void a_header_that_comes_byte_by_byte_is_cut_off_and_counted() throws Exception {
    aRequestIsCutOff();
    assertThat(server.meters.counter("photofinish.http.cut.off").count()).isEqualTo(1);
  }

  @Test
  void so_is_the_second_header_of_a_connection() throws Exception {
    try (var client = new Client()) {
      client.send(PROMPT);
      assertThat(client.answered()).contains("200");
      assertThat(client.trickled(HALF)).isIn("null", "reset");
    }
  }

  @Test
  void so_is_a_body_that_comes_byte_by_byte() throws Exception {
    try (var client = new Client()) {
      String start = "POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n";
      assertThat(client.trickled(start)).isNotEqualTo("HTTP/1.1 200 OK");
      assertThat(server.meters.counter("photofinish.http.cut.off").count()).isEqualTo(1);
      awaitAnswered("/body", 408);
    }
  }

  @Test
  void who_goes_away_within_a_body_is_no_failure_of_the_server() throws Exception {
    try (var client = new Client()) {
      client.send("POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nabc");
    }
    awaitAnswered("/body", 408);
    assertThat(server.meters.counter("photofinish.http.cut.off").count()).isZero();
  }

  /** What a route answers to one who is gone is known a little later. */
  private void awaitAnswered(String route, int status) throws Exception {
    String metrics;
    do {
      metrics = server.get("/metrics").body();
    } while (!metrics.contains("route=\"" + route + "\""));
    assertThat(metrics).contains("route=\"%s\",status=\"%d\"".formatted(route, status));
  }

  @Test
  void a_body_that_comes_in_pieces_is_taken() throws Exception {
    try (var client = new Client()) {
      client.send("POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nabc");
      client.send("def");
      assertThat(client.answered()).contains("200");
    }
  }

  @Test
  void neither_who_asks_nothing_nor_who_waits_for_an_answer_is_cut_off() throws Exception {
    try (var idle = new Client();
        var fresh = new Client();
        var waiting = new Client();
        var listening = new Client()) {
      idle.send(PROMPT);
      assertThat(idle.answered()).contains("200");
      waiting.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
      listening.send("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
      asked.await();
      aRequestIsCutOff();
      aRequestIsCutOff();
      answer.countDown();
      for (Client client : List.of(waiting, listening)) {
        assertThat(client.answered()).contains("200");
      }
      for (Client client : List.of(idle, fresh, waiting, listening)) {
        client.send(PROMPT);
        assertThat(client.answered()).contains("200");
      }
    }
  }
}
