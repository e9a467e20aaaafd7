package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A team took third through fifth in EVENT (and EVENT), led by A in MARK (and MARK): the best. */
public final class LedBy implements Rule {
  private static final double SURE = 0.99;

  /** From a name with its year of graduation to the first mark. */
  private static final int REACH = 5;

  /** "second through", "third to". */
  private static final int RANGE = 2;

  @Override
  public String id() {
    return "led-by";
  }

  @Override
  public Set<String> words() {
    return Set.of("led");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention name : clause.all(Value.Person.class)) {
      int by = clause.phraseStart(name) - 1;
      boolean led =
          by > clause.from() && clause.token(by).is("by") && clause.token(by - 1).is("led");
      Optional<Mention> first = led ? range(clause, by) : Optional.empty();
      if (first.isPresent()) {
        give(clause, name, first.get(), by, finds);
      }
    }
  }

  private static void give(Clause clause, Mention name, Mention first, int by, Finds finds) {
    var place = new Place(((Value.Rank) first.value()).place());
    var marks = marks(clause, name);
    var events = Shapes.events(clause.spotted().in(clause.sentence()), 0, by);
    if (marks.size() > 1 && marks.size() == events.size()) {
      for (int i = 0; i < marks.size(); i++) {
        Mention event = events.get(i);
        Mention source = i == 0 ? first : name; // the words go to one outcome only
        finds.apart(clause, name, new InEvent(event), event, SURE, event.from());
        finds.apart(clause, name, place, source, SURE, event.from());
        finds.apart(clause, name, mark(marks.get(i)), marks.get(i), SURE, event.from());
      }
    } else {
      finds.add(clause, name, place, first, SURE);
      if (marks.size() == 1) {
        finds.add(clause, name, mark(marks.get(0)), marks.get(0), SURE);
      }
    }
  }

  private static MarkOf mark(Mention mention) {
    return new MarkOf(((Value.Amount) mention.value()).figure());
  }

  /** "second" of "second through fifth", before the name. */
  private static Optional<Mention> range(Clause clause, int to) {
    Mention first = null;
    for (Mention rank : clause.spotted().in(clause.sentence()).all(Value.Rank.class)) {
      boolean ordinal = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
      if (!ordinal || rank.to() > to) {
        continue;
      }
      boolean through =
          first != null
              && rank.from() - first.to() < RANGE
              && (clause.token(first.to()).is("through") || clause.token(first.to()).is("to"));
      if (through && clause.happened(rank) && teams(clause, first, rank)) {
        return Optional.of(first);
      }
      first = rank;
    }
    return Optional.empty();
  }

  /** No "from fifth to third": where one was before. */
  private static boolean teams(Clause clause, Mention first, Mention last) {
    boolean from = first.from() > 0 && clause.token(first.from() - 1).is("from");
    return !from && ((Value.Rank) first.value()).place() < ((Value.Rank) last.value()).place();
  }

  private static List<Mention> marks(Clause clause, Mention name) {
    var marks = new ArrayList<Mention>();
    for (Mention mark : clause.all(Value.Amount.class)) {
      int last = marks.isEmpty() ? name.to() : marks.get(marks.size() - 1).to();
      int reach = marks.isEmpty() ? REACH : RANGE;
      boolean next = mark.from() >= last && mark.from() - last <= reach;
      if (next && Marks.number(clause, mark).isPresent()) {
        marks.add(mark);
      }
    }
    return marks;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "The home team had fourth through sixth in the 100m and the 400m, led by Anna Smith in"
                + " 12.60 and 58.90.",
            "Anna Smith | 4 | 12.60",
            "Anna Smith | 4 | 58.90"),
        finds(
            "The women claimed third to sixth in the javelin, led by Anna Smith at 48.20m.",
            "Anna Smith | 3 | 48.20m"),
        leaves("Kenya climbed from fifth to third, led by Anna Smith in 50.2.", "no range"),
        leaves("Oxford moved up, fourth to second, led by Anna Smith.", "no range"),
        leaves("The team came fifth, led by Anna Smith.", "the team's place"),
        leaves("They hope to take second through fifth, led by Anna Smith.", "a wish"));
  }
}
