package io.photofinish.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Reads what the corpus tests need of a gold file. */
final class Gold {
  private Gold() {}

  static Map<String, LocalDate> dates(Path file) throws IOException {
    var dates = new TreeMap<String, LocalDate>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        dates.put(after(line, "\"article\":"), LocalDate.parse(after(line, "\"published\":")));
      }
    }
    return dates;
  }

  /** The string that follows a key. */
  private static String after(String line, String key) {
    int from = line.indexOf('"', line.indexOf(key) + key.length()) + 1;
    return line.substring(from, line.indexOf('"', from));
  }
}
