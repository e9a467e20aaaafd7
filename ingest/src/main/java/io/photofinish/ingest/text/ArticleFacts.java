package io.photofinish.ingest.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a source says about an article, beside its text. Where it says nothing, empty: nothing is
 * ever guessed.
 *
 * @param title one line
 * @param author as written; several are joined by commas
 * @param address where the article can be read, absolute
 * @param language BCP 47 tag: "en-GB"
 * @param published day of publication, in the source's own zone
 * @param updated day of the last change
 */
public record ArticleFacts(
    Optional<String> title,
    Optional<String> author,
    Optional<String> address,
    Optional<String> language,
    Optional<LocalDate> published,
    Optional<LocalDate> updated) {
  public static final ArticleFacts NONE =
      new ArticleFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Each fact as this source says it, or the other one where this says nothing. */
  public ArticleFacts or(ArticleFacts other) {
    return new ArticleFacts(
        title.or(other::title),
        author.or(other::author),
        address.or(other::address),
        language.or(other::language),
        published.or(other::published),
        updated.or(other::updated));
  }

  public ArticleFacts withTitle(Optional<String> other) {
    return new ArticleFacts(other, author, address, language, published, updated);
  }

  public ArticleFacts withAddress(Optional<String> other) {
    return new ArticleFacts(title, author, other, language, published, updated);
  }

  public ArticleFacts withPublished(Optional<LocalDate> other) {
    return new ArticleFacts(title, author, address, language, other, updated);
  }
}
