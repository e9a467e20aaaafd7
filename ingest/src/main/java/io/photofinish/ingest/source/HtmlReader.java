package io.photofinish.ingest.source;

import io.photofinish.ingest.page.PageFacts;
import io.photofinish.ingest.page.PageText;
import io.photofinish.ingest.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page: its title, the text of its article, and the date and address that it states. */
final class HtmlReader implements FormatReader {
  /** A page is more mark-up than text. */
  private static final int MARKUP_FACTOR = 8;

  /** Of elements in each other; deeper ones are read as if beside each other. */
  private static final int MAX_DEPTH = 512;

  private final ReadOptions options;
  private final Optional<Charset> charset;

  /** For a saved page, which tells its encoding itself. */
  HtmlReader(ReadOptions options) {
    this(options, Optional.empty());
  }

  /**
   * @param charset as the server told it; empty: the page tells
   */
  HtmlReader(ReadOptions options, Optional<Charset> charset) {
    this.options = options;
    this.charset = charset;
  }

  @Override
  public void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    sink.accept(one(input));
  }

  private Candidate one(Input input) throws IOException {
    int limit = Math.multiplyExact(options.maxTextBytes(), MARKUP_FACTOR);
    byte[] bytes = input.bytes().readNBytes(limit + 1);
    if (bytes.length == 0) {
      return Refusals.empty(input);
    }
    if (input.id().isEmpty()) {
      return Refusals.withoutId(input);
    }
    if (bytes.length > limit) {
      return Refusals.tooLong(input, limit, options);
    }
    Document page =
        Jsoup.parse(
            new ByteArrayInputStream(bytes), charset.map(Charset::name).orElse(null), "", parser());
    if (!isWide(page) && Refusals.hasNul(bytes)) {
      return Refusals.binary(input);
    }
    if (page.charset().equals(StandardCharsets.UTF_8) && Utf8.decode(bytes).isEmpty()) {
      return Refusals.notUtf8(input);
    }
    return article(input, page).check(options);
  }

  static Parser parser() {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
  }

  /**
   * @param input with an id
   * @param page its text is taken out of it
   */
  static Draft article(Input input, Document page) {
    var facts = PageFacts.of(page);
    return new Draft(
        input.name(),
        OptionalLong.empty(),
        input.id().orElseThrow(),
        PageText.takeFrom(page),
        facts);
  }

  private static boolean isWide(Document page) {
    String charset = page.charset().name();
    return charset.startsWith("UTF-16") || charset.startsWith("UTF-32");
  }
}
