package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** SUBJECT took silver, as he did in Oslo last year: the same place once more. */
public final class AsBefore implements Rule {
  @Override
  public String id() {
    return "as-before";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Ago.class, Value.Year.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("did");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    int at = clause.from();
    boolean as = clause.kind() == Clause.Kind.SUBORDINATE && clause.token(at).is("as");
    boolean did = as && at + 2 < clause.to() && clause.token(at + 2).is("did");
    boolean when =
        clause.has(Value.Ago.class, at, clause.to())
            || clause.has(Value.Year.class, at, clause.to());
    if (!did || !when || clause.parent().isEmpty() || clause.subjects().isEmpty()) {
      return;
    }
    for (Mention rank : clause.parent().orElseThrow().all(Value.Rank.class)) {
      boolean medal = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.MEDAL;
      if (medal && rank.to() <= at && clause.happened(rank)) {
        finds.add(
            clause,
            clause.subjects().get(0),
            new Place(((Value.Rank) rank.value()).place()),
            clause.subjects().get(0),
            0.7);
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith took silver, just as she did in Oslo last year.", "she | 2"),
        finds("Anna Smith won gold, as she did in 2011.", "she | 1"),
        leaves("Anna Smith took silver, as she did everything, with a smile.", "no occasion"),
        leaves("Anna Smith took silver as Beth Jones did well.", "another's deed"));
  }
}
