package io.photofinish.ingest.feed.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Names of elements, whatever prefix their namespace has in a feed, or none where it forgot. */
enum Xml {
  PLAIN("", ""),
  CONTENT("content", "purl.org/rss/1.0/modules/content"),
  DUBLIN_CORE("dc", "purl.org/dc/"),
  SYNDICATION("sy", "purl.org/rss/1.0/modules/syndication"),
  NEWS("news", "google.com/schemas/sitemap-news"),
  TOMBSTONES("at", "purl.org/atompub/tombstones");

  private final String prefix;
  private final String namespace;

  Xml(String prefix, String namespace) {
    this.prefix = prefix;
    this.namespace = namespace;
  }

  private boolean holds(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    if (this == PLAIN) {
      return colon < 0 || !isKnown(element);
    }
    return element.tag().namespace().contains(namespace)
        || (colon > 0 && name.substring(0, colon).equalsIgnoreCase(prefix));
  }

  /** Whether it is of a namespace that has names of its own here: dc:title is no title. */
  private static boolean isKnown(Element element) {
    return Stream.of(CONTENT, DUBLIN_CORE, SYNDICATION, NEWS, TOMBSTONES)
            .anyMatch(each -> each.holds(element))
        || isForeign(element);
  }

  /** media:title, itunes:summary and the like; atom:link is known by its attributes. */
  private static boolean isForeign(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return Stream.of("media:", "itunes:", "slash:", "wfw:", "georss:", "thr:", "atom:", "atom10:")
        .anyMatch(name::startsWith);
  }

  static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  Stream<Element> children(Element parent, String local) {
    return parent.children().stream().filter(e -> local(e).equals(local) && holds(e));
  }

  Optional<Element> child(Element parent, String local) {
    return children(parent, local).findFirst();
  }

  /** Text of the first such child that has some. */
  Optional<String> text(Element parent, String local) {
    return children(parent, local)
        .map(Element::wholeText)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Of the first name that has text. */
  Optional<String> firstText(Element parent, List<String> locals) {
    return locals.stream().map(name -> text(parent, name)).flatMap(Optional::stream).findFirst();
  }
}
