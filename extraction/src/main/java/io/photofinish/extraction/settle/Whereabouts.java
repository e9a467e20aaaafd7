package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;
import java.util.List;
import java.util.Optional;

/** Whether a town is where something was, and not where somebody is from or what is to come. */
final class Whereabouts {
  private static final int RACE_REACH = 5;
  private static final int JOURNEY = 4;

  private Whereabouts() {}

  /** Whether something is there, and nobody from there ("Sale's Robert Mitchell"). */
  static boolean told(Clause clause, Mention town, List<Mention> sources) {
    if (!placed(clause, town)
        || Purpose.of(clause, town)
        || Purpose.ofTown(clause, town)
        || clause.spotted().mood(town) == Mood.FUTURE
        || Recalled.felt(clause, town)) {
      return false;
    }
    boolean next = town.to() < clause.tokens();
    boolean owner =
        next
            && clause.token(town.to()).is("'s")
            && clause.at(Value.Person.class, town.to() + 1).isPresent();
    boolean born = next && clause.token(town.to()).is("-") && clause.token(town.to()).glued();
    boolean in = town.from() > 0 && clause.token(town.from() - 1).is("in"); // "In Leeds Smith won"
    boolean runner = // "Leeds runner Anna Smith"
        next
            && clause
                .at(Value.Role.class, town.to())
                .filter(role -> clause.at(Value.Person.class, role.to()).isPresent())
                .isPresent();
    boolean person =
        runner || (next && !in && clause.at(Value.Person.class, town.to()).isPresent());
    boolean from =
        town.from() > 1
            && clause.token(town.from() - 1).is("from")
            && !ofMark(clause, town, sources);
    boolean before = town.from() > 0 && (from || home(clause, town));
    return !owner && !born && !person && !before && !Anchors.describes(clause, town, sources);
  }

  /** "his 6.22m from Rouen", "whose record dates from Rouen": where a mark is from. */
  private static boolean ofMark(Clause clause, Mention town, List<Mention> sources) {
    int at = town.from() - 1;
    boolean dates = clause.token(at - 1).word().startsWith("date");
    return dates
        || Lists.any(sources, s -> s.is(Value.Amount.class) && s.to() == at)
        || (clause.token(at - 1).is(",")
            && Lists.any(sources, s -> s.is(Value.Amount.class) && s.to() == at - 1));
  }

  /** "Anna Smith of Leeds", "born in Leeds", "based at Leeds". */
  private static boolean home(Clause clause, Mention town) {
    boolean in = clause.token(town.from() - 1).is("in") || clause.token(town.from() - 1).is("at");
    if (in && town.from() - 2 >= clause.from()) {
      switch (clause.token(town.from() - 2).word()) {
        case "born", "based", "living", "raised", "lives", "trains", "training", "studying" -> {
          return true;
        }
        default -> {}
      }
    }
    int of = town.from() - 1;
    int name =
        of > clause.from() && clause.token(of - 1).is(",") ? of - 1 : of; // "Smith, of Leeds"
    return clause.token(of).is("of")
        && Lists.any(clause.all(Value.Person.class), p -> p.to() == name);
  }

  /** "in Oslo", "the Athens Olympics", "Paris 2024", "Lisbon, Portugal". */
  private static boolean placed(Clause clause, Mention town) {
    if (town.from() > 0 && clause.token(town.from() - 1).is("from")) {
      return true;
    }
    if (town.to() < clause.tokens()) {
      if (clause.at(Value.Contest.class, town.to()).isPresent()
          || clause.at(Value.Year.class, town.to()).isPresent()
          || clause.at(Value.Event.class, town.to()).isPresent()
          || clause.token(town.to()).is("games")
          || clause.token(town.to()).is("marathon")) {
        return true;
      }
    }
    if (town.from() == 0) {
      return false;
    }
    String before = clause.token(town.from() - 1).word();
    return switch (before) {
      case "in", "at", "near", "outside", "around", "across", "and", ",", "of", "since", "over" ->
          true;
      case "to" -> travelled(clause, town.from() - 1);
      case "won", "win", "winning" -> true; // the race there
      default -> {
        var year =
            town.from() > 0
                ? clause.at(Value.Year.class, town.from() - 1)
                : Optional.<Mention>empty();
        yield year.isPresent() || (before.equals("the") && race(clause, town.to()));
      }
    };
  }

  /** "flew south to Rabat", "made the trip to Rabat": where they raced. */
  static boolean travelled(Clause clause, int to) {
    for (int i = to - 1; i >= Math.max(clause.from(), to - JOURNEY); i--) {
      switch (clause.token(i).word()) {
        case "travelled", "traveled", "flew", "journeyed", "headed", "ventured", "drove" -> {
          return true;
        }
        case "trip", "journey", "trek" -> {
          return i > clause.from() + 1 && clause.token(i - 2).is("made");
        }
        case "," -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "the Ghent IAAF road race": a town that names a race. */
  private static boolean race(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + RACE_REACH); i++) {
      switch (clause.token(i).word()) {
        case "race", "meeting", "meet", "event" -> {
          return true;
        }
        case "cross", "country", "-", "road", "indoor", "international", "iaaf" -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
