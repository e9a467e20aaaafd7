package io.photofinish.ingest.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a page's article: a line for each paragraph, heading, list item and table row. */
public final class PageText {
  /** What is around an article rather than in it. Tables are often set as figures. */
  private static final String AROUND =
      "script, style, template, noscript, svg, iframe, nav, footer, aside, form, button, dialog,"
          + " figure:not(:has(table)), figcaption, [hidden], [aria-hidden=true]";

  /** Where the article may be, the narrowest first. */
  private static final List<String> PLACES =
      List.of("[itemprop=articleBody]", "article", "main, [role=main]");

  /** What a place must hold of the page's text, as one part in so many: a teaser holds less. */
  private static final int LEAST_SHARE = 3;

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

  private PageText() {}

  /** Empty where the page has none. What is no article is taken out of the page itself. */
  public static String takeFrom(Document page) {
    page.select(AROUND).remove();
    PageFacts.heading(page).ifPresent(Element::remove);
    var lines = new LineWriter();
    body(page).traverse(lines);
    return lines.text();
  }

  /** Of a piece of an article, such as a feed gives: all of it but what is around articles. */
  public static String ofFragment(Document fragment) {
    fragment.select(AROUND).remove();
    var lines = new LineWriter();
    fragment.body().traverse(lines);
    return lines.text();
  }

  private static Element body(Document page) {
    int whole = page.body().text().length();
    return PLACES.stream()
        .map(place -> page.select(place).stream().max(Comparator.comparingInt(PageText::length)))
        .flatMap(Optional::stream)
        .filter(place -> length(place) * LEAST_SHARE >= whole)
        .findFirst()
        .orElse(page.body());
  }

  private static int length(Element element) {
    return element.text().length();
  }

  private static final class LineWriter implements NodeVisitor {
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
}
