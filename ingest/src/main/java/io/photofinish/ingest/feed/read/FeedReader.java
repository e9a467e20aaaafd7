package io.photofinish.ingest.feed.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom, JSON Feed and news sitemaps. XML is read as leniently as HTML
 * is: broken mark-up is salvaged, a DOCTYPE means nothing and no entity but XML's and HTML's own is
 * ever replaced, so nothing is fetched and nothing grows. Linear in the bytes.
 */
public final class FeedReader {
  /** The most items that are taken of one answer; the first are the newest, by custom. */
  public static final int MAX_ENTRIES = 1000;

  private FeedReader() {}

  /**
   * @param contentType the header
   * @param address that answered, for relative addresses
   * @throws NoFeedException where it is something else, or nothing of it can be used
   */
  public static FeedDocument read(byte[] bytes, Optional<String> contentType, URI address)
      throws NoFeedException {
    String text = Charsets.decode(bytes, contentType);
    String start = text.stripLeading();
    if (start.isEmpty()) {
      throw new NoFeedException("the answer is empty");
    }
    return start.startsWith("{")
        ? usable(JsonFeedReader.read(text, address), true)
        : xml(text, address);
  }

  private static FeedDocument xml(String text, URI address) throws NoFeedException {
    Element root =
        Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(Markup.MAX_DEPTH)).children().stream()
            .findFirst()
            .orElseThrow(() -> new NoFeedException("it is neither XML nor JSON"));
    var faults = new ArrayList<String>();
    boolean whole = isWhole(text, root);
    if (!whole) {
      // What the cut went through would be published as half an article.
      faults.add("it ends in the middle: its last item is left out");
      last(root).ifPresent(Element::remove);
    }
    return usable(read(root, address, faults), whole);
  }

  private static FeedDocument read(Element root, URI address, List<String> faults)
      throws NoFeedException {
    return switch (Xml.local(root)) {
      case "rss", "rdf" -> RssReader.read(root, address, faults);
      case "feed" -> AtomReader.read(root, address, faults);
      case "urlset" -> SitemapReader.read(root, address, faults);
      case "sitemapindex" ->
          throw new NoFeedException("it is an index of sitemaps; add its news sitemap itself");
      case "html" -> throw new NoFeedException("it is a web page and no feed");
      default ->
          throw new NoFeedException("its root element <" + root.tagName() + "> is no feed's");
    };
  }

  private static boolean isWhole(String text, Element root) {
    String end = text.stripTrailing();
    // What comes after the end (a comment of the cache, say) does no harm.
    return end.toLowerCase(Locale.ROOT).contains("</" + root.tagName().toLowerCase(Locale.ROOT));
  }

  private static Optional<Element> last(Element root) {
    List<Element> items =
        root.getAllElements().stream()
            .filter(e -> List.of("item", "entry", "url").contains(Xml.local(e)))
            .toList();
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
  }

  private static FeedDocument usable(FeedDocument found, boolean whole) {
    var faults = new ArrayList<>(found.faults());
    List<FeedEntry> usable = found.entries().stream().filter(FeedEntry::isUsable).toList();
    int left = found.entries().size() - usable.size();
    if (left > 0) {
      faults.add(left + " items have neither text nor link, or nothing that names them");
    }
    if (usable.size() > MAX_ENTRIES) {
      faults.add(
          "it has %,d items; only the first %,d are read".formatted(usable.size(), MAX_ENTRIES));
      usable = usable.subList(0, MAX_ENTRIES);
    }
    return new FeedDocument(
        found.kind(), found.title(), found.site(), usable, found.keepFor(), faults, whole);
  }
}
