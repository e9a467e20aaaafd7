package io.photofinish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.standalone.Photofinish;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a running instance, in a browser. */
class PageTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/athletes?name=kerr",
          "/athletes/josh-kerr",
          "/compare/josh-kerr/cole-hocker",
          "/rankings?discipline=1500m&category=men",
          "/records",
          "/records/OR/og/1500m/men/outdoor",
          "/races/1500m/men/og-2024",
          "/competitions/OG/2024",
          "/results/josh-kerr/1500m/og-2024",
          "/articles/paris.txt",
          "/operator");

  @TempDir private static Path folder;
  private static Instance instance;

  @BeforeAll
  static void start() throws Exception {
    instance =
        Instance.start(
            new InstanceSettings(
                    folder.resolve("data"), false, 0, Optional.empty(), "photofinish.", Map.of())
                .withFeeds(FetchSettings.standard()));
    publish(
        "budapest.txt",
        "Josh Kerr of Great Britain won the men's 1500m at the 2023 World Championships in"
            + " Budapest in 3:29.38. Jakob Ingebrigtsen of Norway took silver in 3:29.65.");
    publish(
        "paris.txt",
        "Cole Hocker of the United States won gold in the men's 1500m at the 2024 Paris Olympics"
            + " in an Olympic record of 3:27.65. Josh Kerr took silver in 3:27.79. <b>Nobody</b>"
            + " <script>alert(1)</script> fell.");
    publish(
        "paris-2.txt",
        "Josh Kerr took silver in 3:27.97 in the men's 1500m at the 2024 Paris Olympics.");
    publishGarbage();
    run("feeds", "add", "--unchecked", "http://127.0.0.1:1/rss");
  }

  private static void publishGarbage() throws Exception {
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(instance.cluster().clientProperties(), bytes, bytes)) {
      String topic = instance.cluster().topics().articles().name();
      byte[] key = "garbage".getBytes(StandardCharsets.UTF_8);
      var unused = producer.send(new ProducerRecord<>(topic, key, new byte[] {1, 2, 3})).get();
    }
    instance.awaitRead(Duration.ofSeconds(60));
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  private static void publish(String id, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(id), text);
    run("ingest", file.toString());
    instance.awaitRead(Duration.ofSeconds(60));
  }

  private static void run(String... command) {
    var err = new StringWriter();
    var all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--port", "" + instance.address().getPort()));
    int exitCode =
        Photofinish.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute(all.toArray(String[]::new));
    assertThat(exitCode).as(err.toString()).isZero();
  }

  private static Browser browser(int width, String scheme) {
    return Browser.open("http://127.0.0.1:" + instance.address().getPort(), width, scheme);
  }

  @Test
  void a_search_leads_to_the_athlete_the_evidence_and_the_words_in_the_article() throws Exception {
    try (Browser browser = browser(1100, "light")) {
      browser.go("/");
      browser.find("#name").sendKeys("kerr\n");
      browser.awaitText("Athletes: kerr");
      browser.clickLink("Josh Kerr");
      browser.awaitText("Best marks");
      browser.clickLink("3:27.79");
      browser.awaitText("In dispute");
      browser.awaitText("3:27.97");
      assertThat(browser.path()).isEqualTo("/results/josh-kerr/1500m/og-2024");
      browser.clickLink("paris.txt");
      browser.awaitText("<script>alert(1)</script>");
      var claim =
          browser.findAll(".claims button").stream()
              .filter(button -> button.getText().startsWith("Josh Kerr"))
              .findFirst()
              .orElseThrow();
      browser.click(claim);
      assertThat(browser.findAll("mark.on")).extracting(mark -> mark.getText()).contains("3:27.79");
      assertThat(browser.findAll(".article script")).isEmpty();
      browser.hasNoErrors();
    }
  }

  @Test
  void what_is_published_shows_at_once_on_a_page_that_is_open() throws Exception {
    try (Browser browser = browser(1100, "light")) {
      browser.go("/");
      browser.awaitText("Live: what happens is shown as it comes.");
      publish(
          "eugene.txt",
          "Yared Nuguse of the United States won the men's mile in 3:49.99 in Eugene in 2024, a"
              + " personal best.");
      browser.awaitText("3:49.99");

      browser.clickButton("Pause");
      browser.awaitText("Paused.");
      publish(
          "oslo.txt",
          "Yared Nuguse of the United States won the men's mile in 3:48.88 in Oslo in 2025, a"
              + " personal best.");
      assertThat(browser.find("main").getText()).doesNotContain("3:48.88");
      browser.clickButton("Go on");
      browser.awaitText("3:48.88");
      browser.hasNoErrors();
    }
  }

  @Test
  void the_operator_sees_inside_with_the_token_which_stays_in_the_tab() throws Exception {
    try (Browser browser = browser(1100, "light")) {
      browser.go("/operator");
      assertThat(browser.findAll(".flow")).isEmpty();
      browser.find("#token").sendKeys("another\n");
      browser.awaitText("This is not the token.");
      browser.forgetErrors(); // the browser calls a 403 one
      enterToken(browser);
      browser.awaitText("UnreadableValueException");
      browser.awaitText("photofinish.articles");
      browser.awaitText("which is no public address");
      assertThat(browser.find(".flow svg").getText()).contains("keep-book", "▤ rivals");
      browser.await("!localStorage.length && !document.cookie && sessionStorage.length === 1");

      browser.clickButton("Forget the token");
      browser.await("document.querySelector('#token') && !sessionStorage.length");
      browser.hasNoErrors();
    }
  }

  private static void enterToken(Browser browser) throws Exception {
    String token = Files.readString(instance.data().resolve("token")).strip();
    browser.find("#token").sendKeys(token + "\n");
    browser.await("document.querySelectorAll('.flow svg').length > 6");
  }

  @ParameterizedTest
  @CsvSource({"1100, light", "1100, dark", "390, light", "390, dark"})
  void every_page_is_accessible_fits_the_screen_and_has_no_errors(int width, String scheme)
      throws Exception {
    try (Browser browser = browser(width, scheme)) {
      for (String page : PAGES) {
        browser.go(page);
        browser.stay();
        assertThat(browser.find("h1").getText()).as(page).isNotIn("Not found", "No answer");
        isInOrder(browser, page, width + "-" + scheme);
      }
      enterToken(browser); // the last page is the operator's
      browser.awaitText("Lag");
      browser.stay();
      isInOrder(browser, "/operator-with-token", width + "-" + scheme);
    }
  }

  private static void isInOrder(Browser browser, String page, String how) throws Exception {
    assertThat(browser.accessibilityViolations()).as(page).isEmpty();
    assertThat(browser.isWiderThanTheScreen()).as(page).isFalse();
    browser.keepScreenshot(how + page.replaceAll("\\W+", "-"));
    browser.hasNoErrors();
  }

  @Test
  void an_athlete_has_rivals_and_the_meetings_with_each() throws Exception {
    try (Browser browser = browser(1100, "light")) {
      browser.go("/athletes/josh-kerr");
      browser.awaitText("Jakob Ingebrigtsen");
      browser.click(browser.find("a[href='/compare/josh-kerr/cole-hocker']"));
      browser.awaitText("1500m: 0–1");
      browser.hasNoErrors();
    }
  }
}
