package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Behind;
import java.util.List;

/** three hundredths behind X; beating X by 0.90 seconds; with X two seconds back. */
public final class Margins implements Rule {
  private static final int REACH = 6;

  @Override
  public String id() {
    return "margin";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention margin : clause.all(Value.Margin.class)) {
      if (!clause.happened(margin) || clause.subjects().isEmpty()) {
        continue;
      }
      var value = (Value.Margin) margin.value();
      Mention subject = clause.subjects().get(clause.subjects().size() - 1);
      Mention other = other(clause, margin, subject);
      if (clause.kind() == Clause.Kind.ABSOLUTE && other == null && slower(clause, margin)) {
        Mention winner =
            clause
                .parent()
                .map(Clause::subjects)
                .filter(s -> s.size() == 1)
                .map(s -> s.get(0))
                .orElse(null);
        if (winner != null && !winner.equals(subject)) {
          finds.add(clause, subject, new Behind(winner, value, true), margin, 0.8);
        }
      } else if (other != null) {
        boolean slower = slower(clause, margin);
        finds.add(clause, other, new Behind(subject, value, !slower), margin, 0.8);
        finds.add(clause, subject, new Behind(other, value, slower), margin, 0.79);
      }
    }
  }

  private static Mention other(Clause clause, Mention margin, Mention subject) {
    Mention beaten = null;
    for (Mention mention : clause.mentions()) {
      if (!mention.refers() || mention.equals(subject)) {
        continue;
      }
      Mention governor = Shapes.governor(clause.spotted(), clause.sentence(), mention);
      boolean after = mention.from() >= margin.to() && mention.from() - margin.to() <= REACH + 2;
      boolean before = mention.to() <= margin.from() && margin.from() - mention.to() <= REACH;
      if (governor != null && after && (governor.is(Cue.BEHIND) || governor.is(Cue.AHEAD))) {
        return mention;
      }
      if (governor != null && before && (governor.is(Cue.BEAT) || governor.is(Cue.AHEAD))) {
        beaten = mention;
      }
    }
    return beaten;
  }

  private static boolean slower(Clause clause, Mention margin) {
    return clause.has(Cue.BEHIND, margin.to(), margin.to() + REACH)
        || clause.has(Cue.LATER, margin.to(), margin.to() + 3);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith won, beating Beth Jones by 0.90 seconds.",
            "Beth Jones | 0.90 seconds after Anna Smith"),
        finds(
            "Anna Smith was third, three hundredths of a second behind Beth Jones.",
            "Beth Jones | three hundredths before Anna Smith"),
        leaves("Anna Smith won by 0.90 seconds.", "from whom is not said"),
        leaves("Anna Smith could beat Beth Jones by two seconds.", "it has not happened"));
  }
}
