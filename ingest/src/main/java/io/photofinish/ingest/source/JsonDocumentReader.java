package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.photofinish.ingest.text.Quote;
import io.photofinish.ingest.text.Utf8;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A JSON document: an object, an array of objects, or several of these one after the other, read
 * one object at a time. Where it is broken nothing tells where the next object begins, so what
 * follows is not read, and the refusal says so.
 */
final class JsonDocumentReader {
  private static final String NOT_READ = "mend it, for what follows in this input is not read";

  /**
   * @param found empty at the end of the document
   * @param last nothing can be read after this
   */
  private record Step(Optional<Candidate> found, boolean last) {}

  private final JsonFactory json;
  private final ReadOptions options;

  JsonDocumentReader(JsonFactory json, ReadOptions options) {
    this.json = json;
    this.options = options;
  }

  void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    Peek.skipByteOrderMark(input.bytes());
    try (var parser =
        json.createParser(new InputStreamReader(input.bytes(), Utf8.strictDecoder()))) {
      int number = 1;
      Step step;
      do {
        step = step(input, parser, number++);
        step.found().ifPresent(sink);
      } while (!step.last());
    }
  }

  /**
   * @param number from 1, of what is found
   */
  private Step step(Input input, JsonParser parser, int number) throws IOException {
    try {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        token = parser.nextToken();
      }
      return token == null
          ? new Step(Optional.empty(), true)
          : new Step(Optional.of(listed(parser, number, one(input, parser, token))), false);
    } catch (JsonProcessingException broken) {
      String cause = "broken JSON: " + Quote.shortened(broken.getOriginalMessage());
      return new Step(Optional.of(refused(input, line(parser), cause, NOT_READ)), true);
    } catch (CharacterCodingException notUtf8) {
      return new Step(
          Optional.of(refused(input, line(parser), "it is not UTF-8 from here on", NOT_READ)),
          true);
    }
  }

  /** In an array the line alone may not tell which one is refused. */
  private static Candidate listed(JsonParser parser, int number, Candidate found) {
    return found instanceof Candidate.Refused refused && parser.getParsingContext().inArray()
        ? new Candidate.Refused(
            refused.input(),
            refused.line(),
            "article %d: %s".formatted(number, refused.cause()),
            refused.wayOut(),
            refused.tooLarge())
        : found;
  }

  private Candidate one(Input input, JsonParser parser, JsonToken token) throws IOException {
    OptionalLong line = line(parser);
    return token == JsonToken.START_OBJECT
        ? JsonFields.read(parser).candidate(input.name(), line, options)
        : refused(
            input,
            line,
            "this is no JSON object",
            "an article is an object with \"id\" and \"text\"");
  }

  private static OptionalLong line(JsonParser parser) {
    return OptionalLong.of(parser.currentTokenLocation().getLineNr());
  }

  private static Candidate refused(Input input, OptionalLong line, String cause, String wayOut) {
    return new Candidate.Refused(input.name(), line, cause, wayOut);
  }
}
