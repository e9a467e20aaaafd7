package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/** second to X; runner-up behind X; third behind A and B: who is named there comes before. */
public final class BehindOthers implements Rule {
  private static final int REACH = 24;

  @Override
  public String id() {
    return "behind-others";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(
        Value.Person.class, Value.Team.class, Value.Definite.class, Value.Pronoun.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().isEmpty()) {
      return;
    }
    for (Mention rank : clause.all(Value.Rank.class)) {
      int place = ((Value.Rank) rank.value()).place();
      if (place <= 1 || !clause.happened(rank)) {
        continue;
      }
      var others = others(clause, rank);
      boolean fits =
          others.size() == place - 1
              && (((Value.Rank) rank.value()).noun() != Value.Rank.Noun.ORDINAL
                  || Places.standsAlone(clause, rank));
      for (int i = 0; fits && i < others.size(); i++) {
        finds.add(clause, others.get(i), new Place(i + 1), others.get(i), 0.75);
      }
    }
  }

  private static List<Mention> others(Clause clause, Mention rank) {
    var others = new ArrayList<Mention>();
    for (Mention mention : clause.mentions()) {
      int since = others.isEmpty() ? rank.to() : others.get(others.size() - 1).to();
      if (!mention.refers() || mention.from() < rank.to() || mention.from() - since > REACH) {
        continue;
      }
      Mention governor = clause.governor(mention);
      boolean first =
          governor != null
              && (governor.is(Cue.BEHIND)
                  || (governor.is(Cue.BY) && clause.token(governor.from()).is("to")));
      boolean next =
          !others.isEmpty()
              && governor == null
              && beside(clause, others.get(others.size() - 1).to(), mention);
      if (others.isEmpty() ? first : next) {
        others.add(mention);
      } else if (!others.isEmpty()) {
        break;
      }
    }
    return others;
  }

  /** "behind A and B", and not "behind A in Athens, and B said". */
  private static boolean beside(Clause clause, int from, Mention other) {
    int to = clause.phraseStart(other);
    for (int i = afterBracket(clause, from); i < to; i++) {
      String word = clause.token(i).word();
      if (!word.equals("and") && !word.equals(",") && !word.equals("&")) {
        return false;
      }
    }
    return true;
  }

  /** "behind A (2:01.50) and B". */
  private static int afterBracket(Clause clause, int at) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == at) {
        return child.to();
      }
    }
    return at;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith was second to Beth Jones in the 800m.", "Beth Jones | 1"),
        finds(
            "Anna Smith finished third behind Beth Jones and Cara Webb.",
            "Beth Jones | 1",
            "Cara Webb | 2"),
        finds(
            "Anna Smith was second behind Beth Jones in Oslo, and Cara Webb said so.",
            "Beth Jones | 1"),
        finds(
            "Anna Smith took bronze in 2:02.50, just behind Beth Jones (2:01.50) and Cara Webb.",
            "Beth Jones | 1",
            "Cara Webb | 2"),
        leaves(
            "Anna Smith was third behind Beth Jones in Oslo, and Cara Webb said so.",
            "the second is not named"),
        leaves("Anna Smith finished fourth behind Beth Jones.", "who else was ahead is not said"),
        leaves("Anna Smith hopes to be second to Beth Jones.", "a wish"));
  }
}
