package io.photofinish.extraction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the extractor is given.
 *
 * @param title the headline where the source keeps it apart from the text; no span points into it
 * @param text the article's text as published; every span counts UTF-16 units of it
 * @param published the day of publication, against which "yesterday" and "last year" are read;
 *     empty where the source does not say, and then such words give no date
 */
public record Article(Optional<String> title, String text, Optional<LocalDate> published) {
  public Article {
    Objects.requireNonNull(title);
    Objects.requireNonNull(text);
    Objects.requireNonNull(published);
  }

  public static Article of(String text) {
    return new Article(Optional.empty(), text, Optional.empty());
  }

  public static Article of(String text, LocalDate published) {
    return new Article(Optional.empty(), text, Optional.of(published));
  }
}
