package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** Heights that were begun with or tried, and not cleared by what is said of them. */
final class Heights {
  /** In millimetres, above what anybody has vaulted. */
  private static final int HIGHEST = 6500;

  private Heights() {}

  /** "entered at 4.40m", "three goes at 1.85m", "an opening height of 4.40m". */
  static boolean tried(Clause clause, Mention mark) {
    Figure figure = ((Value.Amount) mark.value()).figure();
    int at = mark.from() - 1;
    boolean height = figure.shape() == Figure.Shape.LENGTH && figure.first() < HIGHEST;
    if (!height || at <= clause.from() || other(clause)) {
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
    if (!clause.token(at).is("at") || (mark.to() < clause.to() && won(clause, mark.to()))) {
      return false;
    }
    return switch (clause.token(at - 1).word()) {
      case "entered", "entering", "started", "starting", "began", "beginning" -> true;
      case "go", "goes", "tries", "try", "attempt", "attempts", "shots" -> true;
      case "shot" -> clause.token(Math.max(clause.from(), at - 2)).is("a");
      case "failure", "failures", "failed", "failing" -> true;
      case "miss", "misses" -> !clause.token(Math.max(clause.from(), at - 2)).is("on");
      case "times", "missed", "missing" -> true;
      case "in", "on" ->
          switch (clause.token(Math.max(clause.from(), at - 2)).word()) {
            case "came", "coming", "come" -> !effort(clause, at - 3);
            default -> false;
          };
      default -> false;
    };
  }

  /** "Her last attempt at 1.90m won it". */
  private static boolean won(Clause clause, int at) {
    return switch (clause.token(at).word()) {
      case "won", "gave", "earned", "brought", "secured" -> true;
      default -> false;
    };
  }

  /** "Her best leap came in at 6.12m". */
  private static boolean effort(Clause clause, int at) {
    return at >= clause.from()
        && switch (clause.token(at).word()) {
          case "leap", "jump", "throw", "effort", "best", "put", "mark" -> true;
          default -> false;
        };
  }

  /** Whether the clause names an event, and none of those with a bar. */
  private static boolean other(Clause clause) {
    boolean other = false;
    for (Mention event : clause.all(Value.Event.class)) {
      switch (((Value.Event) event.value()).discipline().code()) {
        case "HJ", "PV" -> {
          return false;
        }
        default -> other = true;
      }
    }
    return other;
  }
}
