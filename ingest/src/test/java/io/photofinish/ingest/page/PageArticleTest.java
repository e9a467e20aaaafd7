package io.photofinish.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.text.ArticleFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Pages in the shapes of real sites. What is the article in them is marked by {@code data-gold},
 * which the extractor never sees; a page that shows only the beginning by {@code data-stub}.
 */
class PageArticleTest {
  private static final Path PAGES = Path.of("src/test/resources/io/photofinish/ingest/page");
  private static final double LEAST_MEAN = 0.98;
  private static final double LEAST_OF_A_PAGE = 0.9;

  private static Document page(Path file) {
    try {
      return Jsoup.parse(Files.readString(file), "https://example.org/page");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** The page as a site would send it. */
  private static PageArticle read(Path file) {
    Document page = page(file);
    page.select("template[data-gold]").remove();
    page.select("[data-gold]").removeAttr("data-gold");
    page.select("[data-stub]").removeAttr("data-stub");
    return PageArticle.of(Jsoup.parse(page.outerHtml(), page.baseUri()));
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> words = new HashMap<>();
    Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  /** Harmonic mean of precision and recall over words, each as often as it stands there. */
  static double f1(String expected, String found) {
    Map<String, Integer> gold = bag(expected);
    Map<String, Integer> got = bag(found);
    double right =
        gold.entrySet().stream()
            .mapToInt(each -> Math.min(each.getValue(), got.getOrDefault(each.getKey(), 0)))
            .sum();
    int all = Stream.of(gold, got).flatMap(b -> b.values().stream()).mapToInt(n -> n).sum();
    return all == 0 ? 1 : 2 * right / all;
  }

  private static String gold(Document page) {
    return page.select("[data-gold]").stream()
        .map((Element each) -> each.is("template") ? each.html() : text(each))
        .collect(Collectors.joining("\n"));
  }

  private static String text(Element element) {
    return element.is("tr")
        ? element.children().stream().map(Element::text).collect(Collectors.joining("\t"))
        : element.text();
  }

  @Test
  void the_article_is_found_in_pages_of_every_shape() throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    for (Path file : pages()) {
      Document page = page(file);
      PageArticle article = read(file);
      boolean stub = page.selectFirst("[data-stub]") != null;
      assertThat(article.whole()).as("%s is whole", file).isNotEqualTo(stub);
      if (!stub) {
        scores.put(file.getFileName().toString(), f1(gold(page), article.text()));
      }
    }
    double mean = scores.values().stream().mapToDouble(n -> n).average().orElseThrow();
    System.out.printf("word F1 over %d pages: mean %.4f, %s%n", scores.size(), mean, scores);
    assertThat(scores).hasSizeGreaterThanOrEqualTo(20);
    assertThat(scores.values()).as("%s", scores).allMatch(score -> score >= LEAST_OF_A_PAGE);
    assertThat(mean).as("%s", scores).isGreaterThanOrEqualTo(LEAST_MEAN);
  }

  private static ArticleFacts facts(String head, String body) {
    return PageFacts.of(
        Jsoup.parse(
            "<html><head>" + head + "</head><body>" + body + "</body></html>",
            "https://example.org/page"));
  }

  @Test
  void a_page_says_who_wrote_it_when_and_in_which_language() throws IOException {
    ArticleFacts facts = read(PAGES.resolve("newspaper.html")).facts();
    assertThat(facts.title()).contains("Hocker surges past Kerr for Olympic 1500m gold");
    assertThat(facts.author()).contains("Sports Desk");
    assertThat(facts.address()).contains("https://news.example.org/sport/hocker-surges-past-kerr");
    assertThat(facts.language()).contains("en-GB");
    assertThat(facts.published()).contains(LocalDate.of(2024, 8, 6));
    assertThat(facts.updated()).contains(LocalDate.of(2024, 8, 7));
    facts = read(PAGES.resolve("multi-article.html")).facts();
    assertThat(facts.author()).contains("Relay Desk, Second Desk");
    facts = read(PAGES.resolve("microdata.html")).facts();
    assertThat(facts.author()).contains("Middle Distance Desk");
    assertThat(facts.published()).contains(LocalDate.of(2024, 8, 10));
  }

  @Test
  void meta_elements_are_trusted_before_json_ld_and_that_before_time_elements() {
    String meta = "<meta property='article:published_time' content='2024-08-01'>";
    String data =
        """
        <script type="application/ld+json">
        {"@type": "Article", "datePublished": "2024-08-02", "inLanguage": "fr"}</script>""";
    String time = "<time itemprop='datePublished' datetime='2024-08-03'>3 August</time>";
    assertThat(facts(meta + data, time).published()).contains(LocalDate.of(2024, 8, 1));
    assertThat(facts(data, time).published()).contains(LocalDate.of(2024, 8, 2));
    assertThat(facts("", time).published()).contains(LocalDate.of(2024, 8, 3));
    assertThat(facts(data, "").language()).contains("fr");
  }

  @Test
  void a_day_that_nobody_calls_the_day_of_publication_is_none() {
    assertThat(facts("", "<p>Read <time datetime='2024-08-03'>on Saturday</time></p>").published())
        .isEmpty();
    assertThat(facts("", "<footer>Last change: 3 May 2024</footer>").published()).isEmpty();
    assertThat(facts("<meta name=pubdate content='yesterday'>", "").published()).isEmpty();
    assertThat(
            facts(
                    "",
                    "<header><h1>A</h1><p>Updated <time datetime='2024-08-03'>3 August</time></p></header>")
                .published())
        .isEmpty();
  }

  @Test
  void an_address_is_made_absolute_and_one_that_is_none_is_passed_over() {
    assertThat(facts("<link rel=canonical href='/a/b'>", "").address())
        .contains("https://example.org/a/b");
    assertThat(
            facts("<link rel=canonical href='javascript:x()'><meta property=og:url content=/c>", "")
                .address())
        .contains("https://example.org/c");
  }

  @Test
  void whatever_is_left_of_a_page_is_read_and_nothing_is_said_that_is_not_there()
      throws IOException {
    var random = new SplittableRandom(1);
    for (Path file : pages()) {
      String page = Files.readString(file);
      for (int i = 0; i < 20; i++) {
        int from = random.nextInt(page.length());
        int to = from + random.nextInt(page.length() - from);
        String cut = page.substring(0, from) + page.substring(to);
        Document whole = Jsoup.parse(cut);
        String said = (whole.wholeText() + whole.data()).replaceAll("[\\s\\u00A0]+", "");
        for (String word : PageArticle.of(whole).text().split("\\s+")) {
          assertThat(said).contains(word);
        }
      }
    }
  }
}
