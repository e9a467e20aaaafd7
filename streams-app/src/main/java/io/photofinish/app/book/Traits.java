package io.photofinish.app.book;

import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an outcome says that may tell it from another one. Immutable.
 *
 * @param values of the slots that are filled
 * @param mark null where none is said
 */
record Traits(Map<Slot, Object> values, Mark mark) {
  /** A slot whose values are equal or contradict each other, as marks needn't. */
  enum Slot {
    COMPETITION,
    YEAR,
    DATE,
    CITY,
    ROUND,
    INDOOR,
    PLACE,
    STATUS;

    /** Spellings of one city are one. */
    private Object of(Outcome outcome) {
      return switch (this) {
        case COMPETITION -> outcome.getCompetition();
        case YEAR -> outcome.getYear();
        case DATE -> outcome.getDate();
        case CITY -> outcome.getCity() == null ? null : AthleteId.of(outcome.getCity());
        case ROUND -> outcome.getRound();
        case INDOOR -> outcome.getIndoor();
        case PLACE -> outcome.getPlace();
        case STATUS -> outcome.getStatus();
      };
    }
  }

  static Traits of(Outcome outcome) {
    var values = new EnumMap<Slot, Object>(Slot.class);
    for (Slot slot : Slot.values()) {
      Object value = slot.of(outcome);
      if (value != null) {
        values.put(slot, value);
      }
    }
    return new Traits(values, outcome.getMark());
  }

  /** Null where the slot is left open. */
  Object get(Slot slot) {
    return values.get(slot);
  }
}
