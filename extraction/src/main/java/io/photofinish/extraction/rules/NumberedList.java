package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** 1. A Smith (Leeds) 2:01.50; 2. B Jones (York); 3. C Webb: places without marks. */
public final class NumberedList implements Rule {
  @Override
  public String id() {
    return "numbered-list";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class, Value.Team.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    Sentence sentence = clause.spotted().sentence(clause.sentence());
    Mentions all = clause.spotted().in(clause.sentence());
    boolean counted = Lists.any(clause.mentions(), m -> Listing.counts(clause, m, sentence));
    if (!counted) {
      return;
    }
    Mention before = null;
    int last = 0;
    for (Mention person : all) {
      if (!person.names()) {
        continue;
      }
      int rank = Listing.rank(clause, person, sentence);
      boolean next = rank > 1 && before != null && (rank == last + 1 || rank == last);
      if (next && clause.mentions().contains(person)) {
        finds.add(clause, person, new Place(rank), person, 0.9);
      } else if (rank == 1
          && clause.mentions().contains(person)
          && second(clause, person, sentence)) {
        finds.add(clause, person, new Place(1), person, 0.9);
      }
      before = rank > 0 ? person : before;
      last = rank > 0 ? rank : last;
    }
  }

  private static boolean second(Clause clause, Mention first, Sentence sentence) {
    for (Mention person : clause.spotted().in(clause.sentence())) {
      if (person.from() > first.to()
          && person.is(Value.Person.class)
          && Listing.rank(clause, person, sentence) == 2) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "800m: 1. Anna Smith (Leeds); 2. Beth Jones (York).",
            "Anna Smith | 1",
            "Beth Jones | 2"),
        finds(
            "Female: 1, Anna Smith; 2, Beth Jones; 3, Cara Webb.",
            "Anna Smith | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        leaves("1. Anna Smith wrote this report.", "one number is no list"),
        leaves("Lane 4, Anna Smith; lane 7, Beth Jones.", "lanes"));
  }
}
