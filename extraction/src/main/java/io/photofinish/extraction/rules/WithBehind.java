package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.After;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** … won, with X two seconds back, with X and Y in her wake: second, and third. */
public final class WithBehind implements Rule {
  @Override
  public String id() {
    return "with-behind";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class);
  }

  @Override
  public Set<String> words() {
    return Set.of(
        "following",
        "chasing",
        "trailing",
        "wake",
        "podium",
        "minor",
        "arrears",
        "back",
        "adrift",
        "behind");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    boolean beside = clause.kind() == Clause.Kind.ABSOLUTE && clause.ownSubject();
    var winners =
        beside ? clause.parent().map(Shapes::winners).orElse(List.of()) : List.<Mention>of();
    var others = beside ? others(clause) : List.<Mention>of();
    if (winners.size() != 1
        || !clause.all(Value.Rank.class).isEmpty()
        || others.isEmpty()
        || !Lists.all(others, m -> m.names() && !m.equals(winners.get(0)))) {
      return;
    }
    int from = others.get(others.size() - 1).to();
    boolean behind = others.size() == 1 && behind(clause, from);
    for (int i = 0; (behind || followed(clause, from)) && i < others.size(); i++) {
      int more = behind && further(clause, from) ? 2 : 1;
      finds.add(clause, others.get(i), new After(winners.get(0), i + more), others.get(i), 0.5);
    }
  }

  /** "edged Jones by a second, with Webb a further two seconds behind": behind another. */
  private static boolean further(Clause clause, int from) {
    return from + 2 < clause.to()
        && (clause.token(from + 1).is("further") || clause.token(from).is("another"));
  }

  /** "with Smith (2:02.30) and Jones (2:03.44) following her": of both clauses. */
  private static List<Mention> others(Clause clause) {
    var others = new ArrayList<Mention>();
    for (Clause before : clause.parent().map(Clause::children).orElse(List.of())) {
      boolean joined =
          before.kind() == Clause.Kind.ABSOLUTE
              && before.to() == clause.from()
              && clause.token(clause.from()).is("and")
              && before.all(Value.Rank.class).isEmpty();
      if (joined) {
        others.addAll(before.subjects());
      }
    }
    others.addAll(clause.subjects());
    return others;
  }

  /** "with Smith and Jones following her home", "filling the minor places", "in her wake". */
  private static boolean followed(Clause clause, int from) {
    for (int i = from; i + 1 < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "following", "chasing", "trailing" -> {
          return clause.has(Value.Pronoun.class, i + 1, i + 2);
        }
        case "wake", "podium" -> {
          return ends(clause, i + 1);
        }
        case "minor" -> {
          return switch (clause.token(i + 1).word()) {
            case "places", "placings", "medals" -> true;
            default -> false;
          };
        }
        default -> {}
      }
    }
    return clause.to() - 1 > from && clause.token(clause.to() - 2).is("wake");
  }

  /**
   * "less than two seconds in arrears", "ten metres back": at the finish, and at no other point.
   */
  private static boolean behind(Clause clause, int from) {
    for (int i = from + 1; i < clause.to(); i++) {
      int unit = clause.token(i).is("arrears") ? i - 2 : i - 1;
      switch (clause.token(i).word()) {
        case "arrears", "back", "adrift", "behind" -> {
          return unit > from && unit(clause.token(unit).word()) && ends(clause, i + 1);
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean unit(String word) {
    return switch (word) {
      case "second", "seconds", "minute", "minutes", "metres", "meters", "yards", "strides" -> true;
      default -> false;
    };
  }

  private static boolean ends(Clause clause, int at) {
    return at >= clause.to() || clause.token(at).isPunctuation();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Cara Webb won in 2:01.50, with Anna Smith two seconds back.",
            "Anna Smith | 1 after Cara Webb"),
        finds(
            "Cara Webb was first home with Anna Smith less than ten metres in arrears.",
            "Anna Smith | 1 after Cara Webb"),
        finds(
            "Cara Webb won in 2:01.50, with Anna Smith (2:02.30) and Beth Jones (2:03.44) following"
                + " her home.",
            "Anna Smith | 1 after Cara Webb",
            "Beth Jones | 2 after Cara Webb"),
        leaves("Cara Webb won, with Anna Smith two seconds back in fourth.", "the place is told"),
        leaves("Cara Webb led with Anna Smith two seconds back at halfway.", "on the way"));
  }
}
