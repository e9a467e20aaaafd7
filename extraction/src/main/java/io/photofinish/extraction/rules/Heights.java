package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** Heights that were begun with or tried, and not cleared by what is said of them. */
final class Heights {
  private Heights() {}

  /** "entered at 4.40m", "three goes at 1.85m", "an opening height of 4.40m". */
  static boolean tried(Clause clause, Mention mark) {
    Figure figure = ((Value.Amount) mark.value()).figure();
    int at = mark.from() - 1;
    if (figure.shape() != Figure.Shape.LENGTH || at <= clause.from()) {
      return false;
    }
    if (clause.token(at).is("of")) {
      return clause.token(at - 1).is("height")
          && at - 2 >= clause.from()
          && switch (clause.token(at - 2).word()) {
            case "opening", "starting", "entry" -> true;
            default -> false;
          };
    }
    if (!clause.token(at).is("at")) {
      return false;
    }
    return switch (clause.token(at - 1).word()) {
      case "entered", "entering", "started", "starting", "began", "beginning" -> true;
      case "go", "goes", "tries", "try", "attempt", "attempts", "shot", "shots" -> true;
      case "failure", "failures", "failed", "failing" -> true;
      case "miss", "misses" -> !clause.token(Math.max(clause.from(), at - 2)).is("on");
      case "times", "missed", "missing", "stopped" -> true;
      case "in", "on" ->
          switch (clause.token(Math.max(clause.from(), at - 2)).word()) {
            case "came", "coming", "come" -> true;
            default -> false;
          };
      default -> false;
    };
  }
}
