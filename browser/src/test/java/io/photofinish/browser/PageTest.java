package io.photofinish.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

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

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.start(folder);
    site.publish(
        "budapest.txt",
        "Josh Kerr of Great Britain won the men's 1500m at the 2023 World Championships in"
            + " Budapest in 3:29.38. Jakob Ingebrigtsen of Norway took silver in 3:29.65.");
    site.publish(
        "paris.txt",
        "Cole Hocker of the United States won gold in the men's 1500m at the 2024 Paris Olympics"
            + " in an Olympic record of 3:27.65. Josh Kerr took silver in 3:27.79. <b>Nobody</b>"
            + " <script>alert(1)</script> fell.");
    site.publish(
        "paris-2.txt",
        "Josh Kerr took silver in 3:27.97 in the men's 1500m at the 2024 Paris Olympics.");
    site.publishGarbage();
    site.run("feeds", "add", "--unchecked", "http://127.0.0.1:1/rss");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void a_search_leads_to_the_athlete_the_evidence_and_the_words_in_the_article() throws Exception {
    try (Browser browser = site.browser(1100, "light")) {
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
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/");
      browser.awaitText("Live: what happens is shown as it comes.");
      site.publish(
          "eugene.txt",
          "Yared Nuguse of the United States won the men's mile in 3:49.99 in Eugene in 2024, a"
              + " personal best.");
      browser.awaitText("3:49.99");

      browser.clickButton("Pause");
      browser.awaitText("Paused.");
      site.publish(
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
    try (Browser browser = site.browser(1100, "light")) {
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
    browser.find("#token").sendKeys(site.token() + "\n");
    browser.await("document.querySelectorAll('.flow svg').length > 6");
  }

  @ParameterizedTest
  @CsvSource({"1100, light", "1100, dark", "390, light", "390, dark"})
  void every_page_is_accessible_fits_the_screen_and_has_no_errors(int width, String scheme)
      throws Exception {
    try (Browser browser = site.browser(width, scheme)) {
      for (String page : PAGES) {
        browser.go(page);
        browser.stay();
        assertThat(browser.find("h1").getText())
            .as(page)
            .isNotIn("Not found", "Not understood", "No answer");
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
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/athletes/josh-kerr");
      browser.awaitText("Jakob Ingebrigtsen");
      browser.click(browser.find("a[href='/compare/josh-kerr/cole-hocker']"));
      browser.awaitText("1500m: 0–1");
      browser.hasNoErrors();
    }
  }

  @Test
  void an_article_is_read_by_keyboard_from_the_words_to_the_claim_and_back() throws Exception {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/articles/paris.txt");
      browser.find(".article").sendKeys(Keys.TAB);
      browser.await(
          "document.activeElement.matches('mark') && document.querySelector('button.on')");
      browser.press(Keys.ENTER);
      browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
      browser.await("!document.activeElement.matches('mark')");
      assertThat(browser.findAll(".claims button[aria-pressed=true]")).isNotEmpty();

      browser.find(".claims li:last-child button").sendKeys(Keys.SPACE);
      assertThat(browser.findAll("mark.on")).extracting(mark -> mark.getText()).contains("3:27.79");
      assertThat(browser.accessibilityViolations()).isEmpty();
      browser.hasNoErrors();
    }
  }

  @Test
  void two_athletes_are_compared_by_name_and_one_step_leads_back() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/compare");
      compare(browser, "Kerr", "hocker");
      browser.awaitText("1500m: 0–1");
      assertThat(browser.path()).isEqualTo("/compare/josh-kerr/cole-hocker");
      browser.back();
      assertThat(browser.path()).isEqualTo("/compare");

      compare(browser, "josh-kerr", "Josh");
      browser.awaitText("Two different athletes are needed");
      compare(browser, "josh-kerr", "er");
      browser.awaitText("Several athletes have that in their name.");
      browser.click(browser.find("a[href='/compare?athlete=josh-kerr&other=cole-hocker']"));
      browser.awaitText("1500m: 0–1");
      browser.go("/compare");
      compare(browser, "josh-kerr", "Nobody Known");
      browser.awaitText("No live article names Nobody Known.");
      browser.hasNoErrors();
    }
  }

  private static void compare(Browser browser, String one, String two) {
    browser.fill("#one", one);
    browser.fill("#two", two);
    browser.press(Keys.ENTER);
  }

  @Test
  void a_filter_that_is_wrong_stays_in_the_form_and_the_page_says_what_is_wrong() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/rankings?season=abcd");
      browser.awaitText("season is a whole number");
      assertThat(browser.find("#season").getDomProperty("value")).isEqualTo("abcd");
    }
  }

  @Test
  void a_page_that_is_left_or_hidden_listens_to_nothing() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.countStreams();
      browser.go("/records");
      browser.run(
          "for (const page of ['/', '/records']) document.querySelector(`nav a[href='${page}']`).click()");
      browser.clickLink("Live");
      browser.awaitText("Live: what happens is shown as it comes.");
      assertThat(browser.streams()).isEqualTo(1);
      browser.minimize();
      assertThat(browser.streams()).isZero();
      browser.restore();
      assertThat(browser.streams()).isEqualTo(1);
      browser.clickLink("Records");
      browser.awaitText("As articles claim them");
      assertThat(browser.streams()).isZero();
      browser.hasNoErrors();
    }
  }

  @ParameterizedTest
  @CsvSource({"115, Elle St. Pierre", "1024, Nikki Hiltz"})
  void an_id_as_long_as_may_be_fits_the_screen_of_a_phone(int length, String winner)
      throws Exception {
    String id = "https://news.example/" + "a".repeat(length - 21);
    String mark = "4:16." + length % 100;
    site.publishLine(id, winner + " won the women's mile in " + mark + ".");
    try (Browser browser = site.browser(390, "light")) {
      browser.go("/articles/" + URLEncoder.encode(id, UTF_8));
      showsWithinTheScreen(browser, id);
      browser.go("/");
      showsWithinTheScreen(browser, id);
      browser.clickLink(mark);
      browser.awaitText("Evidence");
      showsWithinTheScreen(browser, id);
    }
  }

  private static void showsWithinTheScreen(Browser browser, String text) {
    assertThat(browser.find("main").getText()).contains(text);
    assertThat(browser.isWiderThanTheScreen()).as(browser.path()).isFalse();
  }

  @Test
  void an_id_that_turns_the_direction_of_writing_turns_nothing_but_itself() throws Exception {
    site.publishLine("turned\u202E.txt", "Nico Young won the men's 5000m in 12:51.00.");
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/");
      String leftOf = "document.querySelector('%s').getBoundingClientRect().left";
      String link = leftOf.formatted("li a[href^=\"/articles/turned\"]");
      String time = leftOf.formatted("li:has(a[href^=\"/articles/turned\"]) time");
      assertThat(browser.answer(link + " < " + time)).isEqualTo(true);
    }
  }

  @Test
  void a_list_goes_on_after_an_answer_that_failed() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/records");
      browser.run(
          """
          const [{ more }, { ask }, { h }] =
            await Promise.all(['more', 'api', 'dom'].map(name => import(`/web/${name}.js`)));
          const parts = [() => ask('/v1/nothing'), () => ({ items: ['the second part'] })];
          document.querySelector('main').replaceChildren(
            more({ items: ['the first part'], next: 'more' }, items => h('p', {}, items[0]), () => parts.shift()()));
          """);
      browser.clickButton("More");
      browser.await("document.querySelector('[role=alert]')");
      browser.forgetErrors(); // the browser calls a 404 one
      browser.clickButton("More");
      browser.awaitText("the second part");
      assertThat(browser.findAll("main button, main [role=alert]")).isEmpty();
      browser.hasNoErrors();
    }
  }

  @Test
  void places_are_called_as_in_english() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/records");
      String places =
          "import('/web/words.js').then(words => [0, 1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111]"
              + ".map(words.place).join())";
      assertThat(browser.answer(places))
          .isEqualTo(",1st,2nd,3rd,4th,11th,12th,13th,21st,22nd,103rd,111th");
    }
  }
}
