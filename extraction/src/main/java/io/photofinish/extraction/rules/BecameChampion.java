package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/**
 * SUBJECT became world champion; SUBJECT was European champion in 1998; SUBJECT became the youngest
 * winner of the 800m.
 */
public final class BecameChampion implements Rule {
  private static final int REACH = 7;

  @Override
  public String id() {
    return "became-champion";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    two(clause, finds);
    if (clause.subjects().size() != 1) {
      return;
    }
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean champion = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.CHAMPION;
      if (champion
          && clause.happened(rank)
          && !clause.token(rank.to() - 1).word().endsWith("s")
          && ends(clause, rank.to())
          && said(clause, rank)) {
        finds.add(clause, clause.subjects().get(0), new Place(1), rank, 0.8);
      }
      if (clause.token(rank.to() - 1).is("winner") && clause.happened(rank) && ever(clause, rank)) {
        finds.add(clause, clause.subjects().get(0), new Place(1), rank, 0.8);
      }
    }
  }

  /** "became the first Kenyan winner of the 800m", and no "winner of the award". */
  private static boolean ever(Clause clause, Mention winner) {
    boolean race =
        winner.to() < clause.to()
            && clause.token(winner.to()).is("of")
            && (clause.has(Value.Event.class, winner.to(), winner.to() + REACH)
                || clause.has(Value.Contest.class, winner.to(), winner.to() + REACH));
    boolean best = false;
    for (int i = winner.from(); race && i >= Math.max(clause.from(), winner.from() - REACH); i--) {
      switch (clause.token(i).word()) {
        case "first", "youngest", "oldest", "latest", "second", "third" -> best = true;
        case "became", "becoming" -> {
          return best;
        }
        default -> {
          if (clause.token(i).isPunctuation() && !clause.token(i).is("-")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "Webb and Smith were crowned county champions": each of the own race. */
  private static void two(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    boolean people = subjects.size() == 2 && clause.ownSubject();
    for (Mention rank : people ? clause.all(Value.Rank.class) : List.<Mention>of()) {
      boolean champions =
          ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.CHAMPION
              && clause.token(rank.to() - 1).word().endsWith("s")
              && clause.happened(rank)
              && ends(clause, rank.to());
      if (champions && crowned(clause, rank) && people(subjects)) {
        subjects.forEach(s -> finds.add(clause, s, new Place(1), rank, 0.75));
      }
    }
  }

  private static boolean people(List<Mention> subjects) {
    return subjects.stream().allMatch(s -> s.is(Value.Person.class));
  }

  private static boolean crowned(Clause clause, Mention rank) {
    for (int i = rank.from() - 1; i >= Math.max(clause.from(), rank.from() - REACH); i--) {
      if (clause.token(i).is("crowned") || clause.token(i).is("became")) {
        return true;
      }
    }
    return false;
  }

  /** No "champion Smith", no "champion of champions". */
  private static boolean ends(Clause clause, int at) {
    if (at >= clause.spotted().sentence(clause.sentence()).to()) {
      return true;
    }
    Token next = clause.token(at);
    return switch (next.word()) {
      case "in",
          "at",
          "on",
          "with",
          "after",
          "for",
          "from",
          "and",
          "when",
          "while",
          "again",
          "over" ->
          true;
      default -> next.isPunctuation() || clause.at(Value.Ago.class, at).isPresent();
    };
  }

  private static boolean said(Clause clause, Mention rank) {
    for (int i = rank.from() - 1; i >= Math.max(clause.from(), rank.from() - REACH); i--) {
      switch (clause.token(i).word()) {
        case "crowned", "became", "become", "becoming", "becomes" -> {
          return true;
        }
        case "succeeded", "succeeding" -> { // "succeeded Jones as European champion"
          return true;
        }
        case "was", "were" -> {
          return edition(clause, rank);
        }
        case "new" -> { // "is the new European champion"
          return i > clause.from() + 1
              && clause.token(i - 1).is("the")
              && clause.token(i - 2).is("is");
        }
        case "former",
            "defending",
            "reigning",
            "double",
            "triple",
            "time",
            "times",
            "ex",
            "not" -> {
          return false;
        }
        default -> {
          if (clause.token(i).isPunctuation() && !clause.token(i).is("-")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** Whether it is told which edition: "in 1998", "in Budapest", "two years ago". */
  private static boolean edition(Clause clause, Mention rank) {
    int to = rank.to() + REACH;
    return clause.cues(Cue.FUTURE).isEmpty()
        && (clause.has(Value.Year.class, rank.to(), to)
            || clause.has(Value.Town.class, rank.to(), to)
            || clause.has(Value.Ago.class, rank.to(), to));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith is the new European 100m champion after a race in Rome.", "Anna Smith | 1"),
        finds("At midnight in Doha Anna Smith became world heptathlon champion.", "Anna Smith | 1"),
        finds("Anna Smith was European champion in 1998, in Budapest.", "Anna Smith | 1"),
        finds("Anna Smith succeeded Beth Jones as European champion.", "Anna Smith | 1"),
        finds(
            "Anna Smith was world champion over the distance in 1993 and 1995.", "Anna Smith | 1"),
        finds("Anna Smith was crowned county 200m champion on Saturday.", "Anna Smith | 1"),
        finds("Anna Smith became the youngest winner of the 800m.", "Anna Smith | 1"),
        leaves("Anna Smith became the youngest winner of an award.", "no race"),
        finds(
            "Ian Webb and Anna Smith were crowned county champions on Saturday.",
            "Ian Webb | 1",
            "Anna Smith | 1"),
        leaves("Anna Smith was once a world champion.", "the edition is open"),
        leaves("Anna Smith, the world champion, became a mother.", "a title she had"),
        leaves("Anna Smith hopes to become world champion.", "a wish"));
  }
}
