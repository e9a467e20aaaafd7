package io.photofinish.ingest.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.fetch.WebServer;
import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.FullText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds with summaries and the pages behind them, on a real server; time is the test's. */
class PagesTest {
  private static final String SUMMARY = "Kerr took silver in Paris.";
  private static final String BODY =
      "<p>Josh Kerr took silver in the men's 1500m at the Olympics in Paris in 3:27.79.</p>"
          + "<p>Cole Hocker won in 3:27.65.</p>";

  private final List<Duration> pauses = new ArrayList<>();
  private final Feed feed = Feed.newBuilder().setAddedAt(Instant.EPOCH).build();
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
            FetchSettings.standard().withPrivateAddresses(true).withHostGap(Duration.ofMillis(1)),
            () -> now,
            time -> {
              pauses.add(time);
              now = now.plus(time);
            },
            Turns.alone());
    var robots = new Robots(fetcher, () -> now);
    visits =
        new FeedVisits(
            fetcher,
            new Pages(fetcher, robots, () -> now),
            new RecentPages(fetcher, robots, () -> now),
            Schedule.standard(),
            () -> now,
            new SplittableRandom(1));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private static String page(String head, String body) {
    return "<html><head>%s</head><body><article><h1>Kerr takes silver</h1>%s</article></body></html>"
        .formatted(head, body);
  }

  private static String item(String path, String inside) {
    return "<item><link>%s</link><title>Silver</title>%s</item>".formatted(path, inside);
  }

  private static String summary(String text) {
    return "<description>" + text + "</description>";
  }

  private void feedOf(String... items) {
    server.put(
        "/feed",
        "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
            + String.join("", items)
            + "</channel></rss>");
  }

  private List<Publication> visit() throws InterruptedException {
    Visit visit = visits.visit(server.address("/feed"), feed, state);
    state = visit.after();
    assertThat(state.getError()).isNull();
    return visit.publications();
  }

  private Article article() throws InterruptedException {
    List<Publication> all = visit();
    assertThat(all).hasSize(1);
    return all.get(0).article().orElseThrow();
  }

  @Test
  void a_summary_is_replaced_by_the_article_of_its_page() throws Exception {
    feedOf(item("/kerr?utm_source=rss", summary(SUMMARY)));
    server.put(
        "/kerr",
        page(
            "<link rel=canonical href=/kerr><meta name=pubdate content='2024-08-06'>"
                + "<meta property=article:modified_time content='2024-08-07T09:00:00Z'>"
                + "<meta name=author content='Track Desk'><meta property=og:locale content=en_GB>",
            "<nav>Home</nav>" + BODY),
        "Content-Type",
        "text/html");
    Article article = article();
    assertThat(article.getText())
        .isEqualTo(
            "Josh Kerr took silver in the men's 1500m at the Olympics in Paris in 3:27.79.\n"
                + "Cole Hocker won in 3:27.65.");
    assertThat(article.getTitle()).isEqualTo("Kerr takes silver");
    assertThat(article.getAuthor()).isEqualTo("Track Desk");
    assertThat(article.getLanguage()).isEqualTo("en-GB");
    assertThat(article.getUpdated()).isEqualTo("2024-08-07");
    assertThat(article.getPublished()).isEqualTo("2024-08-06");
    assertThat(article.getAddress()).isEqualTo(server.address("/kerr"));
    assertThat(server.requests()).containsExactly("/feed", "/robots.txt", "/kerr?utm_source=rss");
    assertThat(visit()).isEmpty();
    assertThat(server.requests()).hasSize(4).last().isEqualTo("/feed");
  }

  @Test
  void pages_are_left_alone_where_the_feed_has_the_article_unless_they_are_wanted_always()
      throws Exception {
    String whole = "<content:encoded>Kerr took silver in 3:27.79.</content:encoded>";
    feedOf(item("/a", whole));
    server.put("/a", page("", BODY));
    assertThat(article().getText()).isEqualTo("Kerr took silver in 3:27.79.");
    assertThat(server.requests()).containsExactly("/feed");
    feed.setFullText(FullText.ALWAYS);
    feedOf(item("/b", whole));
    server.put("/b", page("", BODY));
    assertThat(article().getText()).contains("Hocker");
    feed.setFullText(FullText.NEVER);
    feedOf(item("/c", summary(SUMMARY)));
    assertThat(article().getText()).isEqualTo(SUMMARY);
    assertThat(server.requests()).doesNotContain("/c");
  }

  @Test
  void a_text_that_breaks_off_is_a_summary_wherever_it_stands() throws Exception {
    feedOf(
        item(
            "/a",
            "<content:encoded>Kerr took silver in … &lt;a&gt;Read more&lt;/a&gt;</content:encoded>"));
    server.put("/a", page("", BODY));
    assertThat(article().getText()).contains("Hocker");
  }

  @Test
  void the_summary_counts_where_the_page_is_a_stub_or_no_page_or_says_less() throws Exception {
    feedOf(
        item("/stub", summary(SUMMARY)),
        item("/pdf", summary(SUMMARY)),
        item("/less", summary(SUMMARY)),
        item("/none", summary(SUMMARY)));
    server.put(
        "/stub",
        page("", "<p>Josh Kerr came home second, and behind him</p><p>Subscribe to read on.</p>")
            .replace("Subscribe to read on.", "Subscribe to continue reading."));
    server.put("/pdf", BODY, "Content-Type", "application/pdf");
    server.put("/less", page("", "<p>Kerr.</p>"));
    assertThat(visit())
        .hasSize(4)
        .allMatch(each -> each.article().orElseThrow().getText().equals(SUMMARY));
    assertThat(visit()).isEmpty();
  }

  @Test
  void pages_in_another_encoding_are_read_in_it() throws Exception {
    feedOf(item("/a", summary("Nordas third.")));
    byte[] page =
        page("<meta charset=windows-1252>", "<p>Narve Gilje Nordås won bronze in Budapest.</p>")
            .getBytes(Charset.forName("windows-1252"));
    server.put("/a", exchange -> WebServer.send(exchange, 200, page));
    assertThat(article().getText()).contains("Nordås");
  }

  @Test
  void a_page_that_cannot_be_had_is_asked_for_again_and_then_no_more() throws Exception {
    feedOf(item("/a", summary(SUMMARY)));
    server.put("/a", 503, "");
    assertThat(article().getText()).isEqualTo(SUMMARY);
    assertThat(visit()).isEmpty();
    server.put("/a", page("", BODY));
    List<Publication> second = visit();
    assertThat(second).extracting(Publication::version).containsExactly(2);
    feedOf(item("/b", summary(SUMMARY)));
    server.put("/b", 503, "");
    for (int i = 0; i < 6; i++) {
      visit();
    }
    assertThat(server.requests().stream().filter("/b"::equals)).hasSize(3);
  }

  @Test
  void a_server_of_pages_that_is_busy_is_left_alone_for_as_long_as_it_asks() throws Exception {
    feedOf(item("/a", summary(SUMMARY)), item("/b", summary(SUMMARY)));
    server.put("/a", 429, "", "Retry-After", "7200");
    assertThat(visit()).hasSize(2);
    assertThat(Duration.between(state.getPolledAt(), state.getNextPollAt()))
        .isGreaterThanOrEqualTo(Duration.ofHours(2));
    assertThat(server.requests()).containsExactly("/feed", "/robots.txt", "/a");
  }

  @Test
  void what_does_not_fit_into_one_reading_waits_for_the_next_and_nothing_is_left_out()
      throws Exception {
    feedOf(
        IntStream.range(0, 45)
            .mapToObj(n -> item("/" + n, summary(SUMMARY)))
            .toArray(String[]::new));
    IntStream.range(0, 45).forEach(n -> server.put("/" + n, page("", BODY)));
    assertThat(visit()).hasSize(20);
    assertThat(visit()).hasSize(20);
    assertThat(visit()).hasSize(5);
    assertThat(visit()).isEmpty();
  }

  @Test
  void what_robots_txt_forbids_is_not_asked_and_redirects_are_looked_up_too() throws Exception {
    server.put(
        "/robots.txt",
        "User-agent: *\nDisallow: /\n\nUser-agent: Photofinish\nDisallow: /private\nAllow: /private/open\n");
    feedOf(
        item("/private/a", summary(SUMMARY)),
        item("/private/open", summary(SUMMARY)),
        item("/away", summary(SUMMARY)));
    server.put("/private/open", page("", BODY));
    server.put("/away", 302, "", "Location", "/private/b");
    server.put("/private/b", page("", BODY));
    assertThat(visit())
        .extracting(each -> each.article().orElseThrow().getText().contains("Hocker"))
        .containsExactly(false, true, false);
    assertThat(server.requests()).containsExactly("/feed", "/robots.txt", "/private/open", "/away");
  }

  @Test
  void a_robots_txt_that_cannot_be_had_forbids_everything_for_a_while() throws Exception {
    server.put("/robots.txt", 503, "");
    feedOf(item("/a", summary(SUMMARY)));
    server.put("/a", page("", BODY));
    assertThat(article().getText()).isEqualTo(SUMMARY);
    server.put("/robots.txt", "");
    assertThat(visit()).isEmpty();
    now = now.plus(Duration.ofHours(1));
    assertThat(article().getText()).contains("Hocker");
    assertThat(server.requests().stream().filter("/robots.txt"::equals)).hasSize(2);
  }

  @Test
  void robots_txt_is_asked_for_once_a_day_and_its_end_is_not_read_where_it_is_too_long()
      throws Exception {
    server.put("/robots.txt", "#\n".repeat(300_000) + "User-agent: *\nDisallow: /\n");
    server.put("/a", page("", BODY));
    server.put("/b", page("", BODY));
    feedOf(item("/a", summary(SUMMARY)));
    assertThat(article().getText()).contains("Hocker");
    now = now.plus(Duration.ofHours(23));
    feedOf(item("/b", summary(SUMMARY)));
    assertThat(article().getText()).contains("Hocker");
    assertThat(server.requests().stream().filter("/robots.txt"::equals)).hasSize(1);
  }

  @Test
  void a_crawl_delay_is_kept_and_one_that_is_too_long_means_that_no_page_is_asked()
      throws Exception {
    server.put("/robots.txt", "User-agent: *\nCrawl-delay: 50\n");
    feedOf(
        IntStream.range(0, 5)
            .mapToObj(n -> item("/" + n, summary(SUMMARY)))
            .toArray(String[]::new));
    IntStream.range(0, 5).forEach(n -> server.put("/" + n, page("", BODY)));
    assertThat(visit()).hasSize(3);
    assertThat(pauses.stream().filter(Duration.ofSeconds(50)::equals)).hasSize(3);
    assertThat(visit()).hasSize(2);
    now = now.plus(Duration.ofHours(25));
    server.put("/robots.txt", "User-agent: *\nCrawl-delay: 3600\n");
    feedOf(item("/never", summary(SUMMARY)));
    assertThat(article().getText()).isEqualTo(SUMMARY);
    assertThat(server.requests()).doesNotContain("/never");
  }

  private List<Publication> checked() throws InterruptedException {
    now = now.plus(Duration.ofHours(6));
    return visit();
  }

  private static final String CORRECTED = BODY.replace("3:27.79", "3:27.97");

  @Test
  void a_text_that_is_another_at_a_later_check_is_the_next_version() throws Exception {
    feedOf(item("/a", summary(SUMMARY)));
    server.put("/a", page("", BODY));
    visit();
    server.put("/a", page("", CORRECTED));
    assertThat(visit()).isEmpty();
    List<Publication> second = checked();
    assertThat(second).extracting(Publication::id).containsExactly(server.address("/a"));
    assertThat(second).extracting(Publication::version).containsExactly(2);
    Article article = second.get(0).article().orElseThrow();
    assertThat(article.getText()).contains("3:27.97").doesNotContain("3:27.79");
    assertThat(article.getTitle()).isEqualTo("Kerr takes silver");
    assertThat(visit()).isEmpty();
    assertThat(checked()).isEmpty();
  }

  @Test
  void a_page_that_flaps_or_becomes_a_stub_or_leads_elsewhere_publishes_nothing_more()
      throws Exception {
    feedOf(item("/a", summary(SUMMARY)));
    feed.setWithdraw(true);
    server.put("/a", page("", BODY));
    visit();
    server.put("/a", page("", CORRECTED));
    assertThat(checked()).hasSize(1);
    for (int i = 0; i < 3; i++) {
      server.put("/a", page("", i % 2 == 0 ? BODY : CORRECTED));
      assertThat(checked()).isEmpty();
    }
    server.put("/a", page("", "<p>Josh Kerr took</p><p>Subscribe to continue reading.</p>"));
    assertThat(checked()).isEmpty();
    server.put("/a", 302, "", "Location", "/front");
    server.put("/front", page("", "<p>Today: the marathon.</p>"));
    assertThat(checked()).isEmpty();
    assertThat(server.requests()).contains("/front");
  }

  @Test
  void without_withdrawals_a_page_is_checked_after_twice_the_time_each_time_and_then_no_more()
      throws Exception {
    feedOf(item("/a", summary(SUMMARY)));
    server.put("/a", page("", BODY));
    visit();
    var hours = new ArrayList<Integer>();
    for (int hour = 1; hour <= 400; hour++) {
      now = now.plus(Duration.ofHours(1));
      int before = server.requests().size();
      visit();
      if (server.requests().subList(before, server.requests().size()).contains("/a")) {
        hours.add(hour);
      }
    }
    assertThat(hours).containsExactly(6, 18, 42, 90, 186);
  }

  @Test
  void a_page_whose_text_was_not_taken_is_not_read_again() throws Exception {
    feed.setFullText(FullText.NEVER);
    feedOf(item("/a", summary(SUMMARY)));
    visit();
    feed.setFullText(FullText.AUTO);
    assertThat(checked()).isEmpty();
    assertThat(server.requests()).doesNotContain("/a");
  }

  @Test
  void a_page_that_is_gone_withdraws_its_article_only_where_that_is_wanted() throws Exception {
    feedOf(item("/a", summary(SUMMARY)));
    server.put("/a", page("", BODY));
    visit();
    server.put("/a", 410, "");
    assertThat(checked()).isEmpty();
    feed.setWithdraw(true);
    List<Publication> gone = checked();
    assertThat(gone).extracting(Publication::id).containsExactly(server.address("/a"));
    assertThat(gone.get(0).article()).isEmpty();
    assertThat(checked()).isEmpty();
  }

  @Test
  void a_page_that_is_not_found_withdraws_its_article_at_the_second_check() throws Exception {
    feed.setWithdraw(true);
    feedOf(item("/a", summary(SUMMARY)));
    server.put("/a", page("", BODY));
    visit();
    server.put("/a", 404, "");
    assertThat(checked()).isEmpty();
    server.put("/a", page("", BODY));
    assertThat(checked()).isEmpty();
    server.put("/a", 404, "");
    assertThat(checked()).isEmpty();
    server.put("/a", 500, "");
    assertThat(checked()).isEmpty();
    server.put("/a", 404, "");
    assertThat(checked()).hasSize(1);
  }

  @Test
  void only_recent_articles_are_checked_and_few_at_a_time() throws Exception {
    feed.setWithdraw(true);
    feed.setFullText(FullText.NEVER);
    feedOf(
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    item(
                        "/" + n,
                        summary(SUMMARY)
                            + (n < 4 ? "<pubDate>Mon, 22 Jul 2024 08:00:00 GMT</pubDate>" : "")))
            .toArray(String[]::new));
    assertThat(visit()).hasSize(8);
    checked();
    assertThat(server.requests().stream().filter(path -> path.matches("/\\d"))).hasSize(3);
    visit();
    visit();
    assertThat(server.requests().stream().filter(path -> path.matches("/\\d")))
        .containsExactlyInAnyOrder("/4", "/5", "/6", "/7");
  }

  @Test
  void a_server_that_is_busy_is_asked_for_no_other_page_in_the_same_poll() throws Exception {
    feedOf(item("/a", summary(SUMMARY)), item("/b", summary(SUMMARY)));
    server.put("/a", page("", BODY));
    server.put("/b", page("", BODY));
    assertThat(visit()).hasSize(2);
    server.put("/a", 503, "");
    server.put("/b", 503, "");
    server.requests().clear();
    assertThat(checked()).isEmpty();
    assertThat(server.requests()).hasSize(2).contains("/feed");
  }
}
