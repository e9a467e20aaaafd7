package io.photofinish.app.book;

import io.photofinish.app.json.Notation;
import io.photofinish.app.store.Copies;
import io.photofinish.schemas.Mark;
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

  /** What a claim says, apart from how its article writes the mark. */
  public static Outcome normal(Outcome said) {
    Mark mark = said.getMark();
    if (mark == null || Notation.of(mark).equals(mark.getText())) {
      return said;
    }
    Outcome outcome = Copies.of(said, new Outcome());
    outcome.setMark(Notation.normal(mark));
    return outcome;
  }
}
