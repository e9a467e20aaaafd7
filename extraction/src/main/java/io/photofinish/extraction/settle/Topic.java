package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import java.util.Optional;

/** What the text is about at the moment; a paragraph that changes the subject changes it. */
final class Topic {
  Optional<Discipline> discipline = Optional.empty();

  /** Whether it is a race or contest that has no code. */
  boolean unlisted;

  /** What it was before the sentence that is being read. */
  Optional<Discipline> before = Optional.empty();

  /** Whether this paragraph has set it before this sentence. */
  boolean held;

  int paragraph = -1;
  Optional<Claim.Category> category = Optional.empty();
  Occasion occasion = Occasion.UNKNOWN;
  Optional<Claim.Round> round = Optional.empty();

  /** Whether the occasion is the article's news. */
  boolean news;
}
