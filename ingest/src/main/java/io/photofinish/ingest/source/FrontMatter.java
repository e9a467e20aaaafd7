package io.photofinish.ingest.source;

import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.LanguageTag;
import io.photofinish.ingest.text.PublishedDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What blog engines put before a text, between two lines of three hyphens: {@code title: …}, {@code
 * date: …}, {@code lastmod: …}, {@code author: …} and {@code lang: …}. Everything else there is
 * passed over.
 *
 * @param length in UTF-16 units, with both lines; 0 where there is none
 */
record FrontMatter(ArticleFacts facts, int length) {
  private static final String FENCE = "---";
  private static final int MAX_LENGTH = 16 << 10;

  static FrontMatter of(String text) {
    int line = text.startsWith(FENCE) ? end(text, 0) : 0;
    if (line == 0 || !text.substring(0, line).strip().equals(FENCE)) {
      return none();
    }
    Map<String, String> values = new HashMap<>();
    while (line < Math.min(text.length(), MAX_LENGTH)) {
      int next = end(text, line);
      String words = text.substring(line, next).stripTrailing();
      if (words.equals(FENCE)) {
        return of(values, next);
      }
      int colon = words.indexOf(':');
      if (colon > 0) {
        values.putIfAbsent(words.substring(0, colon), unquoted(words.substring(colon + 1).strip()));
      }
      line = next;
    }
    return none();
  }

  private static FrontMatter none() {
    return new FrontMatter(ArticleFacts.NONE, 0);
  }

  private static FrontMatter of(Map<String, String> values, int length) {
    return new FrontMatter(
        new ArticleFacts(
            first(values, "title"),
            first(values, "author"),
            Optional.empty(),
            first(values, "lang", "language").flatMap(LanguageTag::parse),
            first(values, "date", "published").flatMap(PublishedDate::parse),
            first(values, "lastmod", "updated").flatMap(PublishedDate::parse)),
        length);
  }

  private static Optional<String> first(Map<String, String> values, String... names) {
    return Stream.of(names)
        .map(name -> values.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** Behind the line's end. */
  private static int end(String text, int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? text.length() : newline + 1;
  }

  private static String unquoted(String value) {
    boolean quoted =
        List.of("\"", "'").stream()
            .anyMatch(
                quote -> value.length() > 1 && value.startsWith(quote) && value.endsWith(quote));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
