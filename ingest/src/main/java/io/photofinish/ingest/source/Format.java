package io.photofinish.ingest.source;

import java.util.Locale;
import java.util.Optional;

/** How an input is written. */
public enum Format {
  TEXT,
  HTML,
  /** One object a line. */
  JSON_LINES,
  /** One object, an array of objects, or one object a line: the first line tells. */
  JSON;

  /** By the extension; empty where it says nothing. */
  public static Optional<Format> ofFileName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "txt" -> Optional.of(TEXT);
      case "html", "htm" -> Optional.of(HTML);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "json" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }
}
