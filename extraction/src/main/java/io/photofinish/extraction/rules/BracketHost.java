package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
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
    boolean told = proven(parent, bracket.from());
    for (Mention mention : parent.mentions()) {
      boolean near = mention.to() <= bracket.from() && bracket.from() - mention.to() <= PLACED;
      told |= near && (mention.is(Value.Rank.class) || mention.is(Value.Best.class));
    }
    boolean mark = bracket.mentions().size() == 1 && bracket.all(Value.Amount.class).size() == 1;
    return (told || goesOn(parent))
        && mark
        && Lists.all(parent.all(Value.Amount.class), m -> Marks.number(parent, m).isEmpty());
  }

  /** "… was fourth, but just over two minutes (2:01.10)": what is told before. */
  private static boolean goesOn(Clause clause) {
    return clause.kind() == Clause.Kind.JOINED
        && !clause.ownSubject()
        && clause.parent().filter(p -> !p.all(Value.Rank.class).isEmpty()).isPresent();
  }

  /** "broke 12 seconds for the first time (11.97)", "her first sub-12 run (11.98)". */
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
