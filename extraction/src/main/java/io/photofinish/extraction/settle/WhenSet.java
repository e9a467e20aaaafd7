package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;
import java.util.List;

/** Inner clauses that tell when and where a mark or record was set. */
final class WhenSet {
  private WhenSet() {}

  /** "the record had stood to Smith since Zurich in 1988": when it was set. */
  static boolean since(Clause child, List<Mention> sources) {
    Clause clause = child.parent().orElseThrow();
    boolean stood = false;
    for (int i = clause.from(); i < child.from() && child.token(child.from()).is("since"); i++) {
      switch (clause.token(i).word()) {
        case "stood", "kept", "held", "belonged", "owned", "lasted", "survived" -> stood = true;
        case "that", "which" -> { // "a second off the mark that had stood since 1988"
          int that = i;
          boolean broken =
              clause.has(Cue.BREAK, clause.from(), that)
                  || clause.has(Cue.SET_BASE, clause.from(), that);
          if (broken || !Lists.any(sources, s -> s.to() == that)) {
            return false;
          }
        }
        default -> {}
      }
    }
    return stood;
  }

  /** "… has a best of 12.94, set in Paris in 2015". */
  static boolean ofMark(Clause child, List<Mention> sources) {
    boolean set = // and no "as he had done a year earlier"
        child.from() + 1 < child.to()
            && switch (child.token(child.from() + 1).word()) {
              case "in", "at", "on", "by" -> true;
              default -> false;
            };
    return set
        && child.kind() == Clause.Kind.SUBORDINATE
        && sources.stream()
            .filter(m -> m.is(Value.Amount.class))
            .anyMatch(m -> m.to() == child.from() || m.to() + 1 == child.from());
  }

  /** "last year's winner Smith": no year that the text goes on with. */
  static boolean owned(Clause clause, Anchors anchors) {
    return anchors.agos().stream().anyMatch(ago -> Anchors.owned(clause, ago));
  }
}
