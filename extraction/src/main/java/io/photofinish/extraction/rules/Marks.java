package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import java.util.Optional;

/** When a number is a mark. */
final class Marks {
  private static final int SPLIT_REACH = 5;

  private Marks() {}

  /** The figure, unless the words around make it a split, a standard or something hoped for. */
  static Optional<Value.Amount> number(Clause clause, Mention mention) {
    if (!(mention.value() instanceof Value.Amount number) || !clause.happened(mention)) {
      return Optional.empty();
    }
    if (bounded(clause, mention)) {
      return Optional.empty();
    }
    if (overnight(clause, number)) {
      return Optional.empty();
    }
    if (leg(clause, mention)) {
      return Optional.empty();
    }
    boolean split = near(clause, mention, Cue.SPLIT, SPLIT_REACH) || standard(clause, mention);
    return split ? Optional.empty() : Optional.of(number);
  }

  /** "led overnight with 3,890 points". */
  private static boolean overnight(Clause clause, Value.Amount number) {
    if (number.figure().shape() != Figure.Shape.POINTS) {
      return false;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      if (clause.token(i).is("overnight")
          || clause.token(i).is("halfway")
          || clause.token(i).is("halfway")) {
        return true;
      }
    }
    return false;
  }

  /** "a 59.2 anchor leg", "the two-hour barrier". */
  private static boolean leg(Clause clause, Mention mention) {
    for (int i = mention.to(); i < Math.min(clause.tokens(), mention.to() + 2); i++) {
      switch (clause.token(i).word()) {
        case "leg",
            "split",
            "splits",
            "anchor",
            "carry",
            "barrier",
            "lap",
            "pace",
            "opener",
            "1200",
            "first",
            "quarters",
            "mark" -> {
          return true;
        }
        default -> {}
      }
      if (clause.token(i).isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "under 2:20", "inside 13 minutes": a bound and no mark. */
  private static boolean bounded(Clause clause, Mention mention) {
    if (mention.from() == 0) {
      return false;
    }
    return switch (clause.token(mention.from() - 1).word()) {
      case "under",
          "below",
          "break",
          "breaks",
          "breaking",
          "broke",
          "inside",
          "sub",
          "over",
          "than",
          "outside",
          "within",
          "beyond",
          "above",
          "tops",
          "topped",
          "topping",
          "around",
          "about",
          "every" ->
          true;
      default -> false;
    };
  }

  private static boolean near(Clause clause, Mention mention, Cue cue, int reach) {
    for (Mention other : clause.mentions()) {
      boolean before = other.to() <= mention.from() && mention.from() - other.to() <= reach;
      if (before && other.is(cue)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standard(Clause clause, Mention mention) {
    for (Mention other : clause.mentions()) {
      boolean after = other.from() >= mention.to() && other.from() - mention.to() <= 1;
      boolean before = other.to() <= mention.from() && mention.from() - other.to() <= 2;
      if ((after || before) && other.is(Cue.STANDARD)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "previous", "old" or another's name makes a record one that was broken. */
  static boolean previous(Clause clause, Mention best) {
    for (Mention other : clause.mentions()) {
      boolean before =
          (other.to() <= best.from() && best.from() - other.to() <= 3)
              || (other.from() >= best.from() && other.to() <= best.to());
      if (before && other.is(Cue.PREVIOUS)) {
        return true;
      }
    }
    return false;
  }
}
