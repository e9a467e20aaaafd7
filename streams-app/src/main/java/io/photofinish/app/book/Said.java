package io.photofinish.app.book;

import io.photofinish.schemas.Outcome;

/**
 * One thing that live articles say of an athlete in a discipline.
 *
 * @param key {@link Keys#statement} of the outcome
 * @param outcome as they say it
 * @param claims how many of them do
 */
public record Said(String key, Outcome outcome, int claims) {
  public Said {
    if (claims < 1) {
      throw new IllegalArgumentException("nobody says " + key);
    }
  }
}
