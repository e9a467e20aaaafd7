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
import java.util.Set;

/** Behind her came A and B: the second and the third. */
public final class BehindCame implements Rule {
  @Override
  public String id() {
    return "behind-came";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Cue.FINISH);
  }

  @Override
  public Set<String> words() {
    return Set.of("behind");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    int from = clause.from();
    if (from + 2 >= clause.to() || !clause.token(from).is("behind")) {
      return;
    }
    int verb = verb(clause, from + 1);
    if (verb == 0 || !clause.all(Value.Rank.class).isEmpty()) {
      return;
    }
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Person.class) && mention.from() >= verb) {
        people.add(mention);
      }
    }
    for (int i = 0; people.size() == 2 && i < 2; i++) {
      finds.add(clause, people.get(i), new Place(i + 2), people.get(i), 0.7);
    }
    for (Mention mention : clause.mentions()) {
      if (people.size() == 2 && mention.from() == from + 1 && mention.refers()) {
        finds.add(clause, mention, new Place(1), mention, 0.6);
      }
    }
  }

  /** Where the verb right behind the one in front ends; 0 where there is none. */
  private static int verb(Clause clause, int at) {
    for (Mention mention : clause.mentions()) {
      boolean ahead = mention.from() == at && (mention.is(Value.Pronoun.class) || mention.refers());
      if (ahead) {
        for (Mention verb : clause.cues(Cue.FINISH)) {
          if (verb.from() == mention.to() && clause.happened(verb)) {
            return verb.to();
          }
        }
      }
    }
    return 0;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Behind her came Kenya's Anna Smith (76.36m) and Beth Jones (75.41m).",
            "her | 1",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds(
            "Behind Cara Webb came Anna Smith and Beth Jones.",
            "Cara Webb | 1",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        leaves("Behind her came Anna Smith in fourth and Beth Jones.", "another place is told"),
        leaves("Behind her came Anna Smith.", "one alone may have been anywhere"));
  }
}
