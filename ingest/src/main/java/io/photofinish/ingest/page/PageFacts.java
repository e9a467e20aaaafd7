package io.photofinish.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.ingest.text.PublishedDate;
import io.photofinish.ingest.text.WebAddress;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself. Where it says nothing, or nothing readable, empty. */
public final class PageFacts {
  /** In the order of trust; each is used for nothing but the day of publication. */
  private static final String[] PUBLISHED_META = {
    "meta[property=article:published_time]",
    "meta[itemprop=datePublished]",
    "meta[name=parsely-pub-date]",
    "meta[name=pubdate]",
    "meta[name=publish-date]",
    "meta[name=DC.date.issued]",
    "meta[name=dcterms.issued]"
  };

  /** Of schema.org: NewsArticle, BlogPosting, LiveBlogPosting, Report … */
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile("(?:https?://schema\\.org/)?(?:\\w*Article|\\w*Posting|Report)");

  private static final ObjectMapper JSON = new ObjectMapper();

  private PageFacts() {}

  public static Optional<String> title(Document page) {
    return Stream.of(
            heading(page).map(Element::text),
            content(page, "meta[property=og:title]").findFirst(),
            Optional.of(page.title()))
        .flatMap(Optional::stream)
        .filter(title -> !title.isBlank())
        .findFirst();
  }

  /** The article's, where there is exactly one. */
  public static Optional<Element> heading(Document page) {
    var headings = page.select("article h1, main h1");
    if (headings.isEmpty()) {
      headings = page.select("h1");
    }
    return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
  }

  /** From meta elements, JSON-LD, or a {@code time} that is marked as the day of publication. */
  public static Optional<LocalDate> published(Document page) {
    Stream<String> meta = Stream.of(PUBLISHED_META).flatMap(selector -> content(page, selector));
    Stream<String> linkedData =
        page.select("script[type=application/ld+json]").stream()
            .flatMap(script -> datesPublished(script.data()));
    Stream<String> time =
        page.select("time[itemprop=datePublished], time[pubdate]").stream()
            .map(element -> element.attr("datetime"));
    return Stream.of(meta, linkedData, time)
        .flatMap(all -> all)
        .map(PublishedDate::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }

  public static Optional<String> address(Document page) {
    return Stream.concat(
            page.select("link[rel=canonical]").stream().map(link -> link.attr("href")),
            content(page, "meta[property=og:url]"))
        .filter(WebAddress::isOne)
        .findFirst();
  }

  private static Stream<String> content(Document page, String selector) {
    return page.select(selector).stream().map((Element meta) -> meta.attr("content"));
  }

  /** Of the articles that the page describes at the top; comments and related ones are deeper. */
  private static Stream<String> datesPublished(String linkedData) {
    try {
      JsonNode root = JSON.readTree(linkedData);
      return Stream.of(root, root.path("@graph"))
          .flatMap(node -> node.isArray() ? stream(node) : Stream.of(node))
          .filter(node -> isArticle(node.path("@type")))
          .map(node -> node.path("datePublished"))
          .filter(JsonNode::isTextual)
          .map(JsonNode::textValue);
    } catch (JsonProcessingException broken) {
      // Pages carry broken JSON-LD often enough; it then says nothing.
      return Stream.empty();
    }
  }

  private static boolean isArticle(JsonNode type) {
    return type.isArray()
        ? stream(type).anyMatch(PageFacts::isArticle)
        : ARTICLE_TYPE.matcher(type.asText()).matches();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
