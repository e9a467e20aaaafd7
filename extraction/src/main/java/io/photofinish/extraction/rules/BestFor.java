package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** … was a personal best for X, and whatever other records the clause lists. */
public final class BestFor implements Rule {
  @Override
  public String id() {
    return "best-for";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Best.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var bests = clause.all(Value.Best.class);
    for (Mention best : bests) {
      var person = whose(clause, best);
      if (person.isEmpty() || !clause.happened(best)) {
        continue;
      }
      for (Mention other : bests) {
        String code = ((Value.Best) other.value()).code();
        if (!code.isEmpty() && clause.happened(other)) {
          finds.add(clause, person.get(), new RecordOf(code), other, 0.75);
        }
      }
    }
  }

  /** "for X", "by X"; "from X" with the race between. */
  private static java.util.Optional<Mention> whose(Clause clause, Mention best) {
    for (int i = best.to(); i + 1 < Math.min(clause.tokens(), best.to() + 14); i++) {
      String word = clause.token(i).word();
      var person = clause.at(Value.Person.class, i + 1);
      boolean near = i == best.to() && (word.equals("for") || word.equals("by"));
      if (person.isPresent() && (near || word.equals("from"))) {
        return person;
      }
    }
    return java.util.Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("It was a personal best for Anna Smith.", "Anna Smith | PB"),
        finds("The time was a national record for Anna Smith.", "Anna Smith | NR"),
        leaves("A personal best would be nice for Anna Smith.", "a wish"),
        leaves("It was a good race for Anna Smith.", "no record"));
  }
}
