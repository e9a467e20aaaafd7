package io.photofinish.extraction.rules;

import java.util.List;

/** One shape of one clause that gives an athlete a place, a mark, a status or a record. */
public interface Rule {
  /** Stands in the evidence: "won-medal". */
  String id();

  void read(Clause clause, Finds finds);

  /** At least two that it finds and two that it leaves. */
  List<Example> examples();
}
