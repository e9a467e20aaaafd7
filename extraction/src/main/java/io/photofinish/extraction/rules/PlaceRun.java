package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A and B went 1-2; A, B and C sprinted to a 2-3-4 finish; A led a 1-2-4 sweep. */
public final class PlaceRun implements Rule {
  private static final int MOST = 8;

  /** Words from "led" to "sweep". */
  private static final int SWEEP = 8;

  private record Places(int from, int to, List<Integer> all) {}

  @Override
  public String id() {
    return "place-run";
  }

  @Override
  public Set<String> words() {
    return Set.of(
        "sweep",
        "finish",
        "finishes",
        "domination",
        "went",
        "finished",
        "finishing",
        "going",
        "placed",
        "placing");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    if (subjects.isEmpty()) {
      return;
    }
    sweep(clause, finds);
    for (int i = clause.from() + 1; i + 2 < clause.to(); i++) {
      Places run = run(clause, i);
      if (run == null) {
        continue;
      }
      var source = new Mention(run.from(), run.to(), new Value.Other());
      boolean all = run.all().size() == subjects.size() && subjects.size() > 1;
      for (int k = 0; all && k < subjects.size(); k++) {
        finds.add(
            clause,
            subjects.get(k),
            new Place(run.all().get(k)),
            new Mention(run.from() + 2 * k, run.from() + 2 * k + 1, new Value.Other()),
            0.9);
      }
      var followers = followers(clause, run);
      if (!followers.isEmpty()) {
        finds.add(clause, subjects.get(0), new Place(run.all().get(0)), source, 0.9);
        for (int k = 0; k < followers.size(); k++) {
          int place = run.all().get(k + 1);
          finds.add(clause, followers.get(k), new Place(place), followers.get(k), 0.9);
        }
      } else if (subjects.size() == 1 && led(clause, run.from())) {
        finds.add(clause, subjects.get(0), new Place(run.all().get(0)), source, 0.9);
      }
      i = run.to();
    }
  }

  /** "Smith led a one through four sweep": whoever leads a sweep has won. */
  private static void sweep(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    Mention leader = clause.subjects().get(0);
    for (int i = leader.to(); i + 2 < clause.to(); i++) {
      boolean led = clause.token(i).is("led") || clause.token(i).is("headed");
      boolean a = clause.token(i + 1).is("a") || clause.token(i + 1).is("the");
      for (int k = i + 2; led && a && k < Math.min(clause.to(), i + SWEEP); k++) {
        var source = new Mention(k, k + 1, new Value.Other());
        if (clause.token(k).is("sweep") && clause.happened(source)) {
          finds.add(clause, leader, new Place(1), source, 0.7);
          return;
        }
      }
    }
  }

  /** Whom somebody "led to a 1-2-3 finish", where they are as many as the places that are left. */
  private static List<Mention> followers(Clause clause, Places run) {
    var people = new ArrayList<Mention>();
    boolean led = false;
    Mention leader = clause.subjects().get(0);
    for (int i = leader.to(); i < run.from(); i++) {
      led |= clause.token(i).is("led") || clause.token(i).is("leading");
    }
    for (Mention mention : clause.all(Value.Person.class)) {
      if (mention.from() > leader.from() && mention.to() <= run.from()) {
        people.add(mention);
      }
    }
    boolean fits = clause.subjects().size() == 1 && people.size() == run.all().size() - 1;
    return led && fits ? people : List.of();
  }

  /** "1-2-4", followed by "finish" or the like, or after "went". */
  private static Places run(Clause clause, int at) {
    if (clause.token(at).glued() || !clause.token(at).isNumber()) {
      return null;
    }
    var places = new ArrayList<Integer>();
    int i = at;
    while (i < clause.to()
        && clause.token(i).isNumber()
        && clause.token(i).length() < 3
        && places.size() < MOST) {
      int place = Integer.parseInt(clause.token(i).word());
      if (place < 1 || (!places.isEmpty() && place <= places.get(places.size() - 1))) {
        return null;
      }
      places.add(place);
      boolean more =
          i + 2 < clause.to() && clause.token(i + 1).is("-") && clause.token(i + 1).glued();
      i += more ? 2 : 1;
      if (!more) {
        break;
      }
    }
    boolean known = places.size() > 1 && (followed(clause, i) || preceded(clause, at));
    return known ? new Places(at, i, places) : null;
  }

  private static boolean followed(Clause clause, int at) {
    for (int i = at; i < Math.min(clause.to(), at + 4); i++) {
      switch (clause.token(i).word()) {
        case "finish", "finishes", "sweep", "domination" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean preceded(Clause clause, int at) {
    return switch (clause.token(at - 1).word()) {
      case "went", "finished", "finishing", "going", "placed", "placing" ->
          clause.all(Value.Event.class).isEmpty() || !clause.has(Value.Amount.class, at, at + 3);
      default -> false;
    };
  }

  private static boolean led(Clause clause, int at) {
    for (int i = Math.max(clause.from(), at - 3); i < at; i++) {
      if (clause.token(i).is("led")
          || clause.token(i).is("leading")
          || clause.token(i).is("headed")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith and Beth Jones went 1-2 in the 800m.", "Anna Smith | 1", "Beth Jones | 2"),
        finds("Anna Smith led a 1-2-4 finish in the 800m.", "Anna Smith | 1"),
        finds("Anna Smith led a one through four sweep in the 800m.", "Anna Smith | 1"),
        finds(
            "Ann Lee (2:01.5) led Beth Jones (2:02.0) and Cara Webb to a 1-2-3 finish.",
            "Ann Lee | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        leaves("Anna Smith watched the 1-2-4 finish.", "somebody else's"),
        leaves("Anna Smith and Beth Jones lost the match 1-2.", "a score"));
  }
}
