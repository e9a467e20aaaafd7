package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** A and B ran clear and finished in that order: first and second. */
public final class InThatOrder implements Rule {
  @Override
  public String id() {
    return "in-that-order";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Cue.RESPECTIVELY);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    if (subjects.size() < 2 || !Lists.all(subjects, Mention::names)) {
      return;
    }
    for (Mention order : clause.cues(Cue.RESPECTIVELY)) {
      if (finished(clause, order.from()) && clause.happened(order) && !placed(clause)) {
        for (int i = 0; i < subjects.size(); i++) {
          finds.add(clause, subjects.get(i), new Place(i + 1), subjects.get(i), 0.7);
        }
      }
    }
  }

  private static boolean finished(Clause clause, int at) {
    if (at <= clause.from() || !clause.token(at).is("in")) {
      return false;
    }
    return switch (clause.token(at - 1).word()) {
      case "finished", "finishing", "home" -> true;
      default -> false;
    };
  }

  /** Whether the sentence tells a place, or who was ahead of them. */
  private static boolean placed(Clause clause) {
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      if (mention.is(Value.Rank.class) || mention.is(Cue.BEHIND)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith and Beth Jones broke away and finished in that order.",
            "Anna Smith | 1",
            "Beth Jones | 2"),
        finds(
            "Ann Lee, Beth Jones and Cara Webb came home in that order.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        leaves("Anna Smith and Beth Jones finished in that order behind Cara Webb.", "not first"),
        leaves("Anna Smith and Beth Jones were third and fourth in that order.", "places told"));
  }
}
