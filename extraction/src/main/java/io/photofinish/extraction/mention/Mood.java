package io.photofinish.extraction.mention;

/** What a sentence says of a stretch of itself, other than that it happened. */
public enum Mood {
  NONE,
  NEGATED,
  WISHED,
  CONDITIONAL,
  FUTURE,
  QUOTED
}
