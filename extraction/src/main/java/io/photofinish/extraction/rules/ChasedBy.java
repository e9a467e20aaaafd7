package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.After;
import java.util.List;
import java.util.Set;

/** SUBJECT was chased home by A and B: the next two. */
public final class ChasedBy implements Rule {
  private static final int BETWEEN = 8;

  @Override
  public String id() {
    return "chased-by";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class);
  }

  @Override
  public Set<String> words() {
    return ChasedHome.CHASING;
  }

  @Override
  public void read(Clause clause, Finds finds) {
    int by = by(clause);
    if (by == 0 || clause.subjects().size() != 1 || !Places.ordinals(clause).isEmpty()) {
      return;
    }
    Mention winner = clause.subjects().get(0);
    Mention last = null;
    int places = 0;
    for (Mention name : clause.all(Value.Person.class)) {
      int start = clause.phraseStart(name);
      boolean next = last == null ? start == by + 1 : listed(clause, last, start);
      if (next && clause.happened(name)) {
        places++;
        finds.add(clause, name, new After(winner, places), name, 0.7);
        last = name;
      }
    }
  }

  /** Where "by" stands of "was chased home by"; 0 where it does not. */
  private static int by(Clause clause) {
    for (int i = clause.from() + 1; i + 2 < clause.to(); i++) {
      boolean chased = ChasedHome.CHASING.contains(clause.token(i).word());
      if (chased && clause.token(i + 1).is("home") && clause.token(i + 2).is("by")) {
        return i + 2;
      }
    }
    return 0;
  }

  private static boolean listed(Clause clause, Mention last, int start) {
    boolean link = clause.token(start - 1).is(",") || clause.token(start - 1).is("and");
    return link && start > last.to() && start - Tail.after(clause, last) <= BETWEEN;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "She was chased home by Anna Smith (2:01.90) and Beth Jones (2:02.30).",
            "Anna Smith | 1 after She",
            "Beth Jones | 2 after She"),
        finds("Cara Webb was followed home by Anna Smith.", "Anna Smith | 1 after Cara Webb"),
        leaves("She was chased by Anna Smith for two laps.", "who came home is not said"),
        leaves("She was chased home by Anna Smith in fourth.", "the place is told"));
  }
}
