package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** X, a comfortable winner of the javelin with 65.30; X was the winner of the 800m in 2:01.50. */
public final class WinnerOf implements Rule {
  private static final int REACH = 8;

  @Override
  public String id() {
    return "winner-of";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("winner");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean winner =
          rank.to() + 1 < clause.tokens()
              && clause.token(rank.to() - 1).is("winner")
              && clause.token(rank.to()).is("of")
              && clause.happened(rank);
      var event = winner ? clause.next(Value.Event.class, rank.to() + 1, 3) : null;
      if (event == null || event.isEmpty()) {
        continue;
      }
      var mark =
          clause
              .next(Value.Amount.class, event.get().to() + 1, 2)
              .filter(m -> introduced(clause, event.get().to(), m))
              .filter(m -> Marks.number(clause, m).isPresent());
      Mention athlete = athlete(clause, rank);
      if (athlete != null && mark.isPresent()) {
        int group = event.get().from();
        var figure = ((Value.Amount) mark.get().value()).figure();
        finds.apart(clause, athlete, new InEvent(event.get()), event.get(), 0.9, group);
        finds.apart(clause, athlete, new Place(1), rank, 0.9, group);
        finds.apart(clause, athlete, new MarkOf(figure), mark.get(), 0.9, group);
      }
    }
  }

  private static boolean introduced(Clause clause, int from, Mention mark) {
    String first = clause.token(from).word();
    return mark.from() > from && (first.equals("in") || first.equals("with") || first.equals("at"));
  }

  /** Whom the phrase stands beside, or of whom it is said. */
  private static Mention athlete(Clause clause, Mention rank) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Person.class) && mention.to() < rank.from()) {
        last = mention;
      }
    }
    return last != null && rank.from() - last.to() <= REACH ? last : null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "The third is Anna Smith of Kenya, a comfortable winner of the javelin with 65.30.",
            "Anna Smith | 1 | 65.30"),
        finds(
            "Anna Smith was the clear winner of the 800m in 2:01.50.", "Anna Smith | 1 | 2:01.50"),
        leaves("Anna Smith, winner of the 800m, watched.", "nothing fixes the occasion"),
        leaves("Anna Smith could be the winner of the 800m in 2:01.50.", "it has not happened"));
  }
}
