package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands and a polling instance against a real broker and a real web server. */
class FeedsEndToEndTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NORDAS =
      FeedServer.item(
          "nordas",
          "Nordas third",
          "Wed, 23 Aug 2023 22:00:00 GMT",
          "Narve Gilje Nordas won bronze in the men's 1500m at the World Championships in Budapest in 3:29.68.");

  @TempDir static Path data;
  private static FeedServer server;
  private static Instance instance;

  @TempDir Path files;

  @BeforeAll
  static void start() throws IOException {
    server = new FeedServer();
    server.put("/rss", FeedServer.rss("Desk", NORDAS));
    instance =
        Instance.start(
            new InstanceSettings(data, false, 0, Optional.empty(), "photofinish.", Map.of())
                .withFeeds(FetchSettings.standard().withPrivateAddresses(true)));
  }

  @AfterAll
  static void stop() {
    instance.close();
    server.close();
  }

  private static Run feeds(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "feeds";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--port";
    all[all.length - 1] = Integer.toString(instance.address().getPort());
    return Run.of(all);
  }

  @Test
  void a_feed_that_is_added_is_polled_listed_exported_and_removed() {
    String feed = server.address("/rss");
    Run added = feeds("add", feed, "--allow-private-addresses");
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(added.out()).contains("added " + feed);

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(feeds("list").out()).contains(feed, "Desk", "1      ok"));
    instance.awaitRead(PATIENCE);
    Run athlete =
        Run.of(
            "query", "athlete", "Narve Gilje Nordas", "--port", "" + instance.address().getPort());
    assertThat(athlete.out()).contains("1500m  3:29.68", feed + "#nordas");
    assertThat(feeds("export").out()).contains("xmlUrl=\"" + feed + "\"", "text=\"Desk\"");

    assertThat(feeds("remove", feed).out()).contains("removed " + feed);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        Run.of(
                                "read",
                                "feed-state",
                                "--latest",
                                "--port",
                                "" + instance.address().getPort())
                            .out())
                    .doesNotContain(feed));
    Run again = feeds("remove", feed);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("no feed " + feed, "feeds list");
  }

  @Test
  void a_look_at_a_feed_shows_articles_and_claims_and_publishes_nothing() {
    Run look = Run.of("feeds", "test", server.address("/rss"), "--allow-private-addresses");
    assertThat(look.exitCode()).as(look.err()).isZero();
    assertThat(look.out())
        .contains(
            "RSS “Desk”, 1 items; 1 articles would be published", "“Nordas third”", "2023-08-23")
        .containsPattern("Narve Gilje Nordas .*1500m .*3 .*3:29.68");
  }

  @Test
  void private_addresses_are_not_asked_unless_allowed() {
    Run look = Run.of("feeds", "test", server.address("/rss"));
    assertThat(look.exitCode()).isEqualTo(1);
    assertThat(look.err()).contains("no public address");
  }

  @Test
  void a_site_stands_for_the_one_feed_that_it_names_and_several_are_listed() {
    server.put(
        "/site",
        "<html><head><link rel=alternate type=application/rss+xml href=/rss></head></html>");
    server.put(
        "/two",
        "<html><head><link rel=alternate type=application/rss+xml href=/rss title=One>"
            + "<link rel=alternate type=application/atom+xml href=/atom title=Two></head></html>");
    Run one = feeds("add", server.address("/site"), "--allow-private-addresses");
    assertThat(one.out()).contains("added " + server.address("/rss"));
    Run two = feeds("add", server.address("/two"), "--allow-private-addresses");
    assertThat(two.exitCode()).isEqualTo(1);
    assertThat(two.err()).contains("several feeds", "/atom  Two");
    Run none = feeds("add", server.address("/none"), "--allow-private-addresses");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("status 404", "--unchecked");
  }

  @Test
  void an_opml_file_is_imported_and_what_is_no_feed_in_it_is_named() throws IOException {
    Path opml =
        Files.writeString(
            files.resolve("feeds.opml"),
            "<opml version='2.0'><body><outline text='Athletics'>"
                + "<outline type='rss' text='A' xmlUrl='http://a.invalid/rss'/>"
                + "<outline type='rss' text='B' xmlUrl='file:///etc/passwd'/></outline></body></opml>");
    Run run = feeds("import", opml.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("added http://a.invalid/rss", "1 feeds added");
    assertThat(run.err()).contains("file:///etc/passwd is no web address");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(feeds("list").out()).contains("the host is unknown"));
  }
}
