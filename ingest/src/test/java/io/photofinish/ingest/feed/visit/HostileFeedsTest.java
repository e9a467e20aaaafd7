package io.photofinish.ingest.feed.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.fetch.WebServer;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.schemas.Feed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers whose answers are well sent and badly written. */
class HostileFeedsTest {
  private WebServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new WebServer();
    fetcher =
        new Fetcher(
            FetchSettings.standard().withPrivateAddresses(true).withHostGap(Duration.ZERO),
            InstantSource.system(),
            Pause.real(),
            Turns.alone());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private Visit visit(String path) throws InterruptedException {
    var visits =
        new FeedVisits(
            fetcher,
            PageContents.none(),
            PageChecks.none(),
            Schedule.standard(),
            InstantSource.system(),
            new SplittableRandom(1));
    Feed feed = Feed.newBuilder().setAddedAt(InstantSource.system().instant()).build();
    return visits.visit(server.address(path), feed, Due.NEVER_POLLED);
  }

  private static String rss(String text) {
    return "<rss version='2.0'><channel><item><guid>1</guid><description>"
        + text
        + "</description></item></channel></rss>";
  }

  private static String text(Visit visit) {
    assertThat(visit.after().getError()).isNull();
    assertThat(visit.publications()).hasSize(1);
    return visit.publications().get(0).article().orElseThrow().getText();
  }

  @Test
  void a_doctype_fetches_nothing_and_no_entity_of_its_own_is_replaced() throws Exception {
    server.put("/outside.dtd", "<!ENTITY outside 'fetched'>");
    server.put("/secret", "fetched");
    server.put(
        "/feed",
        "<?xml version='1.0'?><!DOCTYPE rss SYSTEM '"
            + server.address("/outside.dtd")
            + "' [<!ENTITY file SYSTEM 'file:///etc/passwd'><!ENTITY web SYSTEM '"
            + server.address("/secret")
            + "'><!ENTITY % more SYSTEM '"
            + server.address("/outside.dtd")
            + "'> %more;]>"
            + rss("&file; &web; &outside;"));
    assertThat(text(visit("/feed"))).isEqualTo("&file; &web; &outside;");
    assertThat(server.requests()).containsExactly("/feed");
  }

  @Test
  void entities_within_entities_grow_to_nothing() throws Exception {
    var doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      doctype.append("<!ENTITY e%d '%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
    }
    server.put("/feed", doctype + "]>" + rss("&e39;"));
    assertThat(text(visit("/feed"))).isEqualTo("&e39;");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, text/xml; charset=utf-8, UTF-8",
    "UTF-8, text/xml; charset=iso-8859-1, windows-1252",
    "UTF-16, application/rss+xml, utf-8",
    "UTF-8, application/rss+xml; charset=nonsense, nonsense",
  })
  void an_encoding_that_is_not_the_one_declared_is_seen_through(
      String real, String header, String declared) throws Exception {
    byte[] body =
        ("<?xml version='1.0' encoding='" + declared + "'?>" + rss("Müller, 1500 m – 3:29,38"))
            .getBytes(Charset.forName(real));
    server.put(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", header);
          WebServer.send(exchange, 200, body);
        });
    assertThat(text(visit("/feed"))).isEqualTo("Müller, 1500 m – 3:29,38");
  }

  @Test
  void broken_mark_up_is_salvaged_and_half_an_item_is_left_out_with_a_remark() throws Exception {
    server.put(
        "/feed",
        "<rss><channel><item><guid>1</guid><description>Whole & <b>well</description></item>"
            + "<item><guid>2</guid><description>Kerr won the");
    Visit visit = visit("/feed");
    assertThat(text(visit)).isEqualTo("Whole & well");
    assertThat(visit.remarks()).containsExactly("it ends in the middle: its last item is left out");
  }

  @ParameterizedTest
  @CsvSource({
    "<html><p>Sorry</p></html>, a web page and no feed",
    "<opml><body/></opml>, is no feed's",
    "'{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [', broken JSON",
    "Error 17, neither XML nor JSON",
  })
  void what_cannot_be_salvaged_is_refused_with_the_reason(String body, String reason)
      throws Exception {
    server.put("/feed", body);
    Visit visit = visit("/feed");
    assertThat(visit.publications()).isEmpty();
    assertThat(visit.after().getFailures()).isEqualTo(1);
    assertThat(visit.after().getError()).contains(server.address("/feed"), reason);
  }

  @Test
  void elements_a_hundred_thousand_deep_are_read_or_refused_all_the_same() throws Exception {
    server.put("/feed", rss("<b>".repeat(100_000) + "Kerr won"));
    server.put("/other", "<a>".repeat(100_000));
    assertThat(text(visit("/feed"))).contains("Kerr won");
    assertThat(visit("/other").after().getError()).contains("is no feed's");
  }
}
