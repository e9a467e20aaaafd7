package io.photofinish.app.book;

import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Support;
import java.time.LocalDate;
import java.util.List;

/**
 * An article as the book shows it beside what it says.
 *
 * @param published null where it has no date
 * @param version of its text, as {@link Support} has it; null where it was read before that was
 *     kept
 */
public record Source(String article, LocalDate published, String version) {
  public static Source of(String article, ArticleClaims claims) {
    return new Source(article, claims.getPublished(), claims.getVersion());
  }

  static Source of(AthleteChanges changes) {
    return new Source(changes.getArticle(), changes.getPublished(), changes.getVersion());
  }

  static Source of(Support support) {
    return new Source(support.getArticle(), support.getPublished(), support.getVersion());
  }

  /** That it makes a claim, without the sentences. */
  Support inShort(ResultClaim claim) {
    Support support = support(claim);
    support.setEvidence(List.of());
    return support;
  }

  /** What the evidence store keeps of its claim. */
  Support support(ResultClaim claim) {
    return new Support(
        article,
        published,
        version,
        null,
        claim.getKind(),
        claim.getConfidence(),
        claim.getExtractor(),
        claim.getEvidence());
  }
}
