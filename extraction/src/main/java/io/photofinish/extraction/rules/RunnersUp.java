package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/** SUBJECT won … ahead of A and B; SUBJECT beat A by a margin; SUBJECT won by a margin from A. */
public final class RunnersUp implements Rule {
  private static final int REACH = 14;

  @Override
  public String id() {
    return "runners-up";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    var beaten = beaten(clause);
    boolean won = won(clause);
    boolean by = by(clause, beaten) || timed(clause, beaten);
    if (beaten.isEmpty() || !(won || by)) {
      return;
    }
    for (int i = 0; i < beaten.size(); i++) {
      finds.add(clause, beaten.get(i), new Place(i + 2), beaten.get(i), 0.5);
    }
    if (by && !won) {
      finds.add(clause, clause.subjects().get(0), new Place(1), clause.subjects().get(0), 0.4);
    }
  }

  /** Whether the clause, or the one it is joined to, gives its subject the first place. */
  private static boolean won(Clause clause) {
    for (Clause at = clause;
        at != null;
        at = at.kind() == Clause.Kind.JOINED ? at.parent().orElse(null) : null) {
      for (Mention mention : at.mentions()) {
        boolean verb =
            mention.is(Cue.WIN) && !at.has(Value.Rank.class, mention.to(), mention.to() + 6);
        boolean rank =
            mention.value() instanceof Value.Rank r
                && r.place() == 1
                && (r.noun() == Value.Rank.Noun.MEDAL
                    || r.noun() == Value.Rank.Noun.VICTORY
                    || r.noun() == Value.Rank.Noun.TITLE);
        boolean race =
            mention.is(Value.Stage.class)
                && ((Value.Stage) mention.value()).round()
                    != io.photofinish.extraction.Claim.Round.FINAL;
        if (race) {
          return false;
        }
        if ((verb || rank) && at.happened(mention)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Mention> beaten(Clause clause) {
    var beaten = new ArrayList<Mention>();
    Mention first = null;
    for (Mention mention : clause.mentions()) {
      if (!mention.refers() || clause.subjects().contains(mention) || !clause.happened(mention)) {
        continue;
      }
      Mention governor = Shapes.governor(clause.spotted(), clause.sentence(), mention);
      boolean opens =
          governor != null
              && (governor.is(Cue.BEAT)
                  || governor.is(Cue.AHEAD)
                  || (clause.token(governor.from()).is("from")
                      && (clause.has(Value.Amount.class, clause.from(), governor.from())
                          || clause.has(Value.Other.class, clause.from(), governor.from()))));
      if (first == null && opens) {
        first = mention;
        beaten.add(mention);
      } else if (first != null && governor == null && mention.from() - first.to() <= REACH) {
        beaten.add(mention);
      }
    }
    return beaten;
  }

  /** "beat A by 40 metres": a margin of the finish. */
  private static boolean by(Clause clause, List<Mention> beaten) {
    if (beaten.size() != 1) {
      return false;
    }
    int at = beaten.get(0).to();
    return at + 1 < clause.tokens()
        && clause.token(at).is("by")
        && (clause.at(Value.Other.class, at + 1).isPresent()
            || clause.at(Value.Margin.class, at + 1).isPresent()
            || clause.at(Value.Amount.class, at + 1).isPresent());
  }

  /** "beat A in 2:01.50": the mark of who was first, where no other place is told. */
  private static boolean timed(Clause clause, List<Mention> beaten) {
    if (beaten.size() != 1 || !clause.all(Value.Rank.class).isEmpty()) {
      return false;
    }
    int at = beaten.get(0).to();
    Mention governor = Shapes.governor(clause.spotted(), clause.sentence(), beaten.get(0));
    return governor.is(Cue.BEAT)
        && clause.happened(governor)
        && at + 1 < clause.tokens()
        && clause.token(at).is("in")
        && clause
            .at(Value.Amount.class, at + 1)
            .filter(mark -> Marks.number(clause, mark).isPresent())
            .isPresent();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith won the 800m ahead of Beth Jones and Cara Webb.",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds("Anna Smith beat Beth Jones by 40 metres.", "Beth Jones | 2", "Anna Smith | 1"),
        finds("Anna Smith beat Beth Jones in 2:01.50.", "Beth Jones | 2", "Anna Smith | 1"),
        leaves("Anna Smith beat Beth Jones in 2008.", "a year"),
        leaves("Anna Smith finished fourth ahead of Beth Jones.", "nobody won"),
        leaves("Anna Smith hopes to win ahead of Beth Jones.", "a wish"));
  }
}
