package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.AfterOthers;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Candidate.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A and B completed the podium; the minor medals went to A and B: the second and the third. */
public final class OtherPlaces implements Rule {
  @Override
  public String id() {
    return "other-places";
  }

  @Override
  public Set<String> words() {
    return Set.of(
        "completed",
        "completing",
        "completes",
        "rounded",
        "rounding",
        "made",
        "making",
        "other",
        "minor",
        "next",
        "remaining");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (int i = clause.from(); i + 2 < clause.to(); i++) {
      if (!podium(clause, i) && !minor(clause, i)) {
        continue;
      }
      var source = new Mention(i, i + 2, new Value.Other());
      var people = after(clause, i + 2);
      people = people.size() == 2 ? people : before(clause, i);
      if (people.size() == 2 && clause.happened(source)) {
        boolean later = clause.token(i).is("next") && placed(clause);
        for (int k = 0; k < people.size(); k++) {
          What place = later ? new AfterOthers(k + 1) : new Place(k + 2);
          finds.add(clause, people.get(k), place, people.get(k), 0.83);
        }
        return;
      }
    }
  }

  /** "completed the podium", "completing the top three", "completed the clean sweep". */
  private static boolean podium(Clause clause, int at) {
    switch (clause.token(at).word()) {
      case "completed", "completing", "completes", "rounded", "rounding" -> {}
      case "made", "making" -> {
        if (!clause.token(at + 1).is("up")) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    int next = at + 1;
    if (next + 1 >= clause.tokens()) {
      return false;
    }
    boolean made = clause.token(next).is("up"); // "made up the podium" tells no order
    next += made ? 1 : 0;
    next += clause.token(next).is("out") || clause.token(next).is("off") ? 1 : 0;
    next += clause.token(next).is("the") || clause.token(next).is("a") ? 1 : 0;
    for (int i = next; i < Math.min(clause.to(), next + 3); i++) {
      switch (clause.token(i).word()) {
        case "podium", "medals", "medallists", "sweep", "rostrum" -> {
          return !made;
        }
        case "top", "first" -> {
          return i + 1 < clause.tokens()
              && (clause.token(i + 1).is("three") || clause.token(i + 1).is("3"));
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the sentence before tells of more than who won. */
  private static boolean placed(Clause clause) {
    int before = clause.sentence() - 1;
    return before >= 0
        && Lists.any(
            clause.spotted().in(before).all(Value.Rank.class),
            r -> ((Value.Rank) r.value()).place() > 1);
  }

  private static boolean places(String noun) {
    return switch (noun) {
      case "places", "spots", "positions", "placings" -> true;
      default -> false;
    };
  }

  /** "the other podium places", "the minor medals", "the remaining medals". */
  private static boolean minor(Clause clause, int at) {
    switch (clause.token(at).word()) {
      case "other", "minor", "remaining" -> {}
      case "next" -> {
        return clause.token(at + 1).is("two") && places(clause.token(at + 2).word());
      }
      default -> {
        return false;
      }
    }
    String noun = clause.token(at + 1).word();
    boolean places = noun.equals("medals") || noun.equals("placings") || noun.equals("places");
    return (noun.equals("medal") && clause.token(at + 2).word().startsWith("p"))
        || (noun.equals("podium") && clause.token(at + 2).word().startsWith("p"))
        || (noun.equals("podium") && clause.token(at + 2).word().startsWith("s"))
        || (noun.equals("two") && clause.token(at + 2).is("medals"))
        || (places && (!clause.token(at).is("other") || noun.equals("medals")));
  }

  private static List<Mention> after(Clause clause, int from) {
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.all(Value.Person.class)) {
      if (mention.from() >= from) {
        people.add(mention);
      }
    }
    return people;
  }

  /** The subjects, or who is named last before it beside the one who won. */
  private static List<Mention> before(Clause clause, int to) {
    if (clause.subjects().size() == 2) {
      return clause.subjects();
    }
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      if (mention.is(Value.Person.class) && mention.to() <= to) {
        people.add(mention);
      }
    }
    return people.size() == 3 ? people.subList(1, 3) : people;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith (34:12) and Beth Jones (34:40) completed the top three.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds(
            "Cara Webb won the 800m in 2:01.50, Anna Smith in 2:02.00 and Beth Jones in 2:03.00"
                + " filling the other podium places.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds(
            "The minor medals went to Anna Smith and Beth Jones.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds(
            "Anna Smith (6205) and Beth Jones (6150) took the next two places.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        leaves("Anna Smith completed the podium.", "one is the third"),
        leaves("Anna Smith and Beth Jones hope to complete the podium.", "a wish"));
  }
}
