package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** SUBJECT … with a fine fourth place; SUBJECT ran 2:01.50 for seventh. */
public final class WithPlace implements Rule {
  private static final int REACH = 3;

  /** How many words may stand between a mark and "for gold". */
  private static final int GAP = 5;

  @Override
  public String id() {
    return "with-place";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean ordinal = value.noun() == Value.Rank.Noun.ORDINAL && Places.standsAlone(clause, rank);
      boolean won = forMedal(clause, rank, value);
      if ((won || (ordinal && introduced(clause, rank))) && clause.happened(rank)) {
        finds.add(clause, clause.subjects().get(0), new Place(value.place()), rank, 0.6);
      }
    }
  }

  /** "cleared 6.10m for gold", "ran 2:01.50 for victory". */
  private static boolean forMedal(Clause clause, Mention rank, Value.Rank value) {
    boolean medal =
        value.noun() == Value.Rank.Noun.MEDAL || value.noun() == Value.Rank.Noun.VICTORY;
    int at = rank.from() - 1;
    if (at > clause.from() && clause.token(at).is("the")) {
      at--;
    }
    if (!medal || at <= clause.from() || !clause.token(at).is("for")) {
      return false;
    }
    for (Mention mark : clause.all(Value.Amount.class)) {
      boolean near = mark.to() <= at && at - mark.to() <= GAP;
      if (near && plain(clause, mark.to(), at) && Marks.number(clause, mark).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "at the first attempt", "in the last round". */
  private static boolean plain(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clause.token(i).isWord() || clause.token(i).is("and")) {
        return false;
      }
    }
    return true;
  }

  private static boolean introduced(Clause clause, Mention rank) {
    boolean place =
        clause.token(rank.to() - 1).is("place")
            || (rank.to() < clause.tokens() && clause.token(rank.to()).is("place"));
    for (int i = rank.from() - 1; i >= Math.max(clause.from(), rank.from() - REACH - 1); i--) {
      String word = clause.token(i).word();
      boolean article = word.equals("a") || word.equals("an");
      if (article && i > clause.from()) {
        boolean also =
            (clause.token(i - 1).is("and") || clause.token(i - 1).is(",")) && listed(clause, i);
        return place && (also || clause.token(i - 1).is("with"));
      }
      if (word.equals("for")) {
        return i == rank.from() - 1 && clause.has(Value.Amount.class, clause.from(), i);
      }
      if (!clause.token(i).isWord() || word.equals("the")) {
        return false;
      }
    }
    return false;
  }

  /** "with a personal best in Oslo and a second place in Rome". */
  private static boolean listed(Clause clause, int before) {
    for (int i = clause.from(); i + 1 < before; i++) {
      if (clause.token(i).is("with") && clause.token(i + 1).is("a")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith followed her win with a great fourth place in the 800m.", "Anna Smith | 4"),
        finds("Anna Smith ran 2:01.50 for seventh in the afternoon.", "Anna Smith | 7"),
        finds("Anna Smith cleared 4.80m for gold.", "Anna Smith | 1"),
        finds(
            "Anna Smith opened with a win in Oslo, and a second place in the 800m.",
            "Anna Smith | 2"),
        leaves("Anna Smith left with a second chance.", "a chance is no place"),
        leaves("Anna Smith waited for third in line.", "no mark"));
  }
}
