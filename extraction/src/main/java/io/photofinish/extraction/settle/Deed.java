package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Statement;

/** What somebody did for a mark tells which events it can be of: nobody runs a shot put. */
final class Deed {
  /** From the verb to the mark. */
  private static final int REACH = 10;

  private Deed() {}

  /** Whether a statement that names no event can be of this one. */
  static boolean allows(Statement statement, Discipline discipline) {
    return switch (discipline.measure()) {
      case POINTS -> true;
      case TIME, DISTANCE ->
          Lists.all(
              statement.candidates(),
              c ->
                  !(c.what() instanceof Candidate.MarkOf mark)
                      || allows(statement.clause(), c.source(), mark.figure(), discipline));
    };
  }

  private static boolean allows(Clause clause, Mention mark, Figure figure, Discipline discipline) {
    boolean time = discipline.measure() == Discipline.Measure.TIME;
    for (int i = mark.from() - 1; i >= Math.max(clause.from(), mark.from() - REACH); i--) {
      String next = clause.token(i + 1).word();
      if (figurative(clause.token(i).word(), next, figure)) {
        return true;
      }
      switch (clause.token(i).word()) {
        case "ran", "run", "running", "clocked", "clocking", "sprinted", "sprinting" -> {
          return time;
        }
        case "outran", "outpaced", "outsprinted", "outkicked" -> {
          return time;
        }
        case "came", "coming" -> {
          if (next.equals("home")) {
            return time;
          }
        }
        case "crossed", "crossing" -> {
          if (next.equals("the")) {
            return time;
          }
        }
        case "jumped", "jumping", "leapt", "leaped", "leaping", "bounded" -> {
          return !time && jump(discipline);
        }
        case "vaulted", "vaulting" -> {
          return discipline.code().equals("PV");
        }
        case "threw", "throwing", "hurled", "hurling", "heaved", "heaving", "tossed" -> {
          return !time && !jump(discipline);
        }
        default -> {}
      }
    }
    return true;
  }

  /** "jumped from fifth to second in 13:05.1", "threw down", "ran out the winner". */
  private static boolean figurative(String verb, String next, Figure mark) {
    boolean length = mark.shape() == Figure.Shape.LENGTH;
    boolean time = !length && !mark.bare() && mark.shape() != Figure.Shape.HYPHEN;
    return switch (verb) {
      case "ran", "run", "running" -> length || next.equals("out");
      case "came", "coming", "crossed", "crossing" -> length;
      case "and", "but", ";" -> true; // of another verb
      case "jumped", "jumping", "leapt", "leaped", "leaping", "bounded", "vaulted", "vaulting" ->
          time || moves(next);
      case "threw", "throwing", "hurled", "hurling", "heaved", "heaving", "tossed" ->
          time || next.equals("down") || next.equals("in") || next.equals("caution");
      default -> false;
    };
  }

  private static boolean moves(String word) {
    return switch (word) {
      case "from", "to", "into", "up", "ahead", "past", "clear", "in" -> true;
      default -> false;
    };
  }

  private static boolean jump(Discipline discipline) {
    return discipline.code().endsWith("J") || discipline.code().equals("PV");
  }
}
