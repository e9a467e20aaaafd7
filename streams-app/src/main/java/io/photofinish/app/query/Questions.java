package io.photofinish.app.query;

import io.photofinish.schemas.ArticleClaims;
import java.util.Optional;

/** What can be asked of the book. Safe for threads. */
public interface Questions {
  /** Why questions would not be answered now; empty when they would. */
  Optional<String> missing();

  /** What the newest version of an article says. */
  Lookup<ArticleClaims> articleClaims(String article);

  /** Everything of one athlete. */
  Lookup<AthletePage> athlete(String id);
}
