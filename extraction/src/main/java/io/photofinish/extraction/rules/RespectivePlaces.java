package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A and B tied for third and placed sixth, respectively: over several verbs, each one place. */
public final class RespectivePlaces implements Rule {
  private static final double SURE = 0.96;

  @Override
  public String id() {
    return "respective-places";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("respectively");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    if (subjects.size() < 2 || !clause.ownSubject()) {
      return;
    }
    var ranks = new ArrayList<>(Places.ordinals(clause));
    int own = ranks.size();
    boolean told = told(clause);
    Clause where = clause;
    for (Clause next : clause.children()) {
      boolean goesOn =
          next.kind() == Clause.Kind.JOINED
              && !next.ownSubject()
              && next.subjects().equals(subjects);
      if (goesOn && !told) {
        ranks.addAll(Places.ordinals(next));
        told = told(next);
        boolean event = clause.all(Value.Event.class).isEmpty();
        where = event && !next.all(Value.Event.class).isEmpty() ? next : where;
      }
    }
    boolean several = own > 0 && (ranks.size() > own || went(clause, ranks.get(0)));
    for (int i = 0; told && several && ranks.size() == subjects.size() && i < ranks.size(); i++) {
      int place = ((Value.Rank) ranks.get(i).value()).place();
      finds.add(where, subjects.get(i), new Place(place), ranks.get(i), SURE);
    }
  }

  /** "went fourth and sixth": what is no verb of finishing by itself. */
  private static boolean went(Clause clause, Mention rank) {
    return rank.from() > clause.from() && clause.token(rank.from() - 1).is("went");
  }

  private static boolean told(Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (clause.token(i).is("respectively")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith (1.70m) and Beth Jones (1.65m) tied for third and placed sixth,"
                + " respectively.",
            "Anna Smith | 3",
            "Beth Jones | 6"),
        finds(
            "Anna Smith and Beth Jones placed fourth and finished ninth respectively in the 800m.",
            "Anna Smith | 4",
            "Beth Jones | 9"),
        finds(
            "Anna Smith and Beth Jones went fourth and sixth, respectively, in the 800m.",
            "Anna Smith | 4",
            "Beth Jones | 6"),
        leaves("Anna Smith finished third and was sixth, respectively.", "one alone"),
        leaves("Anna Smith and Beth Jones tied for third and left happy.", "one place"));
  }
}
