package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** X's bronze in 2004; X's 1984 gold; X's victory in the 800m. */
public final class PossessedMedal implements Rule {
  private static final int REACH = 6;

  @Override
  public String id() {
    return "possessed-medal";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean medal =
          value.noun() == Value.Rank.Noun.MEDAL || value.noun() == Value.Rank.Noun.VICTORY;
      if (!medal
          || !clause.happened(rank)
          || !Places.counts(clause, rank)
          || !fixed(clause, rank)) {
        continue;
      }
      Mention owner = owner(clause, rank);
      if (owner != null) {
        finds.add(clause, owner, new Place(value.place()), rank, 0.7);
      }
    }
  }

  /** The year or race that it was: "the gold of her dreams" is none. */
  private static boolean fixed(Clause clause, Mention rank) {
    int from = Math.max(clause.from(), rank.from() - REACH);
    int to = rank.to() + REACH;
    return clause.has(Value.Year.class, from, to)
        || clause.has(Value.Ago.class, from, to)
        || clause.has(Value.Town.class, from, to)
        || clause.has(Value.Event.class, from, to);
  }

  private static Mention owner(Clause clause, Mention rank) {
    for (Mention mention : clause.mentions()) {
      boolean near = mention.to() < rank.from() && rank.from() - mention.to() <= REACH;
      if (near && mention.names() && clause.token(mention.to()).is("'s")) {
        return mention;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("It follows Joan Benson's bronze in 2004.", "Joan Benson | 3"),
        finds("Joan Benson's victory in the 800m came late.", "Joan Benson | 1"),
        leaves("Joan Benson's gold medal hopes were dashed.", "a hope"),
        leaves("Joan Benson's gold was a surprise.", "which race is not said"));
  }
}
