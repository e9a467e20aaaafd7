package io.photofinish.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** One stream, whose format is given or told by its first byte that is not blank. */
final class StandardInput implements Source {
  private static final int WINDOW = 8 << 10;

  private final String name;
  private final InputStream bytes;
  private final ReadOptions options;

  StandardInput(String name, InputStream bytes, ReadOptions options) {
    this.name = name;
    this.bytes = bytes;
    this.options = options;
  }

  @Override
  public void read(Consumer<? super Candidate> sink) {
    var input = new Input(name, options.id(), new BufferedInputStream(bytes));
    try {
      Format format = options.format().isPresent() ? options.format().get() : guess(input.bytes());
      FormatReader.of(format, options).read(input, sink);
    } catch (IOException e) {
      sink.accept(input.refused("it cannot be read: " + e.getMessage(), "give it again"));
    }
  }

  private static Format guess(BufferedInputStream bytes) throws IOException {
    String start = Peek.at(bytes, WINDOW).stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? Format.JSON
        : start.startsWith("<") ? Format.HTML : Format.TEXT;
  }
}
