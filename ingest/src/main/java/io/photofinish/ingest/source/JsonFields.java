package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The fields of one JSON object that mean something here; others are read past. */
final class JsonFields {
  private static final String WAY_OUT =
      "an article is {\"id\", \"text\"} and may have \"title\", \"published\" (2024-08-06),"
          + " \"updated\", \"author\", \"language\" (en-GB) and \"address\" (https://…); a retraction is {\"id\", \"retract\": true}";

  private JsonFields() {}

  /** From the object's first token to its last, whatever is wrong with its fields. */
  static ArticleFields read(JsonParser parser) throws IOException {
    var fields = new ArticleFields(WAY_OUT);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (ArticleFields.TEXTS.contains(name)) {
        text(fields, name, value, parser);
      } else if (name.equals(ArticleFields.RETRACT)) {
        retract(fields, value);
      }
      parser.skipChildren();
    }
    return fields;
  }

  private static void text(ArticleFields fields, String name, JsonToken value, JsonParser parser)
      throws IOException {
    boolean numberedId = value == JsonToken.VALUE_NUMBER_INT && ArticleFields.isName(name);
    if (value == JsonToken.VALUE_STRING || numberedId) {
      fields.text(name, parser.getText());
    } else if (value != JsonToken.VALUE_NULL) {
      fields.fault("\"" + name + "\" is not a string");
    }
  }

  private static void retract(ArticleFields fields, JsonToken value) {
    if (value.isBoolean()) {
      fields.retract(value == JsonToken.VALUE_TRUE);
    } else if (value != JsonToken.VALUE_NULL) {
      fields.fault("\"retract\" is neither true nor false");
    }
  }
}
