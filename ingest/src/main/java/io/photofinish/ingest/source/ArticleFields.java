package io.photofinish.ingest.source;

import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.LanguageTag;
import io.photofinish.ingest.text.PublishedDate;
import io.photofinish.ingest.text.Quote;
import io.photofinish.ingest.text.WebAddress;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The named fields of one article, as JSON and CSV write them. */
final class ArticleFields {
  /** What means something here; others are passed over. */
  static final Set<String> TEXTS =
      Set.of(
          "id",
          "article",
          "title",
          "text",
          "published",
          "address",
          "author",
          "language",
          "updated");

  static final String RETRACT = "retract";

  private final String wayOut;
  private final Map<String, String> texts = new HashMap<>();
  private boolean retract;
  private Optional<String> fault = Optional.empty();

  /**
   * @param wayOut what an article looks like in this format
   */
  ArticleFields(String wayOut) {
    this.wayOut = wayOut;
  }

  static boolean isName(String field) {
    return field.equals("id") || field.equals("article");
  }

  /** One of {@link #TEXTS}. */
  void text(String name, String value) {
    if (texts.put(name, value) != null) {
      fault("\"" + name + "\" is there twice");
    }
  }

  void retract(boolean given) {
    retract = given;
  }

  /** The last one told is the one that is told on. */
  void fault(String cause) {
    fault = Optional.of(cause);
  }

  Candidate candidate(String input, OptionalLong line, ReadOptions options) {
    String id = texts.getOrDefault("id", texts.get("article"));
    String text = texts.get("text");
    Optional<String> found =
        fault
            .or(() -> missing(id, "nothing names the article: \"id\" (or \"article\") is missing"))
            .or(() -> retract ? ArticleId.fault(id) : missing(text, "\"text\" is missing"))
            .or(() -> badDate("published"))
            .or(() -> badDate("updated"))
            .or(this::badAddress)
            .or(this::badLanguage);
    if (found.isPresent()) {
      return new Candidate.Refused(input, line, found.get(), wayOut);
    }
    if (retract) {
      return new Candidate.Retraction(input, id);
    }
    return new Draft(
            input,
            line,
            id,
            text,
            new ArticleFacts(
                field("title"),
                field("author"),
                field("address"),
                field("language").flatMap(LanguageTag::parse),
                date("published"),
                date("updated")))
        .check(options);
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private static Optional<String> missing(String value, String fault) {
    return value == null ? Optional.of(fault) : Optional.empty();
  }

  private Optional<LocalDate> date(String name) {
    return field(name).flatMap(PublishedDate::parse);
  }

  private Optional<String> badDate(String name) {
    return field(name)
        .filter(written -> date(name).isEmpty())
        .map(written -> "\"" + name + "\" is no date: \"" + Quote.shortened(written) + "\"");
  }

  private Optional<String> badLanguage() {
    return field("language")
        .filter(written -> LanguageTag.parse(written).isEmpty())
        .map(
            written ->
                "\"language\" is no language tag, such as en-GB: \""
                    + Quote.shortened(written)
                    + "\"");
  }

  private Optional<String> badAddress() {
    return field("address")
        .filter(written -> !WebAddress.isOne(written))
        .map(written -> "\"address\" is no web address: \"" + Quote.shortened(written) + "\"");
  }
}
