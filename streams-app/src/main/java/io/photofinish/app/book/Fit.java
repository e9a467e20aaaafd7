package io.photofinish.app.book;

import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Status;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How an outcome compares with a result that is known by its full occasion: what they agree on and
 * what they contradict each other in. A slot that either leaves open does neither; a slot in which
 * the result is itself disputed agrees with each of its values.
 */
record Fit(Outcome outcome, List<Outcome> result) {

  /** For an outcome of the same full occasion that does not say the round. */
  boolean sameOccasion() {
    return placeAgrees() || markAgrees() || !contradicted();
  }

  /** For an outcome whose occasion is not fully known: compatible, and with something in common. */
  boolean possible() {
    if (occasionContradicted() || statusContradicted() || placeContradicted()) {
      return false;
    }
    if (markAgrees()) {
      return true;
    }
    boolean samePlaceAndTime = agrees(Outcome::getYear) && placeAgrees();
    return !markContradicted() && (occasionNamed() || samePlaceAndTime);
  }

  boolean sameMark() {
    return outcome.getMark() != null
        && result.stream()
            .anyMatch(
                known ->
                    known.getMark() != null
                        && known.getMark().getValue() == outcome.getMark().getValue());
  }

  private boolean contradicted() {
    return placeContradicted() || markContradicted() || statusContradicted();
  }

  private boolean placeAgrees() {
    return agrees(Outcome::getPlace);
  }

  private boolean placeContradicted() {
    return differs(Outcome::getPlace);
  }

  private boolean markAgrees() {
    return marks(true);
  }

  private boolean markContradicted() {
    return marks(false) && !markAgrees();
  }

  private boolean marks(boolean agreeing) {
    Mark mark = outcome.getMark();
    return mark != null
        && result.stream()
            .anyMatch(
                known -> known.getMark() != null && Marks.agree(known.getMark(), mark) == agreeing);
  }

  private boolean statusContradicted() {
    return differs(Outcome::getStatus)
        || result.stream()
            .anyMatch(known -> unfinished(outcome, known) || unfinished(known, outcome));
  }

  /** Who did not finish has neither place nor mark; a disqualified athlete may have had both. */
  private static boolean unfinished(Outcome a, Outcome b) {
    return a.getStatus() != null
        && a.getStatus() != Status.DQ
        && (b.getPlace() != null || b.getMark() != null);
  }

  /** Whether both name the competition, the city or the day, and name the same. */
  private boolean occasionNamed() {
    return agrees(Outcome::getCompetition) || agrees(Fit::city) || agrees(Outcome::getDate);
  }

  private boolean occasionContradicted() {
    return differs(Outcome::getCompetition)
        || differs(Outcome::getYear)
        || differs(Outcome::getDate)
        || differs(Fit::city)
        || differs(Outcome::getRound)
        || differs(Outcome::getIndoor);
  }

  private static String city(Outcome outcome) {
    return outcome.getCity() == null ? null : AthleteId.of(outcome.getCity());
  }

  private boolean agrees(Function<Outcome, ?> slot) {
    Object value = slot.apply(outcome);
    return value != null && result.stream().anyMatch(known -> value.equals(slot.apply(known)));
  }

  private boolean differs(Function<Outcome, ?> slot) {
    Object value = slot.apply(outcome);
    return value != null && result.stream().map(slot).anyMatch(Objects::nonNull) && !agrees(slot);
  }
}
