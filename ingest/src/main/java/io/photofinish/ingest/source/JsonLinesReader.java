package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.photofinish.ingest.text.Quote;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** One JSON object a line; blank lines are passed over, and a bad one spoils no other. */
final class JsonLinesReader {
  /** JSON may spell one byte of text as a six-byte escape, and there are other fields. */
  private static final int ESCAPED_FACTOR = 6;

  private static final int OTHER_FIELDS_BYTES = 64 << 10;

  private final JsonFactory json;
  private final ReadOptions options;
  private final int maxLineBytes;

  JsonLinesReader(JsonFactory json, ReadOptions options) {
    this.json = json;
    this.options = options;
    maxLineBytes = ESCAPED_FACTOR * options.maxTextBytes() + OTHER_FIELDS_BYTES;
  }

  void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    var lines = new Lines(input.bytes(), maxLineBytes);
    boolean any = false;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      Optional<Candidate> found = one(input, line.get());
      any |= found.isPresent();
      found.ifPresent(sink);
    }
    if (!any) {
      sink.accept(Refusals.empty(input));
    }
  }

  /** Empty for a blank line. */
  private Optional<Candidate> one(Input input, Lines.Line line) throws IOException {
    if (line.tooLong()) {
      return Optional.of(
          new Candidate.Refused(
              input.name(),
              OptionalLong.of(line.number()),
              "the line has more than " + maxLineBytes + " bytes",
              Refusals.split(options),
              true));
    }
    Optional<String> text = line.text();
    if (text.isEmpty()) {
      return refused(
          input, line, "the line is not UTF-8", "convert the input: iconv -f CHARSET -t UTF-8");
    }
    return text.get().isBlank() ? Optional.empty() : parsed(input, line, text.get());
  }

  private Optional<Candidate> parsed(Input input, Lines.Line line, String text) throws IOException {
    try (var parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return refused(input, line, "the line is no JSON object", "write one object a line");
      }
      var fields = JsonFields.read(parser);
      if (parser.nextToken() != null) {
        return refused(input, line, "the line has more than one object", "write one object a line");
      }
      return Optional.of(fields.candidate(input.name(), OptionalLong.of(line.number()), options));
    } catch (JsonProcessingException broken) {
      return refused(
          input,
          line,
          "broken JSON: " + Quote.shortened(broken.getOriginalMessage()),
          "mend the line");
    }
  }

  private static Optional<Candidate> refused(
      Input input, Lines.Line line, String cause, String wayOut) {
    return Optional.of(
        new Candidate.Refused(input.name(), OptionalLong.of(line.number()), cause, wayOut));
  }
}
