package io.photofinish.ingest.source;

import io.photofinish.ingest.text.ArticleFacts;
import java.io.IOException;
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
    sink.accept(
        WholeText.read(
            input,
            options,
            text ->
                new Draft(
                        input.name(),
                        OptionalLong.empty(),
                        input.id().orElseThrow(),
                        text,
                        ArticleFacts.NONE)
                    .check(options)));
  }
}
