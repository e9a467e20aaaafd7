package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** Articles as JSON: one object a line, or one document with an object or an array of objects. */
final class JsonReader implements FormatReader {
  /** A string that is longer than the limit on texts is still told from a broken document. */
  private static final int STRING_FACTOR = 8;

  private static final int WINDOW = 64 << 10;

  private final Format format;
  private final JsonLinesReader lines;
  private final JsonDocumentReader document;
  private final JsonFactory json;

  JsonReader(Format format, ReadOptions options) {
    this.format = format;
    json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Math.multiplyExact(options.maxTextBytes(), STRING_FACTOR))
                    .build())
            .build();
    lines = new JsonLinesReader(json, options);
    document = new JsonDocumentReader(json, options);
  }

  @Override
  public void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    if (isDocument(input.bytes())) {
      document.read(input, sink);
    } else {
      lines.read(input, sink);
    }
  }

  /** By the first line that is not blank: an array, or an object that does not end there. */
  private boolean isDocument(BufferedInputStream bytes) throws IOException {
    String start = Peek.at(bytes, WINDOW).stripLeading();
    if (start.startsWith("[")) {
      return true;
    }
    int end = start.indexOf('\n');
    return format == Format.JSON
        && start.startsWith("{")
        && end > 0
        && goesOn(start.substring(0, end));
  }

  private boolean goesOn(String line) throws IOException {
    try (var parser = json.createParser(line)) {
      parser.nextToken();
      parser.skipChildren();
      return false;
    } catch (JsonEOFException unfinished) {
      return true;
    } catch (JsonProcessingException broken) {
      return false;
    }
  }
}
