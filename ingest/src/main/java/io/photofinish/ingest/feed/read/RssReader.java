package io.photofinish.ingest.feed.read;

import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.LanguageTag;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** RSS 0.9 to 2.0 and RSS 1.0, which is RDF: there the items stand beside the channel. */
final class RssReader {
  private static final int MAX_TTL_MINUTES = 7 * 24 * 60;
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7));

  private static final Pattern MAILBOX_AND_NAME = Pattern.compile("^\\S+@\\S+\\s+\\((.+)\\)$");

  private RssReader() {}

  static FeedDocument read(Element root, URI base, List<String> faults) {
    Element channel = Xml.PLAIN.child(root, "channel").orElse(root);
    Optional<String> language =
        Xml.PLAIN
            .text(channel, "language")
            .or(() -> Xml.DUBLIN_CORE.text(channel, "language"))
            .flatMap(LanguageTag::parse);
    List<FeedEntry> entries =
        root.getAllElements().stream()
            .filter(element -> Xml.local(element).equals("item"))
            .map(item -> entry(item, language, base))
            .toList();
    return new FeedDocument(
        Xml.local(root).equals("rdf") ? "RSS (RDF)" : "RSS",
        Xml.PLAIN.text(channel, "title").flatMap(Markup::line),
        Xml.PLAIN.text(channel, "link").flatMap(link -> Markup.address(link, base)),
        entries,
        ttl(channel).or(() -> period(channel)),
        faults);
  }

  private static FeedEntry entry(Element item, Optional<String> language, URI base) {
    Optional<Element> guid = Xml.PLAIN.child(item, "guid");
    Optional<String> id = guid.map(Element::wholeText).map(String::strip);
    boolean isAddress =
        guid.map(e -> !e.attr("isPermaLink").equalsIgnoreCase("false")).orElse(false);
    Optional<String> about = Optional.of(item.attr("rdf:about")).filter(a -> !a.isBlank());
    Optional<String> link =
        Xml.PLAIN
            .text(item, "link")
            .flatMap(written -> Markup.address(written, base))
            .or(() -> isAddress ? id.flatMap(written -> absolute(written)) : Optional.empty())
            .or(() -> about.flatMap(RssReader::absolute));
    Optional<String> content = Xml.CONTENT.text(item, "encoded").map(Markup::text);
    String text = content.orElseGet(() -> description(item));
    return new FeedEntry(
        id.filter(written -> !written.isEmpty()).or(() -> about),
        new ArticleFacts(
            Xml.PLAIN.text(item, "title").flatMap(Markup::line),
            author(item),
            link,
            Xml.DUBLIN_CORE.text(item, "language").flatMap(LanguageTag::parse).or(() -> language),
            published(item),
            Xml.DUBLIN_CORE.text(item, "modified").flatMap(FeedDates::parse)),
        text,
        FeedEntry.isWhole(text, content.isPresent()),
        false);
  }

  /** Names alone: RSS has a mailbox where others have the name, with the name behind it or not. */
  private static Optional<String> author(Element item) {
    return Xml.DUBLIN_CORE
        .text(item, "creator")
        .or(() -> Xml.PLAIN.text(item, "author"))
        .map(written -> MAILBOX_AND_NAME.matcher(written).replaceFirst("$1"))
        .filter(name -> name.indexOf('@') < 0)
        .flatMap(Markup::line);
  }

  /** A relative guid names nothing that could be asked. */
  private static Optional<String> absolute(String written) {
    return written.toLowerCase(Locale.ROOT).startsWith("http")
        ? Markup.address(written, URI.create("http://invalid/"))
        : Optional.empty();
  }

  private static String description(Element item) {
    return Xml.PLAIN
        .text(item, "description")
        .or(() -> Xml.DUBLIN_CORE.text(item, "description"))
        .map(Markup::text)
        .orElse("");
  }

  private static Optional<LocalDate> published(Element item) {
    return Xml.PLAIN
        .text(item, "pubdate")
        .flatMap(FeedDates::parse)
        .or(
            () ->
                Xml.DUBLIN_CORE
                    .firstText(item, List.of("issued", "created", "date"))
                    .flatMap(FeedDates::parse));
  }

  private static Optional<Duration> ttl(Element channel) {
    return Xml.PLAIN
        .text(channel, "ttl")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofMinutes(Math.min(Integer.parseInt(text), MAX_TTL_MINUTES)));
  }

  private static Optional<Duration> period(Element channel) {
    long frequency =
        Xml.SYNDICATION
            .text(channel, "updatefrequency")
            .filter(text -> text.matches("[1-9]\\d{0,3}"))
            .map(Long::parseLong)
            .orElse(1L);
    return Xml.SYNDICATION
        .text(channel, "updateperiod")
        .map(name -> PERIODS.get(name.toLowerCase(Locale.ROOT)))
        .map(period -> period.dividedBy(frequency));
  }
}
