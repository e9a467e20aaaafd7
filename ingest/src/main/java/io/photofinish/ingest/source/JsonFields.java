package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The fields of one JSON object that mean something here; others are read past. */
final class JsonFields {
  private static final Set<String> TEXTS =
      Set.of("id", "article", "title", "text", "published", "address");
  private static final String RETRACT = "retract";

  private final Map<String, String> texts = new HashMap<>();
  private boolean retract;
  private Optional<String> fault = Optional.empty();

  private JsonFields() {}

  /** From the object's first token to its last, whatever is wrong with its fields. */
  static JsonFields read(JsonParser parser) throws IOException {
    var fields = new JsonFields();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (TEXTS.contains(name)) {
        fields.text(name, value, parser);
      } else if (name.equals(RETRACT)) {
        fields.retract(value);
      }
      parser.skipChildren();
    }
    return fields;
  }

  private void text(String name, JsonToken value, JsonParser parser) throws IOException {
    boolean numberedId = value == JsonToken.VALUE_NUMBER_INT && isName(name);
    if (value == JsonToken.VALUE_STRING || numberedId) {
      if (texts.put(name, parser.getText()) != null) {
        fault = Optional.of("\"" + name + "\" is there twice");
      }
    } else if (value != JsonToken.VALUE_NULL) {
      fault = Optional.of("\"" + name + "\" is not a string");
    }
  }

  private static boolean isName(String field) {
    return field.equals("id") || field.equals("article");
  }

  private void retract(JsonToken value) {
    if (value.isBoolean()) {
      retract = value == JsonToken.VALUE_TRUE;
    } else if (value != JsonToken.VALUE_NULL) {
      fault = Optional.of("\"retract\" is neither true nor false");
    }
  }

  Candidate candidate(String input, OptionalLong line, ReadOptions options) {
    String id = texts.getOrDefault("id", texts.get("article"));
    String text = texts.get("text");
    Optional<String> found =
        fault
            .or(() -> missing(id, "nothing names the article: \"id\" (or \"article\") is missing"))
            .or(() -> retract ? ArticleId.fault(id) : missing(text, "\"text\" is missing"))
            .or(this::badDate)
            .or(this::badAddress);
    if (found.isPresent()) {
      return new Candidate.Refused(
          input,
          line,
          found.get(),
          "an article is {\"id\", \"text\"} and may have \"title\", \"published\" (2024-08-06) and"
              + " \"address\" (https://…); a retraction is {\"id\", \"retract\": true}");
    }
    if (retract) {
      return new Candidate.Retraction(input, id);
    }
    return new Draft(
            input,
            line,
            id,
            field("title"),
            text,
            field("published").flatMap(PublishedDate::parse),
            field("address"))
        .check(options);
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private static Optional<String> missing(String value, String fault) {
    return value == null ? Optional.of(fault) : Optional.empty();
  }

  private Optional<String> badDate() {
    Optional<LocalDate> date = field("published").flatMap(PublishedDate::parse);
    return field("published")
        .filter(written -> date.isEmpty())
        .map(written -> "\"published\" is no date: \"" + Quote.shortened(written) + "\"");
  }

  private Optional<String> badAddress() {
    return field("address")
        .filter(written -> !WebAddress.isOne(written))
        .map(written -> "\"address\" is no web address: \"" + Quote.shortened(written) + "\"");
  }
}
