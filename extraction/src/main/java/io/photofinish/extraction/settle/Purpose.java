package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;

/**
 * Whether words of time and place say what something was for, and not when or where it was: "the
 * standard for the World Championships in Tokyo in September".
 */
final class Purpose {
  private static final int REACH = 5;
  private static final int CHAIN = 3;
  private static final int TOWN_REACH = 10;

  private Purpose() {}

  static boolean of(Clause clause, Mention mention) {
    for (Mention contest : clause.all(Value.Contest.class)) {
      boolean after = mention.from() > contest.from();
      if ((contest.equals(mention) || (after && chained(clause, contest.to(), mention.from())))
          && !victory(clause, contest)
          && follows(clause, contest)) {
        return true;
      }
    }
    return false;
  }

  /** "before the finals in Zurich and Brussels", "ahead of next week's meeting in Oslo". */
  static boolean ofTown(Clause clause, Mention town) {
    boolean meeting = false;
    for (int i = town.from() - 1; i >= Math.max(clause.from(), town.from() - TOWN_REACH); i--) {
      switch (clause.token(i).word()) {
        case "final", "finals", "meeting", "meetings", "race", "races", "showdown" ->
            meeting = true;
        case "championships", "trials", "rematch", "clash" -> meeting = true;
        case "before", "until" -> {
          return meeting;
        }
        case "of" -> {
          return meeting && i > clause.from() && clause.token(i - 1).is("ahead");
        }
        case "won", "ran", "was", "were", "is", "at", "," -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "voted for her world 400m hurdles win": it was won. */
  private static boolean victory(Clause clause, Mention contest) {
    for (Mention mention : clause.all(Value.Rank.class)) {
      int gap = mention.from() - contest.to();
      boolean win = ((Value.Rank) mention.value()).noun() == Value.Rank.Noun.VICTORY;
      if (win && gap >= 0 && gap <= CHAIN) {
        return true;
      }
    }
    return false;
  }

  /** "her first trip to the Games". */
  private static boolean trip(Clause clause, int at) {
    return at >= clause.from()
        && switch (clause.token(at).word()) {
          case "trip", "ticket", "tickets", "passage" -> true;
          case "up" -> at > clause.from() && clause.token(at - 1).word().startsWith("build");
          case "buildup", "preparation", "preparations" -> true;
          default -> false;
        };
  }

  private static boolean follows(Clause clause, Mention contest) {
    for (int i = contest.from() - 1; i >= Math.max(clause.from(), contest.from() - REACH); i--) {
      switch (clause.token(i).word()) {
        case "for" -> {
          return !travelled(clause, i) && !turnedOut(clause, i - 1);
        }
        case "before", "since" -> {
          return true;
        }
        case "of" -> {
          if (i > 0 && clause.token(i - 1).is("ahead")) {
            return true;
          }
          return false;
        }
        case "at", "in" -> {
          return contender(clause, i - 1);
        }
        case "to" -> {
          return trip(clause, i - 1);
        }
        case "on" -> {
          int at = i - 1;
          at -= at > clause.from() && clause.token(at).is("set") ? 1 : 0; // "her sights set on"
          return at > clause.from() && clause.token(at).is("sights");
        }
        case "during", "from", "with", "won", ",", ".", "by" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "612 runners turned out for the Ashby 10": they ran. */
  private static boolean turnedOut(Clause clause, int at) {
    return at > clause.from()
        && (clause.token(at).is("out") || clause.token(at).is("up"))
        && switch (clause.token(at - 1).word()) {
          case "turned", "lined", "came" -> true;
          default -> false;
        };
  }

  /** "travelled to Rabat for the championships": they were there. */
  private static boolean travelled(Clause clause, int at) {
    return Lists.any(
        clause.all(Value.Town.class),
        town ->
            town.to() <= at
                && town.from() > clause.from()
                && clause.token(town.from() - 1).is("to")
                && Whereabouts.travelled(clause, town.from() - 1));
  }

  /** "a medal contender in the European Indoor Championships": of what is to come. */
  private static boolean contender(Clause clause, int at) {
    return switch (clause.token(Math.max(clause.from(), at)).word()) {
      case "contender", "contenders", "hope", "hopes", "hopeful", "hopefuls", "favourite" -> true;
      default -> false;
    };
  }

  /** "… in Madrid in March": hangs on what stands before. */
  private static boolean chained(Clause clause, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      switch (clause.token(i).word()) {
        case "in", "at", "on", "next", "later", "this", "," -> {}
        default -> words++;
      }
    }
    return words <= CHAIN && to - from <= REACH;
  }
}
