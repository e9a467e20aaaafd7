package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** SUBJECT ran MARK, second in her heat: a place that stands behind the mark and its comma. */
public final class MarkThenPlace implements Rule {
  @Override
  public String id() {
    return "mark-then-place";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    var ranks = clause.all(Value.Rank.class);
    if (ranks.isEmpty()) {
      return;
    }
    Mention rank = ranks.get(0);
    boolean ordinal = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
    int comma = before(clause, rank.from() - 1);
    boolean behind =
        ordinal
            && comma > clause.from()
            && clause.token(comma).is(",")
            && Lists.any(
                clause.all(Value.Amount.class),
                m -> m.to() == comma && Marks.number(clause, m).isPresent());
    if (behind && clause.happened(rank) && told(clause, rank)) {
      finds.add(
          clause,
          clause.subjects().get(0),
          new Place(((Value.Rank) rank.value()).place()),
          rank,
          0.6);
    }
  }

  /** "2:01.50, only third": before the word that values the place. */
  private static int before(Clause clause, int at) {
    boolean word =
        at > clause.from()
            && switch (clause.token(at).word()) {
              case "only", "just", "a" -> true;
              default -> false;
            };
    return word ? at - 1 : at;
  }

  /** "second in her heat", "third to Smith", "fourth behind Smith": of the race that was run. */
  private static boolean told(Clause clause, Mention rank) {
    int at = rank.to();
    if (at >= clause.tokens() || !Places.standsAlone(clause, rank)) {
      return false;
    }
    return switch (clause.token(at).word()) {
      case "to", "behind", "place" -> true;
      case "in" -> clause.next(Value.Stage.class, at, 4).isPresent();
      default -> false;
    };
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith eased through with 22.71, second in her heat.", "Anna Smith | 2"),
        finds("Anna Smith ran 2:01.50, only fourth behind Beth Jones.", "Anna Smith | 4"),
        leaves("Anna Smith ran 2:01.50, second in the world this year.", "a list"),
        leaves("Anna Smith ran 2:01.50, her third race of the week.", "no place"));
  }
}
