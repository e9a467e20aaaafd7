package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static final ReadOptions PAGE =
      ReadOptions.standard().withFormat(Format.HTML).withId("page.html");

  private static final String SAVED =
      """
      <!doctype html><html><head><meta charset="utf-8">
      <title>Kerr takes silver | Sports Desk</title>
      <meta property="og:title" content="Kerr takes silver">
      <meta property="article:published_time" content="2024-08-06T22:10:00+01:00">
      <link rel="canonical" href="https://example.org/kerr">
      <style>p { color: red }</style></head>
      <body><header><nav><a href="/">Home</a></nav></header>
      <main><article><h1>Kerr takes <em>silver</em></h1>
      <p>Josh Kerr ran
         3:27.79&nbsp;in Paris.</p><script>track()</script>
      <figure><img src="x.jpg"><figcaption>Kerr, AFP</figcaption></figure>
      <h2>How they finished</h2>
      <table><tr><th>1</th><td>Cole Hocker</td><td>3:27.65</td></tr>
      <tr><th>2</th><td>Josh Kerr</td><td>3:27.79</td></tr></table>
      <ul><li>Nuguse third<li>Ingebrigtsen fourth</ul>
      <p>First line<br>second line</p>
      <aside>Read also: medal table</aside></article></main>
      <footer>© Sports Desk</footer></body></html>
      """;

  private static Article read(String page) {
    return Reading.onlyArticle(Reading.text(page, PAGE)).article();
  }

  private static Article withHead(String head) {
    return read("<html><head>" + head + "</head><body><p>Kerr won.</p></body></html>");
  }

  @Test
  void a_page_gives_title_text_date_and_address() {
    Article article = read(SAVED);

    assertThat(article.getTitle()).isEqualTo("Kerr takes silver");
    assertThat(article.getPublished()).isEqualTo("2024-08-06");
    assertThat(article.getAddress()).isEqualTo("https://example.org/kerr");
    assertThat(article.getText())
        .isEqualTo(
            """
            Josh Kerr ran 3:27.79 in Paris.
            How they finished
            1\tCole Hocker\t3:27.65
            2\tJosh Kerr\t3:27.79
            Nuguse third
            Ingebrigtsen fourth
            First line
            second line""");
  }

  @Test
  void a_teaser_set_as_an_article_is_not_taken_for_the_article() {
    assertThat(
            read("<main><p>Kerr won silver in 3:27.79 behind Hocker, in the fastest final that"
                    + " the Games have seen.</p><article><p>Bol wins</p></article></main>")
                .getText())
        .isEqualTo(
            """
            Kerr won silver in 3:27.79 behind Hocker, in the fastest final that the Games have seen.
            Bol wins""");
    assertThat(
            read("<main><p>Menu</p><article><p>Kerr won silver in 3:27.79 behind Hocker.</p>"
                    + "</article></main>")
                .getText())
        .isEqualTo("Kerr won silver in 3:27.79 behind Hocker.");
  }

  @Test
  void a_table_set_as_a_figure_is_kept_and_a_photograph_is_not() {
    assertThat(
            read("<article><figure><table><tr><td>1<td>Hocker</table><figcaption>AFP"
                    + "</figcaption></figure><figure><img src=x>Photo: AFP</figure></article>")
                .getText())
        .isEqualTo("1\tHocker");
  }

  @Test
  void a_title_comes_from_the_heading_else_the_meta_element_else_the_title_element() {
    assertThat(withHead("<title>Plain</title><meta property=og:title content=Meta>").getTitle())
        .isEqualTo("Meta");
    assertThat(withHead("<title>Plain</title>").getTitle()).isEqualTo("Plain");
    assertThat(withHead("").getTitle()).isNull();
    assertThat(read("<title>Plain</title><h1>One</h1><h1>Two</h1><p>Kerr won.").getTitle())
        .isEqualTo("Plain");
  }

  @Test
  void a_date_comes_from_linked_data_of_the_article_itself() {
    assertThat(
            withHead(
                    """
                    <script type="application/ld+json">{"@graph": [
                      {"@type": "WebSite", "datePublished": "2001-01-01"},
                      {"@type": ["NewsArticle"], "datePublished": "2024-08-06T21:10:00Z",
                       "comment": {"@type": "Article", "datePublished": "2024-08-09"}}]}</script>
                    """)
                .getPublished())
        .isEqualTo("2024-08-06");
  }

  @Test
  void a_date_comes_from_a_time_element_only_where_it_is_marked_as_the_publication() {
    assertThat(read("<p>Kerr won on <time datetime=2024-08-06>Tuesday</time>.").getPublished())
        .isNull();
    assertThat(
            read("<p>Kerr won.<time itemprop=datePublished datetime=2024-08-07>Wed</time>")
                .getPublished())
        .isEqualTo("2024-08-07");
  }

  @Test
  void a_date_that_cannot_be_read_and_linked_data_that_is_broken_say_nothing() {
    assertThat(
            withHead(
                    "<meta property=article:published_time content=yesterday>"
                        + "<script type=application/ld+json>{\"@type\": </script>")
                .getPublished())
        .isNull();
  }

  @Test
  void an_address_that_is_no_web_address_is_left_out() {
    assertThat(withHead("<link rel=canonical href='/relative'>").getAddress()).isNull();
    assertThat(withHead("<link rel=canonical href='javascript:x()'>").getAddress()).isNull();
    assertThat(
            withHead(
                    "<link rel=canonical href='/relative'><meta property=og:url"
                        + " content='https://example.org/a'>")
                .getAddress())
        .isEqualTo("https://example.org/a");
  }

  @Test
  void the_charset_is_the_one_that_the_page_declares() {
    String page = "<meta charset=windows-1252><p>Fraser-Pryce’s “Måns”";
    byte[] declared = page.getBytes(Charset.forName("windows-1252"));

    assertThat(Reading.onlyArticle(Reading.bytes(declared, PAGE)).article().getText())
        .isEqualTo("Fraser-Pryce’s “Måns”");

    byte[] wide = "\uFEFF<p>Måns".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reading.onlyArticle(Reading.bytes(wide, PAGE)).article().getText())
        .isEqualTo("Måns");
  }

  @Test
  void a_page_that_is_binary_misencoded_or_without_text_is_refused() {
    assertThat(Reading.inShort(Reading.bytes(new byte[] {'<', 'p', '>', 0, 1}, PAGE)))
        .containsExactly("!standard input: it is binary, not text");
    assertThat(
            Reading.inShort(Reading.bytes("<p>Måns".getBytes(StandardCharsets.ISO_8859_1), PAGE)))
        .containsExactly("!standard input: it is not UTF-8");
    assertThat(Reading.inShort(Reading.text("<nav>Home</nav><img src=x>", PAGE)))
        .containsExactly("!standard input: the text is empty");
  }

  @Test
  void the_limit_counts_the_text_and_the_page_may_be_larger() {
    ReadOptions small = PAGE.withMaxTextBytes(100);
    String padding = "<!--" + "x".repeat(300) + "-->";

    assertThat(Reading.inShort(Reading.text(padding + "<p>Kerr won.", small)))
        .containsExactly("page.html");
    assertThat(Reading.inShort(Reading.text("<p>" + "x".repeat(101), small)))
        .containsExactly("!standard input: the text has 101 bytes, more than the limit of 100");
    assertThat(Reading.inShort(Reading.text(padding.repeat(3), small)))
        .containsExactly("!standard input: it has more than the limit of 800 bytes");
  }

  @Test
  void elements_a_hundred_thousand_deep_are_read_all_the_same() {
    String deep = "<div>".repeat(100_000) + "Kerr won.";

    List<Candidate> found = Reading.text(deep, PAGE);

    assertThat(Reading.onlyArticle(found).article().getText()).isEqualTo("Kerr won.");
  }
}
