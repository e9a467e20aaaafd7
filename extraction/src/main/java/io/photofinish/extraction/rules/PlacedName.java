package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** second-placed X; Third in MARK, X said …: a place that stands before the name. */
public final class PlacedName implements Rule {
  private static final int OPENING = 12;

  @Override
  public String id() {
    return "placed-name";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      if (value.noun() != Value.Rank.Noun.ORDINAL || !clause.happened(rank)) {
        continue;
      }
      Mention placed = placed(clause, rank);
      if (placed != null) {
        finds.add(clause, placed, new Place(value.place()), rank, 0.9);
      } else if (rank.from() == clause.spotted().sentence(clause.sentence()).from()) {
        opening(clause, rank, finds);
      }
    }
  }

  /** Whom "second-placed" stands before. */
  private static Mention placed(Clause clause, Mention rank) {
    int at = rank.to();
    if (!clause.token(at - 1).is("placed") && !clause.token(at - 1).is("placer")) {
      return null;
    }
    for (Mention name : clause.all(Value.Person.class)) {
      if (name.from() >= at) {
        return clause.phraseStart(name) <= at ? name : null;
      }
    }
    return null;
  }

  /** "Sixth in 9:24.24, Smith took": who acts behind the comma. */
  private static void opening(Clause clause, Mention rank, Finds finds) {
    if (clause.subjects().size() != 1 || !Places.standsAlone(clause, rank)) {
      return;
    }
    Mention subject = clause.subjects().get(0);
    int comma = clause.phraseStart(subject) - 1;
    boolean apart =
        comma > rank.from() && comma - rank.from() <= OPENING && clause.token(comma).is(",");
    Mention mark = clause.next(Value.Amount.class, rank.to(), 2).orElse(null);
    boolean in = mark != null && mark.to() <= comma && Marks.number(clause, mark).isPresent();
    if (!apart || !in) {
      return;
    }
    finds.add(clause, subject, new Place(((Value.Rank) rank.value()).place()), rank, 0.85);
    finds.add(clause, subject, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.85);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Cara Webb threw further than second-placed Anna Smith (62.30m).", "Anna Smith | 2"),
        finds("Third-placed Anna Smith threw 60.10m in the discus.", "Anna Smith | 3"),
        finds("Sixth in 9:24.24, Anna Smith took four seconds off it.", "Anna Smith | 6 | 9:24.24"),
        leaves("Sixth before the last lap, Anna Smith was tired.", "a place on the way"),
        leaves("Second, Anna Smith wants to rest.", "no place"));
  }
}
