package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import java.util.List;

/** Of whom a bracket tells. */
final class BracketHost {
  /** How many words after a place its mark may stand in a bracket. */
  private static final int PLACED = 10;

  private final SentenceView view;

  BracketHost(SentenceView view) {
    this.view = view;
  }

  List<Mention> host(Clause clause) {
    Mention host = null;
    for (Mention mention : view.mentions()) {
      if (mention.refers() && mention.to() <= clause.from() && mention.names()) {
        host = mention;
      }
    }
    if (host == null || clause.from() - host.to() > 6) {
      var subjects = clause.parent().map(Clause::subjects).orElse(List.of());
      return subjects.size() == 1 && tells(clause) ? subjects : List.of();
    }
    return List.of(host);
  }

  /** "… (silver 1500m and bronze 3000m)", "took third with a fine effort (1:59.80)". */
  private static boolean tells(Clause bracket) {
    boolean medals =
        !bracket.all(Value.Rank.class).isEmpty() && !bracket.all(Value.Event.class).isEmpty();
    if (medals) {
      return true;
    }
    Clause parent = bracket.parent().orElseThrow();
    boolean placed = false;
    for (Mention rank : Places.ordinals(parent)) {
      placed |= rank.to() <= bracket.from() && bracket.from() - rank.to() <= PLACED;
    }
    boolean mark = bracket.mentions().size() == 1 && bracket.all(Value.Amount.class).size() == 1;
    return (placed || proven(parent, bracket.from()))
        && mark
        && !parent.has(Value.Best.class, parent.from(), bracket.from());
  }

  /** "ran under 40 seconds for the first time (39.99)", "her first sub-12 run (11.98)". */
  private static boolean proven(Clause clause, int to) {
    boolean first = false;
    for (int i = Math.max(clause.from(), to - PLACED); i < to; i++) {
      first |= clause.token(i).is("first");
    }
    return first
        && switch (clause.token(to - 1).word()) {
          case "time", "run", "clocking", "throw", "jump", "leap", "clearance", "vault" -> true;
          default -> false;
        };
  }
}
