package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** a clean sweep in the 200m, A beating B and C; a one-two, A ahead of B: the first, in order. */
public final class CleanSweep implements Rule {
  /** From a name with its year of graduation to the mark. */
  private static final int MARK_REACH = 4;

  @Override
  public String id() {
    return "clean-sweep";
  }

  @Override
  public Set<String> words() {
    return Set.of("swept", "sweep", "sweeping", "one", "1");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    ledBy(clause, finds);
    for (int i = clause.from(); i + 1 < clause.to(); i++) {
      int at = i;
      int count = count(clause, i);
      if (count > 0
          && clause.spotted().mood(new Mention(i, i + 1, new Value.Other())) == Mood.NONE) {
        var people =
            ledTo(clause, i, count)
                ? clause.mentions().stream().filter(m -> m.names() && m.to() <= at).toList()
                : made(clause, i) ? clause.subjects() : after(clause, i);
        boolean led = led(clause, i) && people.size() > count;
        if (led(clause, i) && people.size() < count && clause.subjects().size() == 1) {
          Mention leader = clause.subjects().get(0);
          finds.add(clause, leader, new Place(1), leader, 0.87);
        }
        for (int k = 0; (people.size() == count || led) && k < count; k++) {
          finds.add(clause, people.get(k), new Place(k + 1), people.get(k), 0.87);
        }
      }
    }
  }

  /** "swept the top five places, led by Smith at 3.72m". */
  private static void ledBy(Clause clause, Finds finds) {
    boolean swept = false;
    for (int i = clause.from(); i + 2 < clause.to(); i++) {
      swept |= sweeps(clause.token(i).word());
      if (!swept || !clause.token(i).is("led") || !clause.token(i + 1).is("by")) {
        continue;
      }
      for (Mention name : clause.all(Value.Person.class)) {
        if (name.from() >= i + 2 && Shapes.opens(clause, name, i + 2) && clause.happened(name)) {
          finds.add(clause, name, new Place(1), name, 0.87);
          mark(clause, name, finds);
        }
      }
    }
  }

  private static boolean sweeps(String word) {
    return switch (word) {
      case "swept", "sweep", "sweeping" -> true;
      default -> false;
    };
  }

  /** "Smith '16 at 3.72m". */
  private static void mark(Clause clause, Mention name, Finds finds) {
    var mark = clause.next(Value.Amount.class, name.to(), MARK_REACH);
    boolean own =
        mark.isPresent()
            && !clause.has(Value.Person.class, name.to(), mark.get().from())
            && switch (clause.token(mark.get().from() - 1).word()) {
              case "at", "in", "with" -> true;
              default -> false;
            };
    if (own && Marks.number(clause, mark.get()).isPresent()) {
      var figure = ((Value.Amount) mark.get().value()).figure();
      finds.add(clause, name, new MarkOf(figure), mark.get(), 0.87);
    }
  }

  /** How many the words at a token promise; 0 where they are no sweep. */
  private static int count(Clause clause, int at) {
    Token word = clause.token(at);
    Token next = clause.token(at + 1);
    if (next.is("sweep") && (word.is("clean") || led(clause, at))) {
      return 3;
    }
    if (!next.is("-") || !(word.is("one") || word.is("1")) || at + 2 >= clause.to()) {
      return 0;
    }
    String second = clause.token(at + 2).word();
    if (!second.equals("two") && !second.equals("2")) {
      return 0;
    }
    String third = at + 4 < clause.to() ? clause.token(at + 4).word() : "";
    boolean three =
        at + 3 < clause.to()
            && clause.token(at + 3).is("-")
            && (third.equals("three") || third.equals("3"));
    return three ? 3 : 2;
  }

  /** "Smith led a Kenyan sweep, followed by Jones and Webb". */
  private static boolean led(Clause clause, int at) {
    for (int i = at; i >= Math.max(clause.from(), at - 4); i--) {
      if (clause.token(i).is("led") || clause.token(i).is("headed")) {
        return true;
      }
    }
    return false;
  }

  /** "A led B and C to a Kenyan one-two-three": all are named before it. */
  private static boolean ledTo(Clause clause, int at, int count) {
    int names = 0;
    boolean leads = false;
    boolean to = false;
    for (Mention mention : clause.mentions()) {
      names += mention.names() && mention.to() <= at ? 1 : 0;
    }
    for (int i = clause.from(); i < at; i++) {
      leads |= clause.token(i).is("led") || clause.token(i).is("leading");
      to |= i >= at - 3 && (clause.token(i).is("to") || clause.token(i).is("in"));
    }
    return leads && to && names == count;
  }

  /** "A, B and C made it a Kenyan one-two-three", "completed a clean sweep". */
  private static boolean made(Clause clause, int at) {
    for (int i = at - 1; i >= Math.max(clause.from() + 1, at - 5); i--) {
      switch (clause.token(i).word()) {
        case "made", "making", "completed", "completing", "gave", "giving", "finished", "went" -> {
          return clause.subjects().size() > 1;
        }
        default -> {}
      }
    }
    return false;
  }

  private static List<Mention> after(Clause clause, int from) {
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      boolean owner = mention.to() < clause.tokens() && clause.token(mention.to()).is("'s");
      boolean leader =
          clause.subjects().size() == 1 && clause.subjects().contains(mention) && led(clause, from);
      if (mention.is(Value.Person.class) && (mention.from() > from || leader) && !owner) {
        people.add(mention);
      }
    }
    return people;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "It was a clean sweep in the 200m, Ann Lee beating Beth Jones and Cara Webb.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "There was a Kenyan one-two in the 800m as Ann Lee held off Beth Jones.",
            "Ann Lee | 1",
            "Beth Jones | 2"),
        finds(
            "Ann Lee (2:01.50), Beth Jones (2:02.00) and Cara Webb made it a one-two-three.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "Ann Lee led a Kenyan sweep in 2:01.50, followed by Beth Jones and Cara Webb.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "Ann Lee led Beth Jones and Cara Webb to a Kenyan 1-2-3.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds("Ann Lee and Beth Jones finished one-two.", "Ann Lee | 1", "Beth Jones | 2"),
        finds(
            "The home women swept the top five places in the javelin, led by Ann Lee at 48.20m.",
            "Ann Lee | 1 | 48.20m"),
        leaves("The team, led by Ann Lee at 48.20m, had hopes of a sweep.", "there was none"),
        leaves("They hope for a clean sweep by Ann Lee, Beth Jones and Cara Webb.", "a wish"),
        leaves("It was a clean sweep for Kenya, said Ann Lee.", "the others are not named"));
  }
}
