package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.AfterWinner;
import java.util.List;
import java.util.Set;

/** A (MARK) and B (MARK) also made the team: behind the winner, in the order of their marks. */
public final class AlsoQualified implements Rule {
  private static final int REACH = 8;

  @Override
  public String id() {
    return "also-qualified";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("also", "join");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var people = clause.subjects();
    boolean named =
        people.size() == 2
            && clause.ownSubject()
            && Lists.all(people, p -> p.is(Value.Person.class) && mark(clause, p));
    if (named && clause.all(Value.Rank.class).isEmpty() && qualified(clause, people.get(1).to())) {
      for (int i = 0; i < people.size(); i++) {
        finds.add(clause, people.get(i), new AfterWinner(i + 1), people.get(i), 0.6);
      }
    }
  }

  private static boolean mark(Clause clause, Mention person) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == person.to()) {
        return Lists.any(child.all(Value.Amount.class), m -> Marks.number(child, m).isPresent());
      }
    }
    return false;
  }

  /** "also punched their tickets", "also made the team", "will join her in Paris". */
  private static boolean qualified(Clause clause, int from) {
    for (int i = from; i + 1 < clause.to(); i++) {
      boolean join =
          clause.token(i).is("join")
              && (clause.token(i + 1).is("her") || clause.token(i + 1).is("him"));
      if (join) {
        return true;
      }
      for (int k = i + 1; clause.token(i).is("also") && k < Math.min(clause.to(), i + REACH); k++) {
        switch (clause.token(k).word()) {
          case "tickets", "team", "spots", "berths", "places", "qualified" -> {
            return clause.happened(new Mention(k, k + 1, new Value.Other()));
          }
          case "missed", "failed", "hope", "hoped", "want", "tried" -> {
            return false;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith (12.71) and Beth Jones (12.78) also made the team.",
            "Anna Smith | 1 after the winner",
            "Beth Jones | 2 after the winner"),
        finds(
            "Anna Smith (12.71) and Beth Jones (12.78) will join her in Oslo.",
            "Anna Smith | 1 after the winner",
            "Beth Jones | 2 after the winner"),
        leaves(
            "Anna Smith (12.71) and Beth Jones (12.78) also failed to make the team.", "no places"),
        leaves("Anna Smith (12.71) and Beth Jones (12.78) also ran well.", "where, is open"),
        leaves("Anna Smith and Beth Jones also made the team.", "in which order, is open"));
  }
}
