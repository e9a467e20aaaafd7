package io.photofinish.ingest.feed.read;

import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.LanguageTag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** News sitemaps: addresses with title and date, and no text. Addresses without news are none. */
final class SitemapReader {
  private SitemapReader() {}

  static FeedDocument read(Element root, URI base, List<String> faults) {
    List<FeedEntry> entries =
        Xml.PLAIN
            .children(root, "url")
            .filter(url -> Xml.NEWS.child(url, "news").isPresent())
            .map(url -> entry(url, Xml.NEWS.child(url, "news").orElseThrow(), base))
            .toList();
    return new FeedDocument(
        "news sitemap", Optional.empty(), Optional.empty(), entries, Optional.empty(), faults);
  }

  private static FeedEntry entry(Element url, Element news, URI base) {
    return new FeedEntry(
        Optional.empty(),
        new ArticleFacts(
            Xml.NEWS.text(news, "title").flatMap(Markup::line),
            Optional.empty(),
            Xml.PLAIN.text(url, "loc").flatMap(loc -> Markup.address(loc, base)),
            Xml.NEWS
                .child(news, "publication")
                .flatMap(of -> Xml.NEWS.text(of, "language"))
                .flatMap(LanguageTag::parse),
            Xml.NEWS.text(news, "publication_date").flatMap(FeedDates::parse),
            Xml.PLAIN.text(url, "lastmod").flatMap(FeedDates::parse)),
        "",
        false,
        false);
  }
}
