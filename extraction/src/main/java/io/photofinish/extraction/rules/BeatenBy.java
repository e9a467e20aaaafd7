package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** silver …, beaten by X: who beats the second is first. */
public final class BeatenBy implements Rule {
  private static final int REACH = 9;

  @Override
  public String id() {
    return "beaten-by";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Cue.BY_AGENT);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention verb : clause.cues(Cue.BY_AGENT)) {
      if (clause.happened(verb) && second(clause, verb)) {
        for (Mention mention : clause.spotted().in(clause.sentence())) {
          if (mention.is(Value.Person.class)
              && mention.from() >= verb.to()
              && mention.from() - verb.to() <= REACH) {
            finds.add(clause, mention, new Place(1), mention, 0.7);
            break;
          }
        }
      }
    }
  }

  /** Whether the sentence has said that the beaten one was second: nobody is named in between. */
  private static boolean second(Clause clause, Mention verb) {
    var sentence = clause.spotted().in(clause.sentence());
    int named = 0;
    for (Mention name : sentence.all(Value.Person.class)) {
      named = name.to() <= verb.from() ? name.to() : named;
    }
    for (Mention mention : sentence) {
      boolean before = mention.from() >= named && mention.to() <= verb.from();
      if (before
          && clause.happened(mention)
          && mention.value() instanceof Value.Rank rank
          && rank.place() == 2
          && (rank.noun() == Value.Rank.Noun.MEDAL
              || (rank.noun() == Value.Rank.Noun.ORDINAL && Places.standsAlone(clause, mention)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith took silver when she was beaten by Beth Jones.", "Beth Jones | 1"),
        finds("Anna Smith won silver, beaten by another Kenyan, Beth Jones.", "Beth Jones | 1"),
        finds("Anna Smith was second over 200m, beaten by Beth Jones.", "Beth Jones | 1"),
        leaves("Cara Webb was second, and Anna Smith was beaten by Beth Jones.", "somebody else"),
        leaves("Anna Smith, who hoped to be second, was beaten by Beth Jones.", "a wish"),
        leaves("Second in Leeds, Anna Smith was beaten by Beth Jones.", "another race"),
        leaves("Anna Smith was beaten by Beth Jones.", "by how many others is not said"),
        leaves("Anna Smith fears to be beaten by Beth Jones.", "a fear"));
  }
}
