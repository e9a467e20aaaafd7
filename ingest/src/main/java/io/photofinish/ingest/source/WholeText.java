package io.photofinish.ingest.source;

import io.photofinish.ingest.text.Utf8;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** An input that is one text in UTF-8, and one article. */
final class WholeText {
  private WholeText() {}

  /**
   * @param article of the text; not asked where the input is none
   */
  static Candidate read(Input input, ReadOptions options, Function<String, Candidate> article)
      throws IOException {
    byte[] bytes = input.bytes().readNBytes(options.maxTextBytes() + 1);
    if (bytes.length == 0) {
      return Refusals.empty(input);
    }
    if (input.id().isEmpty()) {
      return Refusals.withoutId(input);
    }
    if (Refusals.hasNul(bytes)) {
      return Refusals.binary(input);
    }
    if (bytes.length > options.maxTextBytes()) {
      return Refusals.tooLong(input, options.maxTextBytes(), options);
    }
    Optional<String> text = Utf8.decode(bytes);
    return text.isEmpty() ? Refusals.notUtf8(input) : article.apply(text.get());
  }
}
