package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;
import java.util.List;

/** Years that say when something else was than what is told. */
final class OtherYears {
  /** From a year to the words that it belongs to. */
  private static final int NEXT = 6;

  private OtherYears() {}

  /** "clear of last year's winner Jones, with Webb third": when Jones won, and nobody else. */
  static boolean ofWinner(Clause clause, Mention ago, List<Mention> sources) {
    boolean title =
        Anchors.owned(clause, ago)
            && Lists.any(
                clause.all(Value.Rank.class),
                r -> r.from() >= ago.to() && r.from() - ago.to() <= 2 && holds(r));
    return title && Lists.all(sources, s -> s.from() < ago.from() || s.from() > ago.to() + NEXT);
  }

  private static boolean holds(Mention rank) {
    var noun = ((Value.Rank) rank.value()).noun();
    return noun == Value.Rank.Noun.HOLDER || noun == Value.Rank.Noun.CHAMPION;
  }

  /** "erased the 2009 mark of 3.70m": when that was set, and nothing else. */
  static boolean ofRecord(Clause clause, Mention year, List<Mention> sources) {
    int at = year.to();
    boolean record =
        at < clause.tokens()
            && switch (clause.token(at).word()) {
              case "mark", "record", "standard" -> true;
              default -> false;
            };
    return record && !Lists.any(sources, s -> s.from() > at && s.from() - at <= NEXT);
  }
}
