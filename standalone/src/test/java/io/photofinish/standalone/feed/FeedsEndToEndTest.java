package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FullText;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands and a polling instance against a real broker and a real web server. */
@Tag("slow")
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

  private static String metrics() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(instance.address().resolve("/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
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
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .contains(
                        "photofinish_feed_items{feed=\"" + feed + "\"} 1.0",
                        "photofinish_feed_articles_total{feed=\""
                            + feed
                            + "\",what=\"published\"} 1.0"));
    Run shown =
        Run.of(
            "query",
            "feeds",
            "--port",
            "" + instance.address().getPort(),
            "--token-file",
            data.resolve("token").toString());
    assertThat(shown.out()).as(shown.err()).contains(feed, "polls it again, every 15 min or so");
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
  void no_secret_of_an_address_is_in_the_log_the_list_or_the_metrics() throws Exception {
    server.put("/keyed", FeedServer.rss("Keyed", NORDAS));
    String keyed = server.address("/keyed?api_key=s3cret").replace("//", "//desk:passw0rd@");
    String failing = server.address("/fails?token=s3cret").replace("//", "//desk:passw0rd@");
    assertThat(feeds("add", "--unchecked", keyed, failing).exitCode()).isZero();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(feeds("list").out()).contains("Keyed", "answers with status 404"));
    Path log = data.resolve("logs").resolve("photofinish.log");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(metrics()).contains("/keyed?api_key=…");
              assertThat(Files.readString(log)).contains("/fails?token=…");
            });

    assertThat(Files.readString(log) + feeds("list").out() + metrics())
        .doesNotContain("passw0rd", "s3cret");
    String shown = server.address("/keyed?api_key=…").replace("//", "//…@");
    assertThat(feeds("remove", shown, failing).out()).contains("removed " + shown);
  }

  @Test
  void a_look_at_a_feed_shows_articles_and_claims_and_publishes_nothing() {
    Run look = feeds("test", server.address("/rss"), "--allow-private-addresses");
    assertThat(look.exitCode()).as(look.err()).isZero();
    assertThat(look.out())
        .contains(
            "RSS “Desk”, 1 item; 1 article would be published", "“Nordas third”", "2023-08-23")
        .containsPattern("Narve Gilje Nordas .*1500m .*3 .*3:29.68");
  }

  @Test
  void private_addresses_are_not_asked_unless_allowed() {
    Run look = feeds("test", server.address("/rss"));
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
  void commands_take_turns_with_who_polls_and_leave_a_host_alone_that_wants_it() throws Exception {
    String feed = server.address("localhost", "/never");
    server.put("/never", FeedServer.rss("Never", NORDAS));
    try (var turns = new FeedTopics(instance.cluster()).turns(FetchSettings.standard())) {
      turns.take("localhost", Duration.ZERO).end(Duration.ofMinutes(10));
    }
    for (String command : List.of("add", "test")) {
      Run refused = feeds(command, feed, "--allow-private-addresses");
      assertThat(refused.exitCode()).as(refused.out()).isEqualTo(ExitCode.REFUSED.code());
      assertThat(refused.err()).contains("localhost wants to be left alone until");
    }
    assertThat(server.asked()).doesNotContain("/never");
  }

  @Test
  void a_start_asks_nothing_that_is_there_already_and_adds_what_does_not_answer_now() {
    server.put("/start", FeedServer.rss("Start", NORDAS));
    String feed = server.address("/start");
    String silent = "http://127.0.0.1:1/rss";
    var err = new StringWriter();
    var adding =
        new FeedAdding(
            new FeedTopics(instance.cluster()),
            FetchSettings.standard().withPrivateAddresses(true),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err));
    adding.addMissing(List.of(feed, silent));
    assertThat(err.toString()).contains(silent + ": no connection", "asked again later");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(feeds("list").out()).contains("Start", "1 failed: " + silent));
    Instant addedAt = new FeedTopics(instance.cluster()).all().get(feed).addedAt();

    adding.with(Feed.newBuilder().setFullText(FullText.ALWAYS)).addMissing(List.of(feed, silent));

    FeedSummary again = new FeedTopics(instance.cluster()).all().get(feed);
    assertThat(again.addedAt()).isEqualTo(addedAt);
    assertThat(again.fullText()).isEqualTo(FullText.ALWAYS);
    assertThat(server.asked().stream().filter("/start"::equals)).as("look and poll").hasSize(2);
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
