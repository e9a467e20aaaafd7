package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** The title went to X; second place was taken by X; the race was won by X. */
public final class WentTo implements Rule {
  private static final int REACH = 9;

  @Override
  public String id() {
    return "went-to";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention verb : clause.cues(Cue.WENT_TO)) {
      Mention athlete = athlete(clause, verb);
      if (athlete == null || !clause.happened(verb)) {
        continue;
      }
      boolean race = clause.token(verb.from()).is("won");
      Mention rank = race ? null : rank(clause, verb);
      boolean event = rank == null && !race && event(clause, verb);
      boolean won = event || clause.token(verb.to() - 2 < 0 ? 0 : verb.to() - 2).is("won");
      if (rank != null) {
        finds.add(clause, athlete, new Place(((Value.Rank) rank.value()).place()), rank, 0.9);
      } else if (won) {
        finds.add(clause, athlete, new Place(1), verb, 0.9);
      }
    }
  }

  /** "The shot put went to Smith". */
  private static boolean event(Clause clause, Mention verb) {
    for (Mention event : clause.all(Value.Event.class)) {
      if (event.to() <= verb.from()
          && verb.from() - event.to() <= 2
          && clause.token(verb.from()).is("went")) {
        return true;
      }
    }
    return false;
  }

  /** Whom the verb names; null where it names nobody. */
  static Mention athlete(Clause clause, Mention verb) {
    for (Mention mention : clause.mentions()) {
      if (mention.refers() && mention.from() >= verb.to() && mention.from() - verb.to() <= REACH) {
        return mention;
      }
    }
    return null;
  }

  private static Mention rank(Clause clause, Mention verb) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      if (mention.value() instanceof Value.Rank rank
          && mention.to() <= verb.from()
          && verb.from() - mention.to() <= REACH
          && rank.noun() != Value.Rank.Noun.HOLDER
          && rank.noun() != Value.Rank.Noun.CHAMPION) {
        last = mention;
      }
    }
    return last;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("The title went to Anna Smith.", "Anna Smith | 1"),
        finds("The women's race was won by Anna Smith in 2:01.50.", "Anna Smith | 1"),
        finds("The women's shot put went to Anna Smith.", "Anna Smith | 1"),
        leaves("The credit went to Anna Smith.", "credit is no place"),
        leaves("The gold could have been won by Anna Smith.", "it was not"));
  }
}
