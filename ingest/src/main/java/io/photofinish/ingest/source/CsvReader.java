package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.photofinish.ingest.text.Quote;
import io.photofinish.ingest.text.Utf8;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Comma-separated values (RFC 4180), an article a row. The first row names the columns: {@code id}
 * or {@code article} and {@code text}, and maybe {@code title}, {@code published}, {@code updated},
 * {@code author}, {@code language}, {@code address} and {@code retract}; others are passed over.
 * What separates is a comma, or what the first row has instead: a semicolon or a tab. Where the
 * quotes are broken nothing tells where the next row begins, so what follows is not read, and the
 * refusal says so.
 */
final class CsvReader implements FormatReader {
  private static final String WAY_OUT =
      "the first row names the columns: id and text, and maybe title, published (2024-08-06),"
          + " updated, author, language (en-GB), address (https://…) and retract (true)";
  private static final String NOT_READ = "mend it, for what follows in this input is not read";
  private static final int STRING_FACTOR = 8;
  private static final int MAX_COLUMNS = 1000;
  private static final int WINDOW = 8 << 10;

  private final ReadOptions options;
  private final CsvFactory csv;

  CsvReader(ReadOptions options) {
    this.options = options;
    csv =
        CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Math.multiplyExact(options.maxTextBytes(), STRING_FACTOR))
                    .build())
            .build();
  }

  /**
   * @param line where it begins, from 1
   */
  private record Row(long line, List<String> cells) {}

  @Override
  public void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    Peek.skipByteOrderMark(input.bytes());
    char separator = separator(input.bytes());
    try (var parser =
        csv.createParser(new InputStreamReader(input.bytes(), Utf8.strictDecoder()))) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      try {
        rows(input, parser, sink);
      } catch (JsonProcessingException broken) {
        String cause = "broken CSV: " + Quote.shortened(broken.getOriginalMessage());
        sink.accept(refused(input, line(parser), cause, NOT_READ));
      } catch (CharacterCodingException notUtf8) {
        sink.accept(refused(input, line(parser), "it is not UTF-8 from here on", NOT_READ));
      }
    }
  }

  private void rows(Input input, CsvParser parser, Consumer<? super Candidate> sink)
      throws IOException {
    Optional<Row> header = next(parser);
    if (header.isEmpty()) {
      sink.accept(Refusals.empty(input));
      return;
    }
    List<String> columns =
        header.get().cells().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (columns.stream().noneMatch(ArticleFields::isName)) {
      sink.accept(
          refused(input, header.get().line(), "no column is called id or article", WAY_OUT));
      return;
    }
    var row = next(parser);
    if (row.isEmpty()) {
      sink.accept(Refusals.empty(input));
    }
    for (; row.isPresent(); row = next(parser)) {
      sink.accept(article(input, columns, row.get()));
    }
  }

  private Candidate article(Input input, List<String> columns, Row row) {
    if (row.cells().size() != columns.size()) {
      return refused(
          input,
          row.line(),
          "the row has %d cells and the first row %d".formatted(row.cells().size(), columns.size()),
          "put a cell with a comma, a quote or a line break into quotes");
    }
    var fields = new ArticleFields(WAY_OUT);
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.cells().get(i);
      if (cell.isEmpty()) {
        continue;
      }
      if (ArticleFields.TEXTS.contains(columns.get(i))) {
        fields.text(columns.get(i), cell);
      } else if (columns.get(i).equals(ArticleFields.RETRACT)) {
        retract(fields, cell.strip().toLowerCase(Locale.ROOT));
      }
    }
    return fields.candidate(input.name(), OptionalLong.of(row.line()), options);
  }

  private static void retract(ArticleFields fields, String written) {
    if (written.equals("true") || written.equals("false")) {
      fields.retract(written.equals("true"));
    } else {
      fields.fault("\"retract\" is neither true nor false");
    }
  }

  /** Empty at the end. */
  private static Optional<Row> next(CsvParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return Optional.empty();
    }
    long line = line(parser);
    var cells = new ArrayList<String>();
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      if (cells.size() < MAX_COLUMNS) {
        cells.add(parser.getText());
      }
    }
    return Optional.of(new Row(line, cells));
  }

  private static long line(CsvParser parser) {
    return parser.currentLocation().getLineNr();
  }

  private static char separator(BufferedInputStream bytes) throws IOException {
    String first = Peek.at(bytes, WINDOW).lines().findFirst().orElse("");
    return List.of(',', ';', '\t').stream()
        .filter(each -> first.indexOf(each) >= 0)
        .findFirst()
        .orElse(',');
  }

  private static Candidate refused(Input input, long line, String cause, String wayOut) {
    return new Candidate.Refused(input.name(), OptionalLong.of(line), cause, wayOut);
  }
}
