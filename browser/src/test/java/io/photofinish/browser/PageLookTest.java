package io.photofinish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What there is to see on the page: where, in which colours, in which words. */
class PageLookTest {
  private static final int PHONE = 390;
  private static final double LEAST_OF_TEXT = 4.5;
  private static final double LEAST_OF_OTHERS = 3;

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.start(folder);
    for (String[] race :
        new String[][] {
          {"oslo", "in Oslo on 10 July 2010", "2:01.50"},
          {"monaco", "in Monaco on 24 July 2010", "2:01.10"},
          {"rome", "in Rome in 2016", "1:59.40"},
          {"london", "in London on 23 July 2023", "1:56.90"}
        }) {
      site.publish(
          race[0] + ".txt",
          "Ilka Brandmoor of Germany won the women's 800m at the Diamond League meeting %s in %s."
              .formatted(race[1], race[2]));
    }
    site.publish(
        "helsinki.txt",
        "Ilka Brandmoor of Germany won the women's 800m at the 2005 World Championships in Helsinki"
            + " in a championship record and a German record of 2:03.00. Tarja Ylimaki of Finland"
            + " was second in 2:03.40.");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void steps_of_a_progression_are_as_far_apart_as_their_days() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/athletes/ilka-brandmoor");
      browser.await("window.Chart && Chart.getChart(document.querySelector('canvas'))");
      String places =
          "(() => { const { x } = Chart.getChart(document.querySelector('canvas')).scales;"
              + " return [%s].map(day => String(x.getPixelForValue(Date.parse(day) / 864e5))); })()";
      String points =
          "Chart.getChart(document.querySelector('canvas')).getDatasetMeta(0).data"
              + ".map(point => String(point.x))";
      assertThat(numbers(browser.answer(points)))
          .isEqualTo(
              numbers(
                  browser.answer(
                      places.formatted(
                          "'2005-12-31', '2010-07-10', '2010-07-24', '2016-12-31', '2023-07-23'"))))
          .isSorted();
      String labels =
          "Chart.getChart(document.querySelector('canvas')).scales.x.ticks"
              + ".map(tick => tick.label).join()";
      assertThat((String) browser.answer(labels)).isEqualTo("2007,2010,2013,2016,2019,2022");
      browser.hasNoErrors();
    }
  }

  private static List<Double> numbers(Object answer) {
    return ((List<?>) answer).stream().map(each -> Double.valueOf((String) each)).toList();
  }

  @Test
  void steps_stand_where_the_page_says_that_they_were_made() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/records");
      String days =
          "import('/web/days.js').then(days => days.places(%s)"
              + ".map(place => new Date(place * 864e5).toISOString().slice(0, 10)).join(' '))";
      assertThat(browser.answer(days.formatted("[{year: 2016}, {year: 2018, date: '2018-05-05'}]")))
          .isEqualTo("2016-12-31 2018-05-05");
      assertThat(
              browser.answer(
                  days.formatted("[{year: 2016, reported: '2016-06-07'}, {year: 2016}]")))
          .as("reported by a day")
          .isEqualTo("2016-06-07 2016-12-31");
      assertThat(
              browser.answer(
                  days.formatted(
                      "[{date: '2021-06-01'}, {year: 2020}, {year: 2021}, {date: '2021-09-01'}]")))
          .as("between their neighbours")
          .isEqualTo("2021-06-01 2021-06-01 2021-09-01 2021-09-01");
    }
  }

  @Test
  void an_axis_of_time_has_few_labels_and_at_least_one() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/records");
      String labels =
          "import('/web/days.js').then(days => [...days.labels(...['%s', '%s']"
              + ".map(day => Date.parse(day) / 864e5)).values()].join(' '))";
      assertThat(browser.answer(labels.formatted("2010-07-10", "2023-07-23")))
          .isEqualTo("2013 2016 2019 2022");
      assertThat(browser.answer(labels.formatted("2023-12-23", "2024-06-06")))
          .isEqualTo("2024-01 2024-02 2024-03 2024-04 2024-05 2024-06");
      assertThat(browser.answer(labels.formatted("2024-08-03", "2024-08-07")))
          .isEqualTo("2024-08-03 2024-08-04 2024-08-05 2024-08-06 2024-08-07");
      assertThat(browser.answer(labels.formatted("2024-08-03", "2024-08-03")))
          .isEqualTo("2024-08-03");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/athletes?name=brandmoor",
        "/compare/ilka-brandmoor/tarja-ylimaki",
        "/races/800m/women/wch-2005",
        "/competitions/WCH/2005"
      })
  void a_table_of_few_columns_fits_the_screen_of_a_phone(String page) {
    try (Browser browser = site.browser(PHONE, "light")) {
      browser.go(page);
      assertThat(browser.findAll(".wide")).isNotEmpty();
      assertThat(wider(browser)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void a_table_that_scrolls_shows_it_and_is_scrolled_by_keyboard(String scheme) {
    try (Browser browser = site.browser(PHONE, scheme)) {
      for (String page : List.of("/", "/records")) {
        browser.go(page);
        assertThat(wider(browser)).as(page).isEqualTo(1);
        var box = browser.find(".wide");
        assertThat(box.getCssValue("background-image")).contains("linear-gradient");
        assertThat(box.getCssValue("background-attachment"))
            .isEqualTo("local, local, scroll, scroll");
        assertThat(box.getDomAttribute("role")).isEqualTo("region");
        assertThat(box.getDomAttribute("aria-label")).isNotBlank();
        box.sendKeys(Keys.ARROW_RIGHT);
        browser.await("document.querySelector('.wide').scrollLeft > 0");
        assertThat(tallestRow(browser)).as("lines of the tallest row").isLessThan(5);
      }
    }
  }

  private static long wider(Browser browser) {
    return (Long)
        browser.answer(
            "[...document.querySelectorAll('.wide')].filter(each => each.scrollWidth > each.clientWidth).length");
  }

  private static double tallestRow(Browser browser) {
    return Double.parseDouble(
        (String)
            browser.answer(
                "String(Math.max(...[...document.querySelectorAll('tbody tr')].map(row =>"
                    + " row.offsetHeight / parseFloat(getComputedStyle(row).lineHeight))))"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void what_is_to_be_seen_has_the_contrast_that_wcag_asks_for(String scheme) {
    try (Browser browser = site.browser(1100, scheme)) {
      var contrast = new Contrast(browser);
      var others = new TreeMap<String, Double>();
      browser.go("/compare");
      browser.press(Keys.TAB);
      others.put("input in the header", edge(contrast, "header input"));
      others.put("button in the header", edge(contrast, "header button"));
      others.put("input", edge(contrast, "main input"));
      others.put("button", edge(contrast, "main button"));
      others.put("page that is open", contrast.around("nav a[aria-current]", "borderBottomColor"));
      for (String focused : List.of(".skip", "header input", "nav a", "main input", "footer a")) {
        others.put("focus on " + focused, contrast.ring(focused));
      }
      double placeholder = contrast.placeholder("#name");
      browser.go("/articles/helsinki.txt");
      browser.press(Keys.TAB);
      others.put("words of a claim", contrast.around("mark", "textDecorationColor"));
      others.put("focus on words", contrast.ring("mark"));
      others.put("focus on a claim", contrast.ring(".claims button"));
      browser.click(browser.find(".claims button"));
      browser.run("document.activeElement.blur()");
      others.put("claim that is lit", contrast.around("button.on", "outlineColor"));
      others.put("words that are lit", contrast.around("mark.on", "outlineColor"));

      assertThat(placeholder).as("placeholder").isGreaterThanOrEqualTo(LEAST_OF_TEXT);
      assertThat(below(others)).as("of " + others).isEmpty();
    }
  }

  /** What is within an edge may be told from what is around it by the edge, or by itself. */
  private static double edge(Contrast contrast, String css) {
    return Math.max(
        contrast.around(css, "borderTopColor"), contrast.around(css, "backgroundColor"));
  }

  private static Map<String, Double> below(Map<String, Double> ratios) {
    var below = new TreeMap<>(ratios);
    below.values().removeIf(ratio -> ratio >= LEAST_OF_OTHERS);
    return below;
  }

  @Test
  void texts_of_a_table_have_contrast_with_its_ground() {
    for (String scheme : List.of("light", "dark")) {
      try (Browser browser = site.browser(PHONE, scheme)) {
        browser.go("/records");
        var contrast = new Contrast(browser);
        for (String text : List.of("caption", "th", "td", "td a")) {
          assertThat(contrast.inside(text, "color")).as(text).isGreaterThanOrEqualTo(LEAST_OF_TEXT);
        }
      }
    }
  }

  @Test
  void rankings_are_offered_for_every_discipline() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/rankings");
      assertThat(browser.findAll("#discipline option"))
          .extracting(option -> option.getDomProperty("value"))
          .containsExactlyElementsOf(
              Athletics.load().disciplines().all().stream().map(Discipline::code).toList());
    }
  }

  @Test
  void links_of_a_race_are_told_apart_and_one_thing_is_no_several() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/races/800m/women/wch-2005");
      assertThat(browser.findAll("td a[href^='/results/']"))
          .extracting(link -> link.getAccessibleName())
          .containsExactly("evidence for Ilka Brandmoor", "evidence for Tarja Ylimaki");
      browser.go("/athletes/tarja-ylimaki");
      browser.awaitText("0 wins, 1 podium; championship medals: 0 gold, 1 silver, 0 bronze.");
      browser.awaitText("1 result in all");
    }
  }

  @Test
  void records_are_called_by_their_names() {
    try (Browser browser = site.browser(1100, "light")) {
      browser.go("/records");
      browser.awaitText("national record of GER");
      browser.awaitText("championship record: World Championships");
      String names =
          "import('/web/words.js').then(words => [%s].map(id => id.split('/'))"
              + ".map(([code, scope]) => words.recordText({ code, scope })).join('; '))";
      assertThat(
              browser.answer(
                  names.formatted(
                      "'WR/world', 'OR/og', 'AR/europe', 'AR/unknown', 'U20NR/fin', 'U20WR/world',"
                          + " 'MR/dl-oslo', 'MR/los-angeles', 'CR/wic',"
                          + " 'AR/north-and-central-america'")))
          .isEqualTo(
              "world record; Olympic record; European record; area record (not known which); U20"
                  + " national record of FIN; U20 world record; meeting record: Diamond League,"
                  + " Oslo; meeting record: Los Angeles; championship record: World Indoor"
                  + " Championships; area record of North and Central America");
    }
  }
}
