package io.photofinish.app.book;

import io.photofinish.schemas.Outcome;
import java.util.Optional;

/**
 * A statement on its way into a result.
 *
 * @param outcome what is said, with its occasion in canonical form
 * @param traits those of the outcome
 * @param occasion the full occasion's key; empty for a weak statement
 */
record Member(Said said, Outcome outcome, Traits traits, Optional<String> occasion) {
  Member(Said said, Outcome outcome, Optional<String> occasion) {
    this(said, outcome, Traits.of(outcome), occasion);
  }

  static Member of(Said said, Occasions occasions) {
    Outcome canonical = occasions.canonical(said.outcome());
    return new Member(said, canonical, occasions.key(canonical));
  }

  String key() {
    return said.key();
  }

  /** The same statement, made by others, or by more. */
  Member saidBy(Said again) {
    return new Member(again, outcome, traits, occasion);
  }

  Fit fit(Known result) {
    return new Fit(traits, result);
  }
}
