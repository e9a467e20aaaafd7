package io.photofinish.ingest.feed.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.LanguageTag;
import io.photofinish.ingest.text.Quote;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFeedReader() {}

  /**
   * @throws NoFeedException where it is other JSON, or none
   */
  static FeedDocument read(String text, URI base) throws NoFeedException {
    JsonNode root = parse(text);
    if (!root.path("version").asText().contains("jsonfeed.org") || !root.path("items").isArray()) {
      throw new NoFeedException(
          "it is JSON, but no JSON Feed: \"version\" or \"items\" is missing");
    }
    var entries = new ArrayList<FeedEntry>();
    root.path("items").forEach(item -> entries.add(entry(item, root, base)));
    return new FeedDocument(
        "JSON Feed",
        text(root, "title").flatMap(Markup::line),
        text(root, "home_page_url").flatMap(page -> Markup.address(page, base)),
        entries,
        Optional.empty(),
        List.of());
  }

  private static JsonNode parse(String text) throws NoFeedException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      // Half a JSON document has no end of its own: which items are whole cannot be told.
      throw new NoFeedException("broken JSON: " + Quote.shortened(broken.getOriginalMessage()));
    }
  }

  private static FeedEntry entry(JsonNode item, JsonNode feed, URI base) {
    Optional<String> content =
        text(item, "content_html").map(Markup::text).or(() -> text(item, "content_text"));
    String text = content.or(() -> text(item, "summary")).orElse("");
    return new FeedEntry(
        text(item, "id"),
        new ArticleFacts(
            text(item, "title").flatMap(Markup::line),
            authors(item).or(() -> authors(feed)),
            text(item, "url").flatMap(url -> Markup.address(url, base)),
            text(item, "language").or(() -> text(feed, "language")).flatMap(LanguageTag::parse),
            text(item, "date_published").flatMap(FeedDates::parse),
            text(item, "date_modified").flatMap(FeedDates::parse)),
        text,
        FeedEntry.isWhole(text, content.isPresent()),
        false);
  }

  /** Of version 1.1, or the one author of version 1.0. */
  private static Optional<String> authors(JsonNode node) {
    List<JsonNode> all = new ArrayList<>(List.of(node.path("author")));
    node.path("authors").forEach(all::add);
    return all.stream()
        .map(author -> text(author, "name").flatMap(Markup::line))
        .flatMap(Optional::stream)
        .distinct()
        .reduce((one, next) -> one + ", " + next);
  }

  /** Numbers too: ids are often written so. */
  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
