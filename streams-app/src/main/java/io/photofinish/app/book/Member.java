package io.photofinish.app.book;

import io.photofinish.schemas.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A statement on its way into a result.
 *
 * @param outcome what is said, with its occasion in canonical form
 * @param occasion the full occasion's key; empty for a weak statement
 */
record Member(Said said, Outcome outcome, Optional<String> occasion) {
  Fit fit(List<Member> result) {
    return new Fit(outcome, result.stream().map(Member::outcome).toList());
  }
}
