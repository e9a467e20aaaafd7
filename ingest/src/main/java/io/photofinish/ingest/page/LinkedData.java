package io.photofinish.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of its article, by schema.org. Only of articles at its top: comments
 * and related ones stand deeper.
 */
record LinkedData(List<JsonNode> articles) {
  /** Of schema.org: NewsArticle, BlogPosting, LiveBlogPosting, Report … */
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile("(?:https?://schema\\.org/)?(?:\\w*Article|\\w*Posting|Report)");

  private static final ObjectMapper JSON = new ObjectMapper();

  static LinkedData of(Document page) {
    return new LinkedData(
        page.select("script[type=application/ld+json]").stream()
            .map(Element::data)
            .flatMap(LinkedData::articles)
            .toList());
  }

  private static Stream<JsonNode> articles(String script) {
    try {
      JsonNode root = JSON.readTree(script);
      return Stream.of(root, root.path("@graph"))
          .flatMap(LinkedData::each)
          .filter(node -> isArticle(node.path("@type")));
    } catch (JsonProcessingException broken) {
      // Pages carry broken JSON-LD often enough; it then says nothing.
      return Stream.empty();
    }
  }

  private static boolean isArticle(JsonNode type) {
    return type.isArray()
        ? each(type).anyMatch(LinkedData::isArticle)
        : ARTICLE_TYPE.matcher(type.asText()).matches();
  }

  /** Of an array its elements; else the node itself. */
  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
        : Stream.of(node).filter(n -> !n.isMissingNode());
  }

  /** The texts of a field, in order; of a reference its address. */
  Stream<String> texts(String field) {
    return articles.stream()
        .flatMap(article -> each(article.path(field)))
        .map(value -> value.isObject() ? value.path("@id") : value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  /** Names of persons and organisations, which may be written as texts or as things. */
  Stream<String> names(String field) {
    return articles.stream()
        .flatMap(article -> each(article.path(field)))
        .map(value -> value.isObject() ? value.path("name") : value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  /** Whether it is said that one must pay for it or log in. */
  boolean isPaid() {
    return articles.stream()
        .map(article -> article.path("isAccessibleForFree"))
        .anyMatch(value -> !value.isMissingNode() && isFalse(value.asText()));
  }

  private static boolean isFalse(String value) {
    return value.strip().matches("(?i)(?:https?://schema\\.org/)?false");
  }
}
