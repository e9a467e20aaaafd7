package io.photofinish.ingest.source;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Plain text in UTF-8: the whole input is the text, to the letter, and there is no title. */
final class TextReader implements FormatReader {
  private final ReadOptions options;

  TextReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    sink.accept(one(input));
  }

  private Candidate one(Input input) throws IOException {
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
    if (text.isEmpty()) {
      return Refusals.notUtf8(input);
    }
    return new Draft(
            input.name(),
            OptionalLong.empty(),
            input.id().get(),
            Optional.empty(),
            text.get(),
            Optional.empty(),
            Optional.empty())
        .check(options);
  }
}
