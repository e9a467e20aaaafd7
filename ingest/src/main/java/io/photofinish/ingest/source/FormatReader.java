package io.photofinish.ingest.source;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads the articles of one input in one format. */
interface FormatReader {
  /** Hands faults of the input to the sink. Throws only where the bytes cannot be had. */
  void read(Input input, Consumer<? super Candidate> sink) throws IOException;

  static FormatReader of(Format format, ReadOptions options) {
    return switch (format) {
      case TEXT -> new TextReader(options);
      case HTML -> new HtmlReader(options);
      case MARKDOWN -> new MarkdownReader(options);
      case JSON_LINES, JSON -> new JsonReader(format, options);
      case CSV -> new CsvReader(options);
      case WARC -> new WarcPages(options);
    };
  }
}
