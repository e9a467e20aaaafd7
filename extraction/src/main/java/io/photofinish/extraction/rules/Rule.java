package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Kinds;
import java.util.List;
import java.util.Set;

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

  /** Of which kinds it must hold one besides; none where one of those is enough. */
  default Kinds besides() {
    return Kinds.NONE;
  }

  /**
   * Of which words the sentence must hold at least one for this to find anything; none where any
   * sentence will do.
   */
  default Set<String> words() {
    return Set.of();
  }

  void read(Clause clause, Finds finds);

  /** At least two that it finds and two that it leaves. */
  List<Example> examples();
}
