package io.photofinish.ingest.feed.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.fetch.WebServer;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Manners, against a real server; time is the test's. */
class FeedVisitsTest {
  private static final Schedule SCHEDULE = Schedule.standard();
  private static final String RSS =
      "<rss><channel><title>Desk</title><item><guid>%s</guid><title>T</title><description>Text</description></item></channel></rss>";

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2024-08-06T20:00:00Z");
  private WebServer server;
  private Fetcher fetcher;
  private FeedVisits visits;
  private FeedState state = FeedState.newBuilder().setFailures(0).setItems(List.of()).build();

  @BeforeEach
  void start() throws IOException {
    server = new WebServer();
    fetcher =
        new Fetcher(
            FetchSettings.standard()
                .withPrivateAddresses(true)
                .withContact("mailto:desk@example.org"),
            () -> now,
            time -> {
              pauses.add(time);
              now = now.plus(time);
            },
            Turns.alone());
    visits =
        new FeedVisits(
            fetcher,
            PageContents.none(),
            PageChecks.none(),
            SCHEDULE,
            () -> now,
            new SplittableRandom(1));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private Visit visit(String path) throws InterruptedException {
    Feed feed = Feed.newBuilder().setAddedAt(now).build();
    Visit visit = visits.visit(server.address(path), feed, state);
    state = visit.after();
    return visit;
  }

  private Duration untilNext() {
    return Duration.between(state.getPolledAt(), state.getNextPollAt());
  }

  @Test
  void validators_are_sent_back_verbatim_and_both_are_renewed_with_each_answer() throws Exception {
    var sent = new ArrayList<String>();
    server.put(
        "/feed",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          sent.add(headers.getFirst("If-None-Match") + " " + headers.getFirst("If-Modified-Since"));
          if (sent.size() == 3) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          if (sent.size() == 1) {
            exchange.getResponseHeaders().add("Last-Modified", "Tue, 06 Aug 2024 19:00:00 GMT");
          }
          exchange.getResponseHeaders().add("ETag", "W/\"v" + sent.size() + "\"");
          WebServer.send(
              exchange, 200, RSS.formatted(sent.size()).getBytes(StandardCharsets.UTF_8));
        });
    assertThat(visit("/feed").publications()).hasSize(1);
    assertThat(visit("/feed").publications()).hasSize(1);
    assertThat(visit("/feed").publications()).isEmpty();
    assertThat(state.getError()).isNull();
    assertThat(sent)
        .containsExactly("null null", "W/\"v1\" Tue, 06 Aug 2024 19:00:00 GMT", "W/\"v2\" null");
    assertThat(state.getEtag()).isEqualTo("W/\"v2\"");
  }

  @Test
  void what_was_cut_off_is_asked_for_again_without_validators() throws Exception {
    var sent = new ArrayList<String>();
    String whole =
        RSS.formatted(1)
            .replace(
                "</channel>",
                "<item><guid>2</guid><title>More</title><description>Other</description></item></channel>");
    server.put(
        "/feed",
        exchange -> {
          sent.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"same\"");
          String shown = sent.size() == 1 ? whole.substring(0, whole.indexOf("More")) : whole;
          WebServer.send(exchange, 200, shown.getBytes(StandardCharsets.UTF_8));
        });
    Visit cut = visit("/feed");
    assertThat(cut.publications()).hasSize(1);
    assertThat(cut.remarks()).anyMatch(remark -> remark.contains("ends in the middle"));
    assertThat(visit("/feed").publications()).hasSize(1);
    assertThat(visit("/feed").publications()).isEmpty();
    assertThat(sent).containsExactly(null, null, "\"same\"");
  }

  @Test
  void the_interval_follows_the_feed_and_cache_control_lengthens_it() throws Exception {
    server.put("/feed", RSS.formatted(1), "Cache-Control", "public, max-age=7200");
    visit("/feed");
    assertThat(untilNext()).isBetween(Duration.ofHours(2), Duration.ofMinutes(132));
    server.put("/feed", RSS.formatted(2));
    visit("/feed");
    assertThat(state.getIntervalSeconds()).isLessThan(900);
    int busy = state.getIntervalSeconds();
    visit("/feed");
    assertThat(state.getIntervalSeconds()).isGreaterThan(busy);
  }

  @Test
  void a_server_that_is_busy_is_left_alone_for_as_long_as_it_asks() throws Exception {
    server.put("/feed", 503, "", "Retry-After", "7200");
    visit("/feed");
    assertThat(state.getFailures()).isEqualTo(1);
    assertThat(state.getError()).contains("status 503");
    assertThat(untilNext()).isEqualTo(Duration.ofHours(2));
    now = now.plus(Duration.ofHours(2));
    server.put("/feed", 429, "", "Retry-After", "Wed, 07 Aug 2024 06:00:00 GMT");
    visit("/feed");
    assertThat(state.getNextPollAt()).isEqualTo("2024-08-07T06:00:00Z");
    now = state.getNextPollAt();
    server.put("/feed", RSS.formatted(1));
    visit("/feed");
    assertThat(state.getFailures()).isZero();
    assertThat(state.getError()).isNull();
  }

  @Test
  void the_other_feeds_of_a_host_that_wants_to_be_left_alone_are_put_off_which_is_no_failure()
      throws Exception {
    server.put("/other", RSS.formatted(1));
    visit("/other");
    FeedState other = state;
    state = Due.NEVER_POLLED;
    server.put("/feed", 503, "", "Retry-After", "600");
    visit("/feed");
    Instant rests = now.plusSeconds(600);

    state = other;
    Visit visit = visit("/other");
    assertThat(visit.report()).singleElement().asString().contains("left alone", "Retry-After");
    assertThat(state.getNextPollAt()).isBetween(rests, rests.plusSeconds(60));
    assertThat(state.getFailures()).isZero();
    assertThat(state.getError()).isNull();
    now = now.plusSeconds(600);
    visit("/other");
    assertThat(server.requests()).containsExactly("/other", "/feed", "/other");
  }

  @Test
  void a_host_is_left_alone_for_an_hour_at_most_and_only_where_it_is_busy() throws Exception {
    server.put("/feed", 503, "", "Retry-After", "999999999");
    visit("/feed");
    now = now.plus(Duration.ofHours(1));
    server.put("/other", 404, "", "Retry-After", "600");
    visit("/other");
    visit("/third");
    assertThat(server.requests()).containsExactly("/feed", "/other", "/third");
  }

  @Test
  void a_feed_that_is_added_again_while_its_host_rests_is_asked_once_that_is_over()
      throws Exception {
    server.put("/feed", 410, "");
    visit("/feed");
    FeedState ended = state;
    server.put("/other", 503, "", "Retry-After", "600");
    visit("/other");
    now = now.plusSeconds(1);
    Feed again = Feed.newBuilder().setAddedAt(now).build();
    state = visits.visit(server.address("/feed"), again, ended).after();
    assertThat(Due.isDue(again, state, now)).isFalse();
    assertThat(Due.isDue(again, state, state.getNextPollAt())).isTrue();
  }

  @Test
  void a_permanent_redirect_is_remembered_and_a_temporary_one_is_not() throws Exception {
    server.put("/feed", 301, "", "Location", "/middle");
    server.put("/middle", 308, "", "Location", "/new");
    server.put("/new", 302, "", "Location", "/today");
    server.put("/today", RSS.formatted(1));
    visit("/feed");
    assertThat(state.getMovedTo()).isEqualTo(server.address("/new"));
    visit("/feed");
    assertThat(server.requests())
        .containsExactly("/feed", "/middle", "/new", "/today", "/new", "/today");
  }

  @Test
  void a_feed_with_a_password_is_asked_at_the_address_that_it_belongs_to() throws Exception {
    server.put("/feed", 301, "", "Location", "/new");
    server.put("/new", RSS.formatted(1));
    Feed feed = Feed.newBuilder().setAddedAt(now).build();
    String address = server.address("/feed").replace("//", "//me:pw@");
    state = visits.visit(address, feed, state).after();
    assertThat(state.getMovedTo()).isNull();
    state = visits.visit(address, feed, state).after();
    assertThat(server.requests()).containsExactly("/feed", "/new", "/feed", "/new");
  }

  @Test
  void a_new_address_that_fails_is_given_up_for_the_old_one() throws Exception {
    server.put("/feed", 301, "", "Location", "/new");
    server.put("/new", RSS.formatted(1));
    visit("/feed");
    server.put("/new", 404, "");
    for (int i = 0; i < 3; i++) {
      visit("/feed");
    }
    assertThat(state.getMovedTo()).isNull();
  }

  @Test
  void gone_for_good_ends_the_feed() throws Exception {
    server.put("/feed", 410, "");
    visit("/feed");
    assertThat(state.getEndedAt()).isEqualTo(now);
    assertThat(state.getError()).contains("410", "add it again");
  }

  @Test
  void what_is_no_feed_is_told_and_asked_again_later_and_later() throws Exception {
    server.put("/feed", "<html>Sorry</html>");
    for (int i = 1; i <= 12; i++) {
      visit("/feed");
      assertThat(state.getFailures()).isEqualTo(i);
    }
    assertThat(state.getError()).contains("a web page and no feed");
    assertThat(untilNext()).isBetween(SCHEDULE.longest().dividedBy(2), SCHEDULE.longest());
  }

  @Test
  void validators_that_lie_publish_nothing_and_items_stay_known_after_a_failure() throws Exception {
    server.put("/feed", RSS.formatted(1), "ETag", "\"a\"");
    assertThat(visit("/feed").publications()).hasSize(1);
    server.put("/feed", RSS.formatted(1), "ETag", "\"b\"");
    assertThat(visit("/feed").publications()).isEmpty();
    server.put("/feed", 500, "");
    visit("/feed");
    server.put("/feed", RSS.formatted(1), "ETag", "\"c\"");
    assertThat(visit("/feed").publications()).isEmpty();
  }

  @Test
  void the_server_is_told_who_asks_and_how_to_reach_them() throws Exception {
    var agents = new ArrayList<String>();
    server.put(
        "/feed",
        exchange -> {
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          WebServer.send(exchange, 200, RSS.formatted(1).getBytes(StandardCharsets.UTF_8));
        });
    visit("/feed");
    assertThat(agents.get(0))
        .matches("Photofinish/\\S+ \\(news feed reader; mailto:desk@example.org\\)");
  }

  @Test
  void a_host_is_asked_one_thing_at_a_time_with_a_gap() throws Exception {
    var at = new AtomicInteger();
    var most = new AtomicInteger();
    server.put(
        "/feed",
        exchange -> {
          most.accumulateAndGet(at.incrementAndGet(), Math::max);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10)); // for another one to come
          at.decrementAndGet(); // before the answer, after which the next one may
          WebServer.send(exchange, 200, RSS.formatted(1).getBytes(StandardCharsets.UTF_8));
        });
    var pool = Executors.newFixedThreadPool(4);
    List<Callable<Visit>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String address = server.address("/feed?n=" + i);
      Feed feed = Feed.newBuilder().setAddedAt(now).build();
      all.add(() -> visits.visit(address, feed, state));
    }
    for (var each : pool.invokeAll(all)) {
      assertThat(each.get().after().getError()).isNull();
    }
    pool.shutdown();
    assertThat(most.get()).isEqualTo(1);
    assertThat(pauses).hasSize(7).containsOnly(Duration.ofSeconds(2));
  }
}
