package io.photofinish.ingest.feed.read;

import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.LanguageTag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Optional<String> content =
        Xml.PLAIN.child(entry, "content").map(AtomReader::text).filter(text -> !text.isBlank());
    String text =
        content.or(() -> Xml.PLAIN.child(entry, "summary").map(AtomReader::text)).orElse("");
    return new FeedEntry(
        Xml.PLAIN.text(entry, "id"),
        new ArticleFacts(
            Xml.PLAIN.child(entry, "title").flatMap(AtomReader::line),
            author(entry),
            link(entry, here),
            language(entry),
            // "updated" is when it was changed; it is never taken for the day of publication.
            Xml.PLAIN
                .firstText(entry, List.of("published", "issued", "created"))
                .flatMap(FeedDates::parse),
            Xml.PLAIN.firstText(entry, List.of("updated", "modified")).flatMap(FeedDates::parse)),
        text,
        FeedEntry.isWhole(text, content.isPresent()),
        false);
  }

  /** The entry's, or else the feed's. */
  private static Optional<String> author(Element entry) {
    return Stream.of(entry, entry.parent())
        .map(
            of ->
                Xml.PLAIN
                    .children(of, "author")
                    .map(author -> Xml.PLAIN.text(author, "name").flatMap(Markup::line))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", ")))
        .filter(names -> !names.isEmpty())
        .findFirst();
  }

  /** What the nearest element around it says. */
  private static Optional<String> language(Element entry) {
    return Optional.ofNullable(entry.closest("[xml:lang]"))
        .map(element -> element.attr("xml:lang"))
        .flatMap(LanguageTag::parse);
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
