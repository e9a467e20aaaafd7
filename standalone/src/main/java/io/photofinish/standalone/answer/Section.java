package io.photofinish.standalone.answer;

import java.util.List;

/** A part of an answer under a heading. */
final class Section {
  private Section() {}

  /** An empty line, the heading and the body indented; nothing where there is no body. */
  static void add(List<String> lines, String heading, List<String> body) {
    if (!body.isEmpty()) {
      lines.add("");
      lines.add(heading);
      body.forEach(line -> lines.add("  " + line));
    }
  }
}
