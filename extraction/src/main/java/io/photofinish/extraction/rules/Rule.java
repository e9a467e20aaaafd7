package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Kinds;
import java.util.List;

/** One shape of one clause that gives an athlete a place, a mark, a status or a record. */
public interface Rule {
  /** Stands in the evidence: "won-medal". */
  String id();

  /**
   * Of which kinds of mention a clause must hold at least one for this to find anything; none where
   * it goes by words alone. Whatever else a clause says, the rule is not asked about it.
   */
  default Kinds needs() {
    return Kinds.NONE;
  }

  void read(Clause clause, Finds finds);

  /** At least two that it finds and two that it leaves. */
  List<Example> examples();
}
