package io.photofinish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** How one gets about on the page, and back. */
class PageUseTest {
  private static final String LIT = "document.querySelectorAll('.on').length";

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.start(folder);
    site.publishOn(
        "2005-08-15",
        "helsinki",
        "Ilka Brandmoor of Germany won the women's 800m at the 2005 World Championships in Helsinki"
            + " in 2:03.00. Tarja Ylimaki of Finland was second in 2:03.40.");
    site.publishOn(
        "2005-08-16",
        "helsinki-2",
        "Tarja Ylimaki was second in 2:03.04 in the women's 800m at the 2005 World Championships in"
            + " Helsinki.");
    for (int i = 0; i < 25; i++) {
      site.publishOn(
          "2010-07-11",
          "oslo-" + i,
          "Runner%c Overhill won the women's 400m at the Diamond League meeting in Oslo on 10 July 2010 in 5%d.%d1."
              .formatted('a' + i, i / 10, i % 10));
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void a_claim_that_is_kept_lit_goes_out_by_escape_or_a_click_elsewhere() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/articles/helsinki");
      keepLit(browser);
      browser.press(Keys.ESCAPE);
      browser.await(LIT + " === 0");

      keepLit(browser);
      browser.click(browser.find("h1"));
      browser.await(LIT + " === 0");
      assertThat(browser.findAll("[aria-pressed=true]")).isEmpty();

      browser.clickLink("Records");
      browser.awaitText("No live article tells of a record.");
      browser.press(Keys.ESCAPE);
      browser.hasNoErrors();
    }
  }

  private static void keepLit(Browser browser) {
    browser.click(browser.find(".claims button"));
    browser.pointAt(browser.find("h1"));
    browser.await(LIT + " > 1");
    assertThat(browser.findAll("[aria-pressed=true]")).isNotEmpty();
  }

  @Test
  void a_claim_leads_to_the_result_that_rests_on_it() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/articles/helsinki");
      assertThat(browser.findAll("a[href^='/results/']")).isEmpty();
      browser.pointAt(browser.find("#claim-0"));
      browser.awaitText("Result: 1st, 2:03.00, World Championships, Helsinki, 2005");
      browser.find("#claim-1").sendKeys(Keys.TAB, Keys.TAB);
      browser.awaitText("disputed");
      browser.click(browser.find("#claim-1 ~ .rests a"));
      browser.awaitText("In dispute");
      assertThat(browser.path()).isEqualTo("/results/tarja-ylimaki/800m/wch-2005");
      browser.hasNoErrors();
    }
  }

  @Test
  void the_results_of_an_athlete_are_asked_for_once_however_often_one_points_at_a_claim() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/articles/helsinki");
      for (int i = 0; i < 3; i++) {
        browser.pointAt(browser.find("#claim-0"));
        browser.awaitText("Result: 1st");
        browser.pointAt(browser.find("h1"));
      }
      assertThat(
              browser.answer(
                  "performance.getEntriesByType('resource').filter(each => each.name.includes('/results?')).length"))
          .isEqualTo(1L);
    }
  }

  @Test
  void a_claim_whose_athlete_is_gone_says_that_no_result_is_known() throws Exception {
    site.publish("lausanne.txt", "Petra Quill won the women's 200m in Lausanne in 2012 in 23.10.");
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/articles/lausanne.txt");
      site.retract("lausanne.txt");
      browser.pointAt(browser.find("#claim-0"));
      browser.awaitText("No result in the book shows that it rests on this.");
    }
  }

  @Test
  void who_enters_the_token_is_at_the_heading_of_what_appears() throws Exception {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/operator");
      browser.find("#token").sendKeys("another\n");
      browser.awaitText("This is not the token.");
      browser.await("document.activeElement.id === 'token'");
      browser.forgetErrors(); // the browser calls a 403 one
      browser.press(site.token() + "\n");
      browser.awaitText("Partitions that answer");
      String atHeading = "document.activeElement.textContent === 'Tasks and stores'";
      browser.await(atHeading);
      browser.run("await new Promise(resolve => setTimeout(resolve, 6000))"); // it is refreshed
      browser.await(atHeading);
      browser.find("main p > button").sendKeys(Keys.ENTER);
      browser.await("document.activeElement.id === 'token'");
      browser.hasNoErrors();
    }
  }

  @Test
  void one_step_back_leads_to_the_place_that_was_left() {
    try (Browser browser = site.browser(390, "light")) {
      browser.go("/");
      browser.run("window.scrollTo(0, 1500)");
      browser.run("document.querySelector('tbody a[href^=\"/athletes/\"]').click()");
      browser.awaitText("Best marks");
      assertThat(browser.answer("scrollY")).isEqualTo(0L);
      browser.run("window.scrollTo(0, 120)");
      browser.await("history.state?.place === 120");

      browser.back();
      browser.awaitText("Latest results");
      browser.await("scrollY === 1500");
      browser.run("history.forward()");
      browser.awaitText("Best marks");
      browser.await("scrollY === 120");
      browser.hasNoErrors();
    }
  }

  @Test
  void the_latest_results_go_on() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/");
      assertThat(browser.findAll("tbody tr")).hasSize(20);
      browser.clickButton("More");
      browser.await("document.querySelectorAll('tbody tr').length > 20");
    }
  }

  @Test
  void what_is_withdrawn_leads_nowhere() throws Exception {
    site.publish("rome.txt", "Odile Farrow won the women's 200m in Rome in 2012 in 22.90.");
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/");
      browser.awaitText("Live: what happens is shown as it comes.");
      site.retract("rome.txt");
      browser.awaitText("Withdrawn: Odile Farrow");
      assertThat(browser.findAll(".ticker li:first-child a")).isEmpty();
      browser.hasNoErrors();
    }
  }
}
