package io.photofinish.ingest.page;

import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.LanguageTag;
import io.photofinish.ingest.text.PublishedDate;
import io.photofinish.ingest.text.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article, by meta elements, JSON-LD and marked elements, in this order
 * of trust; its title is its heading before all else. Where it says nothing readable, nothing.
 */
public final class PageFacts {
  private static final List<String> PUBLISHED =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=parsely-pub-date]",
          "meta[name=pubdate]",
          "meta[name=publish-date]",
          "meta[name=DC.date.issued]",
          "meta[name=dcterms.issued]");

  private static final List<String> UPDATED =
      List.of(
          "meta[property=article:modified_time]",
          "meta[itemprop=dateModified]",
          "meta[property=og:updated_time]",
          "meta[name=dcterms.modified]");

  private static final int MAX_AUTHOR = 200;

  private PageFacts() {}

  /** Of the page as it came: {@link PageText#takeFrom} takes much of this out. */
  public static ArticleFacts of(Document page) {
    var data = LinkedData.of(page);
    return new ArticleFacts(
        first(
            Stream.of(
                heading(page).map(Element::text).stream(),
                meta(page, List.of("meta[property=og:title]")),
                data.texts("headline"),
                Stream.of(page.title()))),
        author(page, data),
        address(page, data),
        language(page, data),
        day(
            Stream.of(
                meta(page, PUBLISHED),
                data.texts("datePublished"),
                times(page, "time[itemprop=datePublished], time[pubdate]"),
                headTime(page))),
        day(
            Stream.of(
                meta(page, UPDATED),
                data.texts("dateModified"),
                times(page, "time[itemprop=dateModified]"))));
  }

  /** The article's, where there is exactly one. */
  static Optional<Element> heading(Document page) {
    var headings = page.select("article h1, main h1");
    if (headings.isEmpty()) {
      headings = page.select("h1");
    }
    return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
  }

  private static Optional<String> first(Stream<Stream<String>> said) {
    return said.flatMap(all -> all)
        .map(text -> text.replaceAll("[\\s\\u00A0]+", " ").strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<LocalDate> day(Stream<Stream<String>> said) {
    return said.flatMap(all -> all).map(PublishedDate::parse).flatMap(Optional::stream).findFirst();
  }

  private static Stream<String> meta(Document page, List<String> selectors) {
    return selectors.stream()
        .flatMap(selector -> page.select(selector).stream())
        .map((Element meta) -> meta.attr("content"));
  }

  private static Stream<String> times(Document page, String selector) {
    return page.select(selector).stream().map((Element time) -> time.attr("datetime"));
  }

  /** The one time in the article's head, where it is not said to be that of a change. */
  private static Stream<String> headTime(Document page) {
    return heading(page)
        .map(title -> title.closest("header"))
        .map(head -> head.select("time[datetime]"))
        .filter(times -> times.size() == 1)
        .map(times -> times.get(0))
        .filter(time -> !String.valueOf(time.parent()).matches("(?i).*(?:updated|modified).*"))
        .map(time -> time.attr("datetime"))
        .stream();
  }

  private static Optional<String> author(Document page, LinkedData data) {
    return first(
            Stream.of(
                meta(page, List.of("meta[name=author]", "meta[property=article:author]"))
                    .filter(name -> !WebAddress.isOne(name)),
                Stream.of(data.names("author").distinct().collect(Collectors.joining(", "))),
                page.select("[itemprop=author] [itemprop=name], a[rel=author]").stream()
                    .map(Element::text)))
        .filter(name -> name.length() <= MAX_AUTHOR);
  }

  private static Optional<String> address(Document page, LinkedData data) {
    return Stream.of(
            page.select("link[rel=canonical]").stream().map(link -> link.attr("href")),
            meta(page, List.of("meta[property=og:url]")),
            data.texts("mainEntityOfPage"),
            data.texts("url"))
        .flatMap(all -> all)
        .map(written -> absolute(page, written))
        .filter(WebAddress::isOne)
        .findFirst();
  }

  private static String absolute(Document page, String written) {
    try {
      var address = new URI(written.strip());
      return page.baseUri().isEmpty()
          ? address.toString()
          : URI.create(page.baseUri()).resolve(address).toString();
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return "";
    }
  }

  private static Optional<String> language(Document page, LinkedData data) {
    return Stream.of(
            page.select("html[lang]").stream().map(html -> html.attr("lang")),
            meta(page, List.of("meta[http-equiv=content-language]", "meta[property=og:locale]")),
            data.texts("inLanguage"))
        .flatMap(all -> all)
        .map(LanguageTag::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
