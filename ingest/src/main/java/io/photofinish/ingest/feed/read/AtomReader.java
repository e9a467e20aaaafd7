package io.photofinish.ingest.feed.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Atom 1.0 and its draft 0.3, with deleted entries (RFC 6721). */
final class AtomReader {
  private AtomReader() {}

  static FeedDocument read(Element root, URI base, List<String> faults) {
    URI here = base(root, base);
    var entries = new ArrayList<FeedEntry>();
    Xml.PLAIN.children(root, "entry").forEach(each -> entries.add(entry(each, here)));
    Xml.TOMBSTONES
        .children(root, "deleted-entry")
        .map(each -> each.attr("ref").strip())
        .filter(ref -> !ref.isEmpty())
        .forEach(ref -> entries.add(FeedEntry.withdrawn(ref)));
    return new FeedDocument(
        "Atom",
        Xml.PLAIN.child(root, "title").flatMap(AtomReader::line),
        link(root, here),
        entries,
        Optional.empty(),
        faults);
  }

  private static FeedEntry entry(Element entry, URI outer) {
    URI here = base(entry, outer);
    return new FeedEntry(
        Xml.PLAIN.text(entry, "id"),
        link(entry, here),
        Xml.PLAIN.child(entry, "title").flatMap(AtomReader::line),
        Xml.PLAIN
            .child(entry, "content")
            .map(AtomReader::text)
            .filter(text -> !text.isBlank())
            .or(() -> Xml.PLAIN.child(entry, "summary").map(AtomReader::text))
            .orElse(""),
        // "updated" is when it was changed; it is never taken for the day of publication.
        Xml.PLAIN
            .firstText(entry, List.of("published", "issued", "created"))
            .flatMap(FeedDates::parse),
        false);
  }

  private static URI base(Element element, URI outer) {
    return Optional.of(element.attr("xml:base"))
        .filter(written -> !written.isBlank())
        .flatMap(written -> Markup.address(written, outer))
        .map(URI::create)
        .orElse(outer);
  }

  /** The alternate, which is the article's page; a link without a relation is one. */
  private static Optional<String> link(Element parent, URI base) {
    return Xml.PLAIN
        .children(parent, "link")
        .filter(link -> List.of("", "alternate").contains(link.attr("rel")))
        .map(link -> Markup.address(link.attr("href"), base))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> line(Element title) {
    return isMarkup(title)
        ? Markup.line(inside(title))
        : Optional.of(title.wholeText().replaceAll("\\s+", " ").strip())
            .filter(text -> !text.isEmpty());
  }

  private static String text(Element content) {
    String type = content.attr("type").toLowerCase(Locale.ROOT);
    boolean media = content.hasAttr("src") || type.startsWith("image/");
    if (media) {
      return "";
    }
    return isMarkup(content) ? Markup.text(inside(content)) : content.wholeText().strip();
  }

  private static boolean isMarkup(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    return type.contains("html") || element.childrenSize() > 0;
  }

  /** XHTML stands as elements, HTML as escaped text. */
  private static String inside(Element element) {
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }
}
