package io.photofinish.app.book;

import io.photofinish.schemas.AliasChange;
import io.photofinish.schemas.AthleteChanges;

/** What the book is told of one athlete. */
public sealed interface Change {
  /** What an article says anew, or no longer. */
  record OfClaims(AthleteChanges changes) implements Change {}

  record OfAlias(AliasChange change) implements Change {}
}
