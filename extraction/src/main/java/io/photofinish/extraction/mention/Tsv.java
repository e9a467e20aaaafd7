package io.photofinish.extraction.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files of words beside this class: tables, tab-separated with a header, {@code #} comments and a
 * source for each row, or plain lists.
 */
final class Tsv {
  /** One row by column. */
  record Line(String file, int number, Map<String, String> cells) {
    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException(file + ":" + number + ": no " + column);
      }
      return cell;
    }
  }

  private Tsv() {}

  static List<Line> load(String file, String... columns) {
    return parse(file, text(file), columns);
  }

  /**
   * A list of words as somebody published it: one a line, with its source and licence in comments
   * at its head.
   */
  static Set<String> words(String file) {
    return text(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String text(String file) {
    try (InputStream in = Tsv.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static List<Line> parse(String file, String text, String... columns) {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (String content : text.lines().toList()) {
      number++;
      if (content.isBlank() || content.startsWith("#")) {
        continue;
      }
      String[] cells = content.split("\t", -1);
      if (cells.length != columns.length + 1 || cells[columns.length].isBlank()) {
        throw new IllegalStateException(file + ":" + number + ": columns or source missing");
      }
      if (!cells[0].equals(columns[0])) {
        var byColumn = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
          byColumn.put(columns[i], cells[i]);
        }
        lines.add(new Line(file, number, byColumn));
      }
    }
    return lines;
  }
}
