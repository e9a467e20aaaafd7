package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Token;

/** Places among some of those who ran: of an age group, a club, a team. */
final class PlacesAmong {
  /** "second to Smith of Leeds in the alumni competition". */
  private static final int GROUP_REACH = 12;

  /** Tokens in which a report says what it is on. */
  private static final int LEAD = 120;

  private static final WordSet SOME =
      WordSet.of("category", "age", "vet", "vets", "veterans", "alumni", "alumnae", "masters");

  private PlacesAmong() {}

  static boolean some(Clause clause, Mention rank) {
    return category(clause, rank) || ofClub(clause, rank) || ofNation(clause, rank);
  }

  /** "the first Briton home": of hers. */
  private static boolean ofNation(Clause clause, Mention rank) {
    return clause
        .at(Value.Country.class, rank.to())
        .filter(country -> ((Value.Country) country.value()).person())
        .isPresent();
  }

  /** "first in the over-40 category", "third over50 man": a place among some only. */
  static boolean category(Clause clause, Mention rank) {
    boolean place = rank.to() < clause.to() && clause.token(rank.to()).is("place");
    int among = rank.to() + (place ? 1 : 0);
    if (among + 1 < clause.to()
        && clause.token(among).is("among")
        && !clause.token(among + 1).isNumber()
        && !clause.token(among + 1).is("a")) {
      return true;
    }
    for (int i = rank.to(); i < Math.min(clause.to(), rank.to() + GROUP_REACH); i++) {
      Token token = clause.token(i);
      if (SOME.has(token)) {
        return !clause.token(i - 1).is("u20") && !youth(clause, rank.to(), i);
      }
      if (token.is("over")
          && i + 1 < clause.tokens()
          && clause.at(Value.Event.class, i + 1).isEmpty()
          && (clause.token(i + 1).glued()
              || clause.token(i + 1).isNumber()
              || clause.token(i + 1).is("-"))) {
        return true;
      }
      if ((token.isPunctuation() && !token.is("'") && !token.is("-")) || token.is("and")) {
        return false;
      }
    }
    return false;
  }

  /** The under-20s run a race of their own. */
  private static boolean youth(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.token(i).word().startsWith("u") && clause.token(i).length() < 6) {
        return true;
      }
    }
    return false;
  }

  /** "first back for the club", "first home for the ladies": a place within a club. */
  private static boolean ofClub(Clause clause, Mention rank) {
    if (((Value.Rank) rank.value()).place() != 1) {
      return ofTeam(clause, rank);
    }
    if (ofUs(clause, rank)) {
      return true;
    }
    for (int i = rank.to(); i < Math.min(clause.tokens(), rank.to() + 4); i++) {
      Token token = clause.token(i);
      if (token.is("back") || token.is("club") || (token.is("home") && i == rank.to())) {
        return !token.is("home") || !ofRace(clause, i + 1);
      }
      if (token.is("for")) {
        return true;
      }
      if (token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /**
   * "the first of us home", "the Harriers' first finisher"; in a report on a club "first of the
   * ladies home", too.
   */
  private static boolean ofUs(Clause clause, Mention rank) {
    int at = rank.to();
    if (at + 2 >= clause.tokens()) {
      return false;
    }
    if (clause.token(at).is("of")) {
      return switch (clause.token(at + 1).word()) {
        case "us", "our" -> true;
        case "the" -> people(clause.token(at + 2).word()) && onClub(clause);
        default -> false;
      };
    }
    boolean owned =
        rank.from() > 0
            && (clause.token(rank.from() - 1).is("'s") || clause.token(rank.from() - 1).is("'"));
    return owned && (clause.token(at).is("finisher") || clause.token(at).is("runner"));
  }

  private static boolean people(String word) {
    return switch (word) {
      case "ladies", "men", "women", "girls", "boys", "lads", "club", "team", "seniors" -> true;
      default -> false;
    };
  }

  /**
   * Whether the article sets out to tell of a club: "Five members of", "our club", "the club's".
   */
  private static boolean onClub(Clause clause) {
    for (int i = 1; i < Math.min(clause.tokens(), LEAD); i++) {
      boolean club =
          switch (clause.token(i).word()) {
            case "members", "clubmate", "clubmates" -> true;
            case "club" -> clause.token(i - 1).is("the") || clause.token(i - 1).is("our");
            default -> false;
          };
      if (club) {
        return true;
      }
    }
    return false;
  }

  /** "was 12th, and fourth of the Hawks": beside the place in the race. */
  private static boolean ofTeam(Clause clause, Mention rank) {
    boolean team =
        rank.to() + 1 < clause.tokens()
            && clause.token(rank.to()).is("for")
            && (clause.token(rank.to() + 1).is("the") || clause.token(rank.to() + 1).capital());
    for (Mention other : team ? clause.spotted().in(clause.sentence()) : Mentions.NONE) {
      boolean ordinal =
          other.value() instanceof Value.Rank value && value.noun() == Value.Rank.Noun.ORDINAL;
      boolean place =
          other.to() < clause.tokens()
              && (clause.token(other.to() - 1).is("place")
                  || clause.token(other.to()).is("place")
                  || clause.token(other.to()).is("overall"));
      if (ordinal && place && !other.equals(rank)) {
        return true;
      }
    }
    return false;
  }

  /** "first home in the women's race": of all who ran. */
  private static boolean ofRace(Clause clause, int from) {
    if (from >= clause.tokens() || !clause.token(from).is("in")) {
      return false;
    }
    for (int i = from; i < Math.min(clause.tokens(), from + 5); i++) {
      if (clause.token(i).is("race") || clause.at(Value.Event.class, i).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
