package io.photofinish.ingest.feed.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.photofinish.ingest.feed.Feeds;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.fetch.WebServer;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.schemas.Feed;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits that are told to stop, against a real server that answers when the test lets it. */
class VisitorsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WHOLE =
      "<rss><channel><title>Desk</title><item><guid>1</guid><title>T</title><description>Text</description></item></channel></rss>";

  private final Semaphore asked = new Semaphore(0);
  private final CountDownLatch answer = new CountDownLatch(1);
  private WebServer server;
  private Fetcher fetcher;
  private Visitors<String> visitors;

  @BeforeEach
  void start() throws IOException {
    server = new WebServer();
    InstantSource clock = InstantSource.system();
    fetcher =
        new Fetcher(
            FetchSettings.standard().withPrivateAddresses(true).withHostGap(Duration.ZERO),
            clock,
            Pause.real(),
            Turns.alone());
    visitors = new Visitors<>(Feeds.visits(fetcher, Schedule.standard(), clock), 2);
  }

  @AfterEach
  void stop() {
    answer.countDown();
    visitors.close();
    fetcher.close();
    server.close();
  }

  private void ask(String path, String body) throws InterruptedException {
    ask("127.0.0.1", path, body);
  }

  private void ask(String host, String path, String body) throws InterruptedException {
    server.put(path, exchange -> slowly(exchange, body));
    visitors.ask(
        path,
        server.address(path).replace("127.0.0.1", host),
        Feed.newBuilder().setAddedAt(Instant.EPOCH).build(),
        Due.NEVER_POLLED);
    asked.acquire();
  }

  private void slowly(HttpExchange exchange, String body) throws IOException {
    asked.release();
    try {
      answer.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
    WebServer.send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Visit> next() throws InterruptedException {
    return visitors.next(PATIENCE).orElseThrow().visit();
  }

  private Thread stopping() {
    var stopping =
        new Thread(
            () -> {
              try {
                visitors.stop(each -> true);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    stopping.start();
    while (stopping.getState() != Thread.State.WAITING) {
      Thread.onSpinWait(); // until it has told them
    }
    return stopping;
  }

  @Test
  void who_is_told_to_stop_waits_for_the_request_at_hand_and_what_is_whole_then_counts()
      throws Exception {
    ask("/rss", WHOLE);
    Thread stopping = stopping();
    assertThat(visitors.next(Duration.ZERO)).isEmpty();
    assertThat(stopping.isAlive()).isTrue();
    answer.countDown();
    Visit visit = next().orElseThrow();
    stopping.join();
    assertThat(visit.publications()).hasSize(1);
    assertThat(visit.after().getFailures()).isZero();
  }

  @Test
  void who_is_told_to_stop_asks_nothing_more() throws Exception {
    ask("/rss", WHOLE.replace("<guid>1</guid>", "<link>" + server.address("/story") + "</link>"));
    Thread stopping = stopping();
    answer.countDown();
    stopping.join();
    assertThat(next()).isEmpty();
    assertThat(server.requests()).containsExactly("/rss");
  }

  @Test
  void a_poll_that_is_broken_off_is_no_failure_of_the_server() throws Exception {
    ask("/rss", WHOLE);
    fetcher.close();
    assertThat(next()).isEmpty();
  }

  @Test
  void a_worker_is_free_again_after_a_visit_that_was_stopped() throws Exception {
    ask("/one", WHOLE);
    ask("localhost", "/two", WHOLE);
    assertThat(visitors.areFree()).isFalse();
    Thread stopping = stopping();
    answer.countDown();
    stopping.join();
    assertThat(visitors.areFree()).isTrue();
    next();
    next();
    ask("/three", WHOLE);
    assertThat(next().orElseThrow().publications()).hasSize(1);
  }

  @Test
  void what_is_asked_after_the_end_comes_back_with_nothing() throws Exception {
    visitors.close();
    visitors.ask(
        "late",
        server.address("/rss"),
        Feed.newBuilder().setAddedAt(Instant.EPOCH).build(),
        Due.NEVER_POLLED);
    assertThat(next()).isEmpty();
    visitors.stop(each -> true);
    assertThat(server.requests()).isEmpty();
  }
}
