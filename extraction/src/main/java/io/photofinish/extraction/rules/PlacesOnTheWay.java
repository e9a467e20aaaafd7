package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Token;

/** Words for a place that is none yet: before the race, during it, or of a round. */
final class PlacesOnTheWay {
  private PlacesOnTheWay() {}

  /**
   * "When Smith came off the final bend she was fifth", "as they turned for home Smith was third".
   */
  static boolean turning(Clause clause, Mention rank) {
    int start = clause.spotted().sentence(clause.sentence()).from();
    for (int i = start; i + 3 < rank.from(); i++) {
      switch (clause.token(i).word()) {
        case "when", "as" -> {
          return !finished(clause, rank) && turns(clause, i + 1, rank.from());
        }
        case ",", "and", "but", ":" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "as Jones fell coming into the straight, Smith finished third". */
  private static boolean finished(Clause clause, Mention rank) {
    return Lists.any(clause.cues(Cue.FINISH), verb -> verb.to() == rank.from());
  }

  private static boolean turns(Clause clause, int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      String word = clause.token(i).word();
      boolean off = word.equals("off") || word.equals("into") || word.equals("round");
      for (int k = i + 1; off && k < Math.min(to, i + 4); k++) {
        switch (clause.token(k).word()) {
          case "bend", "straight", "turn", "stretch", "stadium", "lap" -> {
            return true;
          }
          default -> {}
        }
      }
      boolean home = word.equals("for") && clause.token(i + 1).is("home");
      if (home && clause.token(i - 1).word().startsWith("turn")) {
        return true;
      }
    }
    return false;
  }

  /** "went up to eighth, then to sixth", "from seventh to fifth": no last place. */
  static boolean passing(Clause clause, Mention rank) {
    String before = rank.from() > clause.from() + 1 ? clause.token(rank.from() - 1).word() : "";
    boolean moved =
        switch (before) {
          case "to", "into" -> moves(clause, rank.from() - 1);
          case "from" -> true;
          default -> false;
        };
    if (!moved) {
      return false;
    }
    boolean later = false;
    for (Mention other : clause.spotted().in(clause.sentence()).all(Value.Rank.class)) {
      boolean ordinal = ((Value.Rank) other.value()).noun() == Value.Rank.Noun.ORDINAL;
      boolean next = before.equals("from") && other.from() == rank.to() + 1;
      later |= other.from() > rank.to() && ordinal && (next || !before.equals("from"));
    }
    return later;
  }

  /** Whether a verb of changing places stands right before. */
  static boolean moves(Clause clause, int to) {
    for (int i = to - 1; i >= Math.max(clause.from(), to - 3); i--) {
      switch (clause.token(i).word()) {
        case "moved", "moving", "move", "climbed", "climbing", "climb", "dropped", "dropping" -> {
          return true;
        }
        case "fell", "falling", "slipped", "slipping", "faded", "fading", "went", "improved" -> {
          return true;
        }
        case "jumped", "surged", "came", "worked", "rose", "advanced", "closed" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "the first of three heats", and no "sixth of his final". */
  static boolean heats(Clause clause, int at) {
    return clause
        .next(Value.Stage.class, at, 2)
        .filter(stage -> clause.token(stage.to() - 1).word().endsWith("s"))
        .isPresent();
  }

  /** "fourth after 3,000m", "second through 800m": a place that may change. */
  static boolean after(Clause clause, int at) {
    return switch (clause.token(at).word()) {
      case "after", "through", "past" ->
          Lists.any(
              clause.spotted().in(clause.sentence()),
              m -> m.from() == at + 1 && (m.is(Value.Event.class) || m.is(Value.Amount.class)));
      default -> false;
    };
  }

  /** "improved to 80.50m in the fourth": a round, and no place. */
  static boolean inRound(Clause clause, Mention rank, Token next) {
    return rank.length() == 1
        && rank.from() > clause.from() + 1
        && clause.token(rank.from() - 1).is("the")
        && clause.token(rank.from() - 2).is("in")
        && (next.isPunctuation() || next.is("and") || next.is("to") || next.is("with"));
  }

  /** "seeded sixth", "ranked third", "sitting in fourth": before the race or during it. */
  static boolean onPaper(Clause clause, Mention rank) {
    for (int i = rank.from() - 1; i >= Math.max(clause.from(), rank.from() - 2); i--) {
      switch (clause.token(i).word()) {
        case "seeded", "ranked", "ranks", "rated", "listed", "sitting", "lying" -> {
          return true;
        }
        case "and", "," -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
