package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** A (Leeds) with wins in the 800m and 1500m, B (York) the shot and the discus: all of them won. */
public final class WinsList implements Rule {
  private static final double SURE = 0.985;

  /** From a name to its first event. */
  private static final int REACH = 10;

  @Override
  public String id() {
    return "wins-list";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Event.class, Value.Person.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("wins");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    Mentions mentions = clause.spotted().in(clause.sentence());
    var people = mentions.all(Value.Person.class);
    if (clause.index() > 0 || people.size() < 2 || !wins(clause, people.get(0).to())) {
      return;
    }
    int end = clause.spotted().sentence(clause.sentence()).to();
    int several = 0;
    for (int i = 0; i < people.size(); i++) {
      int to = i + 1 < people.size() ? people.get(i + 1).from() : end;
      several += Shapes.events(mentions, people.get(i).to(), to).size() > 1 ? 1 : 0;
    }
    if (beaten(mentions, people.get(0).to(), people.get(people.size() - 1).from())) {
      return;
    }
    if (several < Math.max(2, people.size() - 1)) { // one may be in a race without a code
      return;
    }
    for (int i = 0; i < people.size(); i++) {
      Mention who = people.get(i);
      int to = i + 1 < people.size() ? people.get(i + 1).from() : end;
      for (Mention event : Shapes.events(mentions, who.to(), to)) {
        if (clause.happened(event)) {
          finds.apart(clause, who, new InEvent(event), event, SURE, event.from());
          finds.apart(clause, who, new Place(1), event, SURE, event.from());
        }
      }
    }
  }

  /** "Smith, with wins in the 800m and 1500m, beat Jones in the mile": of her no win. */
  private static boolean beaten(Mentions mentions, int from, int to) {
    return mentions.has(Cue.BEAT, from, to) || mentions.has(Cue.AHEAD, from, to);
  }

  /** "with wins in" behind the first name, with a school in brackets between. */
  private static boolean wins(Clause clause, int from) {
    for (int i = from; i + 2 < clause.tokens() && i < from + REACH; i++) {
      if (clause.token(i).is("with")) {
        return clause.token(i + 1).is("wins") && clause.token(i + 2).is("in");
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith (Leeds) with wins in the 800m and 1500m and Beth Jones (York) the shot put"
                + " and the discus were others to take two titles.",
            "Anna Smith | 1",
            "Anna Smith | 1",
            "Beth Jones | 1",
            "Beth Jones | 1"),
        finds(
            "Anna Smith with wins in the 100m and 200m, Beth Jones long jump and triple jump and"
                + " Cara Webb 800m and 1500m won two titles each.",
            "Anna Smith | 1",
            "Anna Smith | 1",
            "Beth Jones | 1",
            "Beth Jones | 1",
            "Cara Webb | 1",
            "Cara Webb | 1"),
        leaves("Anna Smith, with wins in the 800m and 1500m, is better than Beth Jones.", "one"),
        leaves("Anna Smith and Beth Jones had wins in the 800m and 1500m.", "whose, is open"));
  }
}
