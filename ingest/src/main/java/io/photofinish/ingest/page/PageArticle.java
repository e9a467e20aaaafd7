package io.photofinish.ingest.page;

import io.photofinish.ingest.text.ArticleFacts;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of a site as an article.
 *
 * @param text lines, as {@link PageText} writes them; empty where the page has no article
 * @param whole false where the page shows only the beginning to who has not paid or logged in
 */
public record PageArticle(ArticleFacts facts, String text, boolean whole) {
  /** A page with more words than this shows its article, whatever else it asks of its readers. */
  private static final int STUB_WORDS = 150;

  /** The page's own text counts unless the one in JSON-LD has so many times its words. */
  private static final int FULLER = 2;

  private static final String HIDDEN = "[hidden], [aria-hidden=true], [style~=display:\\s*none]";

  /** What sites write where a text breaks off. */
  private static final Pattern GATE =
      Pattern.compile(
          "(?:to|and) (?:continue|keep) reading|continue reading with|(?:subscribe|sign in|log in|register) to read"
              + "|(?:for|to) (?:our )?(?:subscribers|members)(?: only)?\\b|already (?:a subscriber|registered|a member)"
              + "|create (?:a|your) free account",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param page is used up
   */
  public static PageArticle of(Document page) {
    ArticleFacts facts = PageFacts.of(page);
    var data = LinkedData.of(page);
    page.select(HIDDEN).remove();
    boolean gated = isGated(page);
    String shown = PageText.takeFrom(page);
    String text =
        data.texts("articleBody")
            .findFirst()
            .filter(body -> Words.of(body) > FULLER * Words.of(shown))
            .map(PageArticle::lines)
            .orElse(shown);
    boolean whole = !data.isPaid() && !(gated && Words.of(text) < STUB_WORDS);
    return new PageArticle(facts, text, whole);
  }

  private static boolean isGated(Document page) {
    return page.body().select("p, h2, h3, h4, a, button, div:not(:has(p, div))").stream()
        .map(Element::text)
        .anyMatch(text -> GATE.matcher(text).find());
  }

  private static String lines(String body) {
    return body.replaceAll("[ \\t\\u00A0]+", " ").replaceAll("\\s*[\\r\\n]+\\s*", "\n").strip();
  }
}
