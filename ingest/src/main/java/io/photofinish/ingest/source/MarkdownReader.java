package io.photofinish.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/**
 * Markdown (CommonMark with tables), read as the page that it stands for; title, dates, author and
 * language may come from front matter.
 */
final class MarkdownReader implements FormatReader {
  /** Of blocks, and of emphasis and links, in each other; deeper ones are plain text. */
  private static final int MAX_NESTING = 100;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();
  private static final HtmlRenderer PAGE = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private final ReadOptions options;

  MarkdownReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    sink.accept(
        WholeText.read(
            input,
            options,
            text -> {
              var front = FrontMatter.of(text);
              String page = PAGE.render(PARSER.parse(text.substring(front.length())));
              return HtmlReader.article(input, Jsoup.parse(page, "", HtmlReader.parser()))
                  .with(front.facts())
                  .check(options);
            }));
  }
}
