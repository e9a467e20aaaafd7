package io.photofinish.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes what it visits as lines: one for each paragraph, heading, list item and table row. */
final class LineWriter implements NodeVisitor {
  private static final Set<String> LINES =
      Set.of(
          "address",
          "article",
          "blockquote",
          "br",
          "caption",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      line.append(words.getWholeText());
    } else if (LINES.contains(node.nodeName())) {
      endLine();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (LINES.contains(node.nodeName())) {
      endLine();
    } else if (CELLS.contains(node.nodeName())) {
      line.append('\t');
    }
  }

  private void endLine() {
    String words =
        line.toString()
            .replaceAll("[ \\r\\n\\f\\u00A0]+", " ")
            .replaceAll(" *\\t[ \\t]*", "\t")
            .strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(words);
    }
  }

  String text() {
    endLine();
    return text.toString();
  }
}
