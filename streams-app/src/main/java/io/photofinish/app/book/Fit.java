package io.photofinish.app.book;

import io.photofinish.app.book.Traits.Slot;
import io.photofinish.schemas.Status;
import java.util.Set;

/**
 * How an outcome compares with a result that is known by its full occasion: what they agree on and
 * what they contradict each other in. A slot that either leaves open does neither; a slot in which
 * the result is itself disputed agrees with each of its values.
 */
record Fit(Traits said, Known result) {

  /** For an outcome of the same full occasion that does not say the round. */
  boolean sameOccasion() {
    return agrees(Slot.PLACE) || markAgrees() || !contradicted();
  }

  /** For an outcome whose occasion is not fully known: compatible, and with something in common. */
  boolean possible() {
    if (occasionContradicted() || statusContradicted() || differs(Slot.PLACE)) {
      return false;
    }
    if (markAgrees()) {
      return true;
    }
    boolean samePlaceAndTime = agrees(Slot.YEAR) && agrees(Slot.PLACE);
    return !markContradicted() && (occasionNamed() || samePlaceAndTime);
  }

  boolean sameMark() {
    return said.mark() != null && result.hasValue(said.mark());
  }

  private boolean contradicted() {
    return differs(Slot.PLACE) || markContradicted() || statusContradicted();
  }

  private boolean markAgrees() {
    return said.mark() != null && result.agrees(said.mark());
  }

  private boolean markContradicted() {
    return said.mark() != null && !result.marks().isEmpty() && !markAgrees();
  }

  /** Who did not finish has neither place nor mark; a disqualified athlete may have had both. */
  private boolean statusContradicted() {
    Object status = said.get(Slot.STATUS);
    boolean finished = said.get(Slot.PLACE) != null || said.mark() != null;
    return differs(Slot.STATUS)
        || (status != null && status != Status.DQ && result.hasFinish())
        || (finished && result.hasUnfinished());
  }

  /** Whether both name the competition, the city or the day, and name the same. */
  private boolean occasionNamed() {
    return agrees(Slot.COMPETITION) || agrees(Slot.CITY) || agrees(Slot.DATE);
  }

  private boolean occasionContradicted() {
    return differs(Slot.COMPETITION)
        || differs(Slot.YEAR)
        || differs(Slot.DATE)
        || differs(Slot.CITY)
        || differs(Slot.ROUND)
        || differs(Slot.INDOOR);
  }

  private boolean agrees(Slot slot) {
    Object value = said.get(slot);
    return value != null && result.get(slot).contains(value);
  }

  private boolean differs(Slot slot) {
    Object value = said.get(slot);
    Set<Object> known = result.get(slot);
    return value != null && !known.isEmpty() && !known.contains(value);
  }
}
