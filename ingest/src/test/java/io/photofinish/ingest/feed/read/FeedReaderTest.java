package io.photofinish.ingest.feed.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.ingest.text.ArticleFacts;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final URI AT = URI.create("https://example.org/news/feed");

  private static FeedDocument read(String text) throws NoFeedException {
    return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), AT);
  }

  private static FeedEntry only(String text) throws NoFeedException {
    assertThat(read(text).entries()).hasSize(1);
    return read(text).entries().get(0);
  }

  @Test
  void rss_gives_guid_link_title_text_and_the_day_as_written() throws NoFeedException {
    FeedDocument document =
        read(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Track &amp; Field</title><link>https://example.org/</link>
            <atom:link href="https://example.org/feed" rel="self"/><ttl>30</ttl><language>en-gb</language>
            <item><title>Kerr takes &lt;em&gt;silver&lt;/em&gt;</title><media:title>A picture</media:title>
            <link>/kerr?id=1</link><guid isPermaLink="false">tag:7</guid>
            <pubDate>Tue, 06 Aug 2024 23:30:00 -0700</pubDate><author>desk@example.org (Track Desk)</author>
            <description>A summary</description>
            <content:encoded><![CDATA[<p>Josh Kerr ran <b>3:27.79</b>.</p><p>Hocker won.</p>]]></content:encoded>
            </item></channel></rss>
            """);
    assertThat(document.kind()).isEqualTo("RSS");
    assertThat(document.title()).contains("Track & Field");
    assertThat(document.keepFor()).contains(Duration.ofMinutes(30));
    assertThat(document.entries())
        .containsExactly(
            new FeedEntry(
                Optional.of("tag:7"),
                new ArticleFacts(
                    Optional.of("Kerr takes silver"),
                    Optional.of("Track Desk"),
                    Optional.of("https://example.org/kerr?id=1"),
                    Optional.of("en-GB"),
                    Optional.of(LocalDate.of(2024, 8, 6)),
                    Optional.empty()),
                "Josh Kerr ran 3:27.79.\nHocker won.",
                true,
                false));
  }

  @Test
  void old_rss_with_its_doctype_and_rdf_are_read_too() throws NoFeedException {
    FeedEntry old =
        only(
            """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Old</title><link>http://example.org/</link>
            <item><title>Kerr wins</title><link>http://example.org/kerr</link></item></channel></rss>
            """);
    assertThat(old.link()).contains("http://example.org/kerr");

    FeedDocument rdf =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel rdf:about="http://example.org/"><title>R</title><sy:updatePeriod>hourly</sy:updatePeriod>
            <sy:updateFrequency>2</sy:updateFrequency></channel>
            <item rdf:about="http://example.org/a"><title>A</title><link>http://example.org/a</link>
            <description>Text</description><dc:date>2024-08-06T21:00:00+02:00</dc:date></item></rdf:RDF>
            """);
    assertThat(rdf.kind()).isEqualTo("RSS (RDF)");
    assertThat(rdf.keepFor()).contains(Duration.ofMinutes(30));
    assertThat(rdf.entries().get(0).guid()).contains("http://example.org/a");
    assertThat(rdf.entries().get(0).published()).contains(LocalDate.of(2024, 8, 6));
  }

  @Test
  void atom_takes_the_alternate_link_and_never_the_update_for_the_publication()
      throws NoFeedException {
    FeedDocument document =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:base="https://example.org/x/">
            <author><name>The Desk</name></author><title type="text">A &lt; B</title><link rel="self" href="feed"/><link href="https://example.org/"/>
            <entry xml:lang="nl"><id>urn:1</id><author><name>Hurdles Desk</name><email>desk@example.org</email></author>
            <author><name>Second Desk</name></author><title type="html">&lt;b&gt;Bol&lt;/b&gt; wins</title>
            <link rel="replies" href="replies"/><link rel="alternate" href="bol"/>
            <updated>2024-08-07T10:00:00Z</updated><summary>Short</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Bol ran 52.00.</p></div></content></entry>
            <entry><id>urn:2</id><title>Second</title><published>2024-08-05T10:00:00Z</published>
            <link href="two"/><content type="html">&lt;p&gt;Two.&lt;/p&gt;</content></entry>
            <at:deleted-entry ref="urn:3" when="2024-08-05T10:00:00Z"/></feed>
            """);
    assertThat(document.title()).contains("A < B");
    assertThat(document.site()).contains("https://example.org/");
    FeedEntry bol = document.entries().get(0);
    assertThat(bol.link()).contains("https://example.org/x/bol");
    assertThat(bol.title()).contains("Bol wins");
    assertThat(bol.text()).isEqualTo("Bol ran 52.00.");
    assertThat(bol.published()).isEmpty();
    assertThat(bol.facts().updated()).contains(LocalDate.of(2024, 8, 7));
    assertThat(bol.facts().author()).contains("Hurdles Desk, Second Desk");
    assertThat(bol.facts().language()).contains("nl");
    assertThat(document.entries().get(1).facts().author()).contains("The Desk");
    assertThat(document.entries().get(1).published()).contains(LocalDate.of(2024, 8, 5));
    assertThat(document.entries().get(1).text()).isEqualTo("Two.");
    assertThat(document.entries().get(2)).isEqualTo(FeedEntry.withdrawn("urn:3"));
  }

  @Test
  void json_feed_takes_numbers_as_ids_and_html_before_text() throws NoFeedException {
    FeedDocument document =
        read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://example.org/",
             "language":"en-US","authors":[{"name":"One Desk"},{"name":"Two Desk"},{"url":"https://example.org/"}],
             "items":[{"id":7,"url":"https://example.org/7","title":"T","content_html":"<p>One</p><p>Two</p>",
              "content_text":"no","date_published":"2024-08-06T10:00:00Z",
              "date_modified":"2024-08-08T10:00:00Z"},{"id":"8","summary":"S","author":{"name":"Old Desk"}},{"other":1}]}
            """);
    assertThat(document.entries()).hasSize(2);
    assertThat(document.entries().get(0).guid()).contains("7");
    assertThat(document.entries().get(0).text()).isEqualTo("One\nTwo");
    assertThat(document.entries().get(0).facts().author()).contains("One Desk, Two Desk");
    assertThat(document.entries().get(0).facts().language()).contains("en-US");
    assertThat(document.entries().get(0).facts().updated()).contains(LocalDate.of(2024, 8, 8));
    assertThat(document.entries().get(1).text()).isEqualTo("S");
    assertThat(document.entries().get(1).facts().author()).contains("Old Desk");
    assertThat(document.faults()).hasSize(1);
  }

  @Test
  void a_news_sitemap_gives_the_addresses_that_have_news() throws NoFeedException {
    FeedEntry news =
        only(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://example.org/about</loc></url>
            <url><loc>https://example.org/kerr</loc><lastmod>2024-08-07</lastmod><n:news>
            <n:publication><n:name>Desk</n:name><n:language>en</n:language></n:publication><n:publication_date>2024-08-06</n:publication_date>
            <n:title>Kerr</n:title></n:news></url></urlset>
            """);
    assertThat(news.link()).contains("https://example.org/kerr");
    assertThat(news.title()).contains("Kerr");
    assertThat(news.published()).contains(LocalDate.of(2024, 8, 6));
    assertThat(news.facts().updated()).contains(LocalDate.of(2024, 8, 7));
    assertThat(news.facts().language()).contains("en");
  }

  @Test
  void what_is_no_feed_is_told_by_what_it_is() {
    assertThatThrownBy(() -> read("<html><body>Not found</body></html>"))
        .hasMessage("it is a web page and no feed");
    assertThatThrownBy(() -> read("")).hasMessage("the answer is empty");
    assertThatThrownBy(() -> read("Service unavailable")).hasMessageContaining("neither XML");
    assertThatThrownBy(() -> read("<svg></svg>")).hasMessageContaining("<svg>");
    assertThatThrownBy(() -> read("<sitemapindex></sitemapindex>")).hasMessageContaining("index");
    assertThatThrownBy(() -> read("{\"items\":[]}")).hasMessageContaining("\"version\"");
    assertThatThrownBy(() -> read("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{"))
        .hasMessageContaining("broken JSON");
  }

  @Test
  void doctypes_and_entities_mean_nothing() throws NoFeedException {
    FeedEntry entry =
        only(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">
            <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <rss><channel><item><guid>1</guid><title>x</title><description>&file; and &c;</description></item></channel></rss>
            """);
    assertThat(entry.text()).isEqualTo("&file; and &c;");
  }

  @Test
  void broken_mark_up_is_salvaged_and_a_cut_item_is_left_out() throws NoFeedException {
    assertThat(
            only("<rss><channel><item><guid>1</guid><title>Kerr & Hocker&nbsp;run</title>"
                    + "<description>Text <b>bold</description></item></channel></rss>")
                .title())
        .contains("Kerr & Hocker run");
    FeedDocument cut =
        read(
            "<rss><channel><item><guid>1</guid><description>Whole.</description></item>"
                + "<item><guid>2</guid><description>Kerr won the");
    assertThat(cut.entries()).extracting(FeedEntry::text).containsExactly("Whole.");
    assertThat(cut.faults()).containsExactly("it ends in the middle: its last item is left out");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, text/xml; charset=utf-8, ''",
    "windows-1252, text/xml; charset=iso-8859-1, ''",
    "windows-1252, '', ' encoding=''windows-1252'''",
    "UTF-8, text/xml; charset=no-such-thing, ' encoding=''utf-8'''",
    "UTF-8, text/xml; charset=us-ascii, ''",
    "UTF-16, '', ' encoding=''utf-16'''",
    "UTF-16LE, '', ''"
  })
  void a_wrong_encoding_is_seen_through(String real, String header, String declared)
      throws NoFeedException {
    String text =
        "<?xml version='1.0'"
            + declared
            + "?><rss><channel><item><guid>1</guid><description>Asher-Smith – São Paulo</description></item></channel></rss>";
    FeedDocument document =
        FeedReader.read(
            text.getBytes(Charset.forName(real)),
            Optional.of(header).filter(type -> !type.isEmpty()),
            AT);
    assertThat(document.entries().get(0).text()).isEqualTo("Asher-Smith – São Paulo");
  }

  @ParameterizedTest
  @CsvSource({
    "'Tue, 06 Aug 2024 19:00:00 GMT', 2024-08-06",
    "'6 Aug 24 19:00 EST', 2024-08-06",
    "'Tuesday, 6 August 2024', 2024-08-06",
    "'06-Aug-2024 10:00', 2024-08-06",
    "'2024-08-06T23:59:59-11:00', 2024-08-06",
    "'2024-08-06', 2024-08-06",
    "'Thu, 31 Feb 2024 10:00:00 GMT', ",
    "'2024-08', ",
    "'yesterday', ",
    "'06/08/2024', "
  })
  void a_day_is_read_as_written_or_not_at_all(String written, LocalDate day) {
    assertThat(FeedDates.parse(written)).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void pages_name_their_feeds_and_opml_comes_back_as_it_was_written() throws NoFeedException {
    byte[] page =
        ("<head><link rel='alternate' type='application/rss+xml' href='/rss' title='All'>"
                + "<link rel='ALTERNATE home' type='application/atom+xml; charset=utf-8' href='atom'>"
                + "<link rel='alternate' type='text/html' href='/en'>")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Discovery.feeds(page, Optional.empty(), AT))
        .extracting(Discovery.Found::address)
        .containsExactly("https://example.org/rss", "https://example.org/news/atom");

    var feeds = new LinkedHashMap<String, String>();
    feeds.put("https://example.org/rss?a=1&b=2", "A <\"quoted\"> & named feed");
    feeds.put("https://example.org/two", "");
    Opml.FeedList back = Opml.read(Opml.write(feeds).getBytes(StandardCharsets.UTF_8));
    assertThat(back.feeds().keySet()).containsExactlyElementsOf(feeds.keySet());
    assertThat(back.feeds())
        .containsEntry("https://example.org/rss?a=1&b=2", "A <\"quoted\"> & named feed");
    assertThatThrownBy(() -> Opml.read("<rss/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no OPML");
  }

  @Test
  void any_piece_of_a_feed_with_any_byte_changed_is_read_or_refused() {
    byte[] whole =
        "<rss><channel><title>T</title><item><guid>1</guid><link>http://a.org/</link><pubDate>Tue, 06 Aug 2024 19:00:00 GMT</pubDate><description>&lt;p&gt;x</description></item></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    for (long seed = 0; seed < 2000; seed++) {
      var random = new SplittableRandom(seed);
      byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        List<FeedEntry> entries = FeedReader.read(bytes, Optional.empty(), AT).entries();
        assertThat(entries).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
      } catch (NoFeedException refused) {
        assertThat(refused).as("seed %d", seed).message().isNotBlank();
      }
    }
  }
}
