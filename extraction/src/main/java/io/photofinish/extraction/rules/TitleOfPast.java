package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** the title she won in Oslo; the bronze that he took last year: won on an occasion of its own. */
public final class TitleOfPast implements Rule {
  private static final Kinds ANCHORS =
      Kinds.of(
          Value.Town.class,
          Value.Year.class,
          Value.Ago.class,
          Value.Contest.class,
          Value.MonthOf.class);

  @Override
  public String id() {
    return "title-of-past";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Cue.WIN, Cue.TAKE);
  }

  @Override
  public Kinds besides() {
    return ANCHORS;
  }

  @Override
  public void read(Clause clause, Finds finds) {
    Mention prize = Prizes.before(clause);
    if (prize == null
        || clause.subjects().size() != 1
        || !clause.mentions().meets(ANCHORS)
        || Stripped.of(clause)) {
      return;
    }
    for (Mention verb : clause.mentions()) {
      boolean won = verb.is(Cue.WIN) || verb.is(Cue.TAKE);
      if (won && clause.happened(verb)) {
        int place = ((Value.Rank) prize.value()).place();
        finds.add(clause, clause.subjects().get(0), new Place(place), verb, 0.95);
        return;
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith hopes to defend the 200m title she won last year.", "she | 1"),
        finds("Anna Smith may lose the bronze medal she took in Oslo in 2008.", "she | 3"),
        leaves("Anna Smith was stripped of the title she won in Oslo in 2008.", "she lost it"),
        leaves("Anna Smith likes the title she won.", "nothing tells when"),
        leaves("Anna Smith spoke of the title she could win in Oslo.", "it has not happened"));
  }
}
