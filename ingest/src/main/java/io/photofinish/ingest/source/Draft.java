package io.photofinish.ingest.source;

import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.ingest.text.Utf8;
import io.photofinish.schemas.Article;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An article as a reader found it, before the checks that are the same for every format.
 *
 * @param line where it stands in its input; empty where it is the input
 */
public record Draft(String input, OptionalLong line, String id, String text, ArticleFacts facts) {

  /** With what is known from elsewhere, where that is more to be trusted. */
  Draft with(ArticleFacts better) {
    return new Draft(input, line, id, text, better.or(facts));
  }

  /** {@link Candidate.Accepted}, or {@link Candidate.Refused} with the first fault. */
  public Candidate check(ReadOptions options) {
    Optional<String> idFault = ArticleId.fault(id);
    if (idFault.isPresent()) {
      return refused(
          idFault.get(), "give it an id of 1 to " + ArticleId.MAX_BYTES + " printable bytes");
    }
    if (text.isBlank()) {
      return refused("the text is empty", "an article needs a text; to take one back, retract it");
    }
    String wellFormed = Utf8.wellFormed(text);
    long bytes = Utf8.length(wellFormed);
    if (bytes > options.maxTextBytes()) {
      return new Candidate.Refused(
          input,
          line,
          "the text has " + bytes + " bytes, more than the limit of " + options.maxTextBytes(),
          Refusals.split(options),
          true);
    }
    var article =
        Article.newBuilder()
            .setTitle(words(facts.title()))
            .setText(wellFormed)
            .setPublished(facts.published().or(() -> options.dates().of(id)).orElse(null))
            .setAddress(facts.address().orElse(null))
            .setAuthor(words(facts.author()))
            .setLanguage(facts.language().orElse(null))
            .setUpdated(facts.updated().orElse(null))
            .build();
    return new Candidate.Accepted(input, id, article, bytes);
  }

  private static String words(Optional<String> said) {
    return said.map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Utf8::wellFormed)
        .orElse(null);
  }

  private Candidate refused(String cause, String wayOut) {
    return new Candidate.Refused(input, line, cause, wayOut);
  }
}
