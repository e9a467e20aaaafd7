package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** SUBJECT took … bronze; SUBJECT stormed to victory; SUBJECT claimed the title. */
public final class WonMedal implements Rule {
  private static final int REACH = 9;

  @Override
  public String id() {
    return "won-medal";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().isEmpty()) {
      return;
    }
    var ordinals = Places.ordinals(clause);
    boolean paired = ordinals.size() > 1 && ordinals.size() == clause.subjects().size();
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean medal =
          value.noun() == Value.Rank.Noun.MEDAL
              || value.noun() == Value.Rank.Noun.TITLE
              || value.noun() == Value.Rank.Noun.VICTORY;
      boolean place = value.noun() == Value.Rank.Noun.ORDINAL && Places.standsAlone(clause, rank);
      if ((medal || place) && clause.happened(rank) && Places.counts(clause, rank)) {
        Mention verb = verb(clause, rank);
        if (verb != null && paired && ordinals.contains(rank)) {
          finds.add(
              clause,
              clause.subjects().get(ordinals.indexOf(rank)),
              new Place(value.place()),
              rank,
              0.95);
        } else if (verb != null) {
          for (Mention subject : clause.subjects()) {
            finds.add(clause, subject, new Place(value.place()), rank, place ? 0.7 : 0.9);
          }
        }
      }
    }
  }

  private static Mention verb(Clause clause, Mention rank) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      boolean taking =
          mention.is(Cue.TAKE)
              || mention.is(Cue.WIN)
              || mention.is(Cue.TAKE_BASE)
              || mention.is(Cue.WIN_BASE);
      if (taking
          && mention.to() <= rank.from()
          && rank.from() - mention.to() <= REACH
          && clause.happened(mention)) {
        last = mention;
      }
    }
    return last != null && Places.passive(clause, last) ? null : last;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Narve Nordas won bronze in 3:29.68.", "Narve Nordas | 3"),
        finds("Anna Smith stormed to victory in the 800m.", "Anna Smith | 1"),
        leaves("Josh Kerr hopes to win gold in 3:27.00.", "a wish"),
        leaves("Anna Smith missed out on a bronze medal.", "she did not win it"));
  }
}
