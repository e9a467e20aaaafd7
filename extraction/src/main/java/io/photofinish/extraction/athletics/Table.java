package io.photofinish.extraction.athletics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One vocabulary file: tab-separated, a header, {@code #} comments, and a {@code source} for each
 * row. Rows keep their line, so that whoever reads them can say which one is broken.
 */
final class Table {
  static final String SOURCE = "source";

  private final String file;
  private final List<Row> rows;

  private Table(String file, List<Row> rows) {
    this.file = file;
    this.rows = List.copyOf(rows);
  }

  /** Reads a file beside this class; the header must be {@code columns} and then the source. */
  static Table load(String file, String... columns) {
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new BrokenTableException(file, 0, "is not on the class path");
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static Table parse(String file, String text, String... columns) {
    var header = new ArrayList<>(List.of(columns));
    header.add(SOURCE);
    var rows = new ArrayList<Row>();
    boolean headerSeen = false;
    int line = 0;
    for (String content : text.lines().toList()) {
      line++;
      if (content.isBlank() || content.startsWith("#")) {
        continue;
      }
      var cells = List.of(content.split("\t", -1));
      if (headerSeen) {
        rows.add(Row.of(file, line, header, cells));
      } else if (cells.equals(header)) {
        headerSeen = true;
      } else {
        throw new BrokenTableException(file, line, "header is " + cells + ", expected " + header);
      }
    }
    if (rows.isEmpty()) {
      throw new BrokenTableException(file, line, "has no rows");
    }
    return new Table(file, rows);
  }

  String file() {
    return file;
  }

  List<Row> rows() {
    return rows;
  }

  /** Each row's value, in the order of the file. */
  <T> List<T> map(Function<Row, T> read) {
    return rows.stream().map(read).toList();
  }

  /** Like {@link #map}, and no two rows may have the same key. */
  <T> List<T> mapUnique(Function<Row, T> read, Function<T, ?> key) {
    var firstLines = new HashMap<Object, Integer>();
    var values = new ArrayList<T>();
    for (Row row : rows) {
      T value = read.apply(row);
      Integer first = firstLines.putIfAbsent(key.apply(value), row.line());
      if (first != null) {
        throw row.broken(key.apply(value) + " stands in line " + first + " already");
      }
      values.add(value);
    }
    return List.copyOf(values);
  }

  /** The values by key, which must be unique. */
  <T> Map<String, T> index(Function<Row, T> read, Function<T, String> key) {
    var index = new LinkedHashMap<String, T>();
    mapUnique(read, key).forEach(value -> index.put(key.apply(value), value));
    return Collections.unmodifiableMap(index);
  }
}
