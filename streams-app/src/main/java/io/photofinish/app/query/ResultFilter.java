package io.photofinish.app.query;

import io.photofinish.schemas.Outcome;
import java.util.Optional;

/** Which of an athlete's results are wanted; what is empty leaves out none. */
public record ResultFilter(
    Optional<String> discipline, Optional<Integer> year, Optional<String> competition) {
  public static final ResultFilter ALL =
      new ResultFilter(Optional.empty(), Optional.empty(), Optional.empty());

  boolean takes(Outcome outcome) {
    return discipline.filter(d -> !d.equals(outcome.getDiscipline())).isEmpty()
        && year.filter(y -> !y.equals(outcome.getYear())).isEmpty()
        && competition.filter(c -> !c.equalsIgnoreCase(outcome.getCompetition())).isEmpty();
  }
}
