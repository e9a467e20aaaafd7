package io.photofinish.ingest.page;

import java.util.Comparator;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a page's article: a line for each paragraph, heading, list item and table row. */
public final class PageText {
  /** What is in no article, nor in what a feed gives of one. */
  private static final String AROUND =
      "script, style, template, noscript, svg, iframe, nav, footer, aside, form, button, dialog,"
          + " figure:not(:has(table)), figcaption, [hidden], [aria-hidden=true]";

  /** What a place must hold of the page's words, as one part in so many: a teaser holds less. */
  private static final int LEAST_SHARE = 3;

  /** A table of one row holds columns of a page. */
  private static final String TEXT =
      "p, ul, ol, dl, pre, blockquote, h2, h3, h4, table:has(tr + tr)";

  private PageText() {}

  /** Empty where the page has none. What is no article is taken out of the page itself. */
  public static String takeFrom(Document page) {
    Optional<Element> heading = PageFacts.heading(page);
    Boilerplate.removeFrom(page, heading);
    Element body = body(page, heading);
    heading.ifPresent(Element::remove);
    return lines(body);
  }

  /** Of a piece of an article, such as a feed gives: all of it but what is around articles. */
  public static String ofFragment(Document fragment) {
    fragment.select(AROUND).remove();
    return lines(fragment.body());
  }

  private static String lines(Element element) {
    var lines = new LineWriter();
    element.traverse(lines);
    return lines.text();
  }

  private static Element body(Document page, Optional<Element> heading) {
    Words words = Words.in(page);
    int whole = words.all(page.body());
    return most(page, "[itemprop=articleBody]", words, whole)
        .or(() -> headed(heading, words))
        .or(() -> heading.isPresent() ? Optional.empty() : most(page, "article", words, whole))
        .or(() -> most(page, "main, [role=main]", words, whole))
        .orElseGet(() -> narrowest(page.body(), words));
  }

  /** The article with the page's one heading, unless that is all there is in it. */
  private static Optional<Element> headed(Optional<Element> heading, Words words) {
    return heading
        .map(title -> title.closest("article"))
        .filter(article -> words.all(article) > words.all(heading.orElseThrow()));
  }

  private static Optional<Element> most(Document page, String place, Words words, int whole) {
    return page.select(place).stream()
        .max(Comparator.comparingInt(words::all))
        .filter(found -> words.all(found) * LEAST_SHARE >= whole);
  }

  /**
   * As far down as nearly all that is written there is in one element; but not past one that has
   * text beside others, since a short line over a long table belongs to it.
   */
  private static Element narrowest(Element top, Words words) {
    Element at = top;
    Optional<Element> next = Optional.of(top);
    while (next.isPresent()) {
      at = next.get();
      int most = words.written(at) * 3;
      next =
          hasText(at, words) || most == 0
              ? Optional.empty()
              : at.children().stream().filter(e -> words.written(e) * 4 >= most).findFirst();
    }
    return at;
  }

  private static boolean hasText(Element element, Words words) {
    return element.children().stream().anyMatch(e -> e.is(TEXT) && words.written(e) > 0);
  }
}
