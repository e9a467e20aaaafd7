package io.photofinish.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is around an article rather than in it: by what elements are, by what
 * they are called, by the heading over them, and where they are hardly more than links. What holds
 * the article's heading always stays.
 */
final class Boilerplate {
  /** Tables are often set as figures. */
  private static final String AROUND =
      "script, style, template, noscript, svg, iframe, nav, footer, aside, form, button, dialog,"
          + " figure:not(:has(table)), figcaption, [hidden], [aria-hidden=true], [style~=display:\\s*none],"
          + " [role=dialog], [role=navigation], [role=complementary], [role=contentinfo],"
          + " amp-sidebar, amp-consent, amp-ad, amp-list, amp-user-notification";

  /** The same, but pictures are what the page is about. */
  private static final String AROUND_PICTURES =
      AROUND.replace(" figure:not(:has(table)), figcaption,", "");

  /** Words in the class or id of what is never part of an article, however long it is. */
  private static final Set<String> NEVER =
      Set.of(
          "comment",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "disqus",
          "gdpr",
          "newsletter",
          "respond");

  /** Of what is none where it is but a small part of the page: sites use these words freely. */
  private static final Set<String> SELDOM =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "author",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "byline",
          "footer",
          "masthead",
          "menu",
          "meta",
          "nav",
          "navbar",
          "navigation",
          "outbrain",
          "partners",
          "paywall",
          "popular",
          "popup",
          "promo",
          "rail",
          "recommended",
          "related",
          "relatedposts",
          "share",
          "sharedaddy",
          "sharing",
          "sidebar",
          "signup",
          "social",
          "sponsored",
          "subscribe",
          "subscription",
          "taboola",
          "tag",
          "tags",
          "teaser",
          "teasers",
          "toolbar",
          "topbar",
          "trending",
          "viewed",
          "widget");

  /** One part in so many of the page's words is a small part. */
  private static final int SMALL = 3;

  /** What ends an article; everything below it, to the next heading beside it, is taken out. */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:\\d+ )?comments?|leave a (?:reply|comment)|key events|share this:?|follow us"
              + "|about the authors?|(?:most|also) (?:read|viewed|popular)|read (?:more|also|next):?"
              + "|(?:related|recommended|recent|latest|more|top|other)(?: (?:on|from|in|for|about))?"
              + "(?: (?:this|the|you|news|stories|story|articles|posts|results|topics|coverage|content)){0,2}:?"
              + "|you (?:may|might) also like",
          Pattern.CASE_INSENSITIVE);

  private static final String HEADINGS = "h2, h3, h4, h5, h6";

  /** A result: it counts though it is all a link. */
  private static final Pattern MARK = Pattern.compile("\\d[.:]\\d{2}");

  private static final String BLOCKS = "p, li, ul, ol, dl, div, section, h2, h3, h4";

  private Boilerplate() {}

  static void removeFrom(Document page, Optional<Element> heading) {
    page.select(isGallery(page) ? AROUND_PICTURES : AROUND).remove();
    remove(page.select("time").stream().filter(Boilerplate::standsAlone), heading);
    removeNamed(page, heading);
    removeBelow(page, heading);
    removeLinks(page, heading);
  }

  /** Where the captions of several pictures say more than paragraphs, they are the text. */
  private static boolean isGallery(Document page) {
    var captions = page.select("figure:not(:has(table)) figcaption");
    int paragraphs =
        words(page.select("p").stream().filter(text -> text.closest("figure") == null));
    return captions.size() > 1 && words(captions.stream()) > paragraphs;
  }

  private static int words(Stream<Element> elements) {
    return elements.mapToInt(element -> Words.of(element.text())).sum();
  }

  /** A time in no sentence says when something was written, not what. */
  private static boolean standsAlone(Element time) {
    Element parent = time.parent();
    return parent == null
        || !parent.is("p, li, td, blockquote")
        || parent.text().equals(time.text());
  }

  private static void removeNamed(Document page, Optional<Element> heading) {
    Words words = Words.in(page);
    int whole = words.all(page.body());
    remove(
        page.body().select("[class], [id]").stream()
            .filter(element -> !element.is("body, main, article, table, tr, td"))
            .filter(
                element -> {
                  List<String> names = names(element);
                  return names.stream().anyMatch(NEVER::contains)
                      || (names.stream().anyMatch(SELDOM::contains)
                          && words.written(element) * SMALL <= whole);
                }),
        heading);
  }

  /** {@code relatedPosts story-card} has the names related, posts, story, card. */
  static List<String> names(Element element) {
    String written = element.className() + " " + element.id();
    return Arrays.stream(written.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static void removeBelow(Document page, Optional<Element> heading) {
    var all = new ArrayList<Element>();
    for (Element title : page.body().select(HEADINGS)) {
      if (AFTER.matcher(title.text().strip()).matches()) {
        all.add(title);
        String ends =
            "h1, h2, h3, h4, h5, h6".substring(0, title.tagName().charAt(1) * 4 - '0' * 4 - 2);
        for (Element next = title.nextElementSibling();
            next != null && !next.is(ends);
            next = next.nextElementSibling()) {
          all.add(next);
        }
      }
    }
    remove(all.stream(), heading);
  }

  private static void removeLinks(Document page, Optional<Element> heading) {
    Words words = Words.in(page);
    remove(
        page.body().select(BLOCKS).stream()
            .filter(block -> words.all(block) > 0)
            .filter(block -> words.written(block) * 10 <= words.all(block) * 3)
            .filter(block -> !MARK.matcher(block.text()).find()),
        heading);
  }

  private static void remove(Stream<Element> elements, Optional<Element> heading) {
    elements
        .filter(element -> heading.stream().noneMatch(title -> isIn(title, element)))
        .toList()
        .forEach(Element::remove);
  }

  private static boolean isIn(Element inner, Element outer) {
    return inner.equals(outer) || inner.parents().contains(outer);
  }
}
