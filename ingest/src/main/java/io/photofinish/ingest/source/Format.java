package io.photofinish.ingest.source;

import java.util.Locale;
import java.util.Optional;

/** How an input is written. */
public enum Format {
  TEXT,
  HTML,
  MARKDOWN,
  /** One object a line. */
  JSON_LINES,
  /** One object, an array of objects, or one object a line: the first line tells. */
  JSON,
  /** The first row names the columns. */
  CSV,
  /** Captured pages, one file with many of them. */
  WARC;

  private static final String COMPRESSED_WARC = ".warc.gz";

  /** By the extension; empty where it says nothing. */
  public static Optional<Format> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String extension =
        lower.endsWith(COMPRESSED_WARC) ? "warc" : lower.substring(lower.lastIndexOf('.') + 1);
    return switch (extension) {
      case "txt" -> Optional.of(TEXT);
      case "html", "htm" -> Optional.of(HTML);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "json" -> Optional.of(JSON);
      case "csv" -> Optional.of(CSV);
      case "warc" -> Optional.of(WARC);
      default -> Optional.empty();
    };
  }
}
