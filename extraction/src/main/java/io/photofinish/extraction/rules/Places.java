package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;

/** When a word for a place is one. */
final class Places {
  /** After an ordinal that is a place. */
  private static final WordSet AFTER =
      WordSet.of(
          "place",
          "placing",
          "followed",
          "closely",
          "spot",
          "position",
          "positions",
          "places",
          "spots",
          "in",
          "behind",
          "overall",
          "at",
          "to",
          "and",
          "with",
          "on",
          "as",
          "ahead",
          "but",
          "while",
          "for",
          "after",
          "just",
          "out",
          "from",
          "there",
          "here",
          "respectively",
          "home",
          "last",
          "yesterday",
          "today",
          "this",
          "when",
          "where",
          "who",
          "though",
          "although",
          "having",
          "lady",
          "male",
          "female",
          "girl",
          "boy",
          "finisher",
          "man",
          "woman",
          "by",
          "or",
          "of",
          "over",
          "slot",
          "once",
          "again",
          "among",
          "both",
          "is",
          "was",
          "were",
          "being",
          "since",
          "despite",
          "equal",
          "also",
          "too",
          "down",
          "during",
          "because",
          "than",
          "then",
          "right",
          "inside",
          "only",
          "about",
          "lead",
          "through",
          "clocking",
          "running",
          "setting",
          "recording",
          "one",
          "two");

  private static final WordSet NO_PLACE_BEFORE =
      WordSet.of(
          "'s", "her", "his", "their", "every", "each", "another", "this", "that", "our", "my",
          "its");

  /** "seventh at the bell", "third with a lap to go". */
  private static final int SPLIT_REACH = 3;

  private static final int LIST_REACH = 6;

  private Places() {}

  /** "third in", "third place", "third." and not "third attempt", "third fastest". */
  static boolean standsAlone(Clause clause, Mention rank) {
    return clause.alone(rank, r -> alone(clause, r));
  }

  private static boolean alone(Clause clause, Mention rank) {
    if (rank.to() >= clause.tokens()) {
      return true;
    }
    if (everBefore(clause, rank)) {
      return false;
    }
    if (clause.has(Cue.SPLIT, rank.to(), rank.to() + SPLIT_REACH)
        || PlacesOnTheWay.after(clause, rank.to())) {
      return false;
    }
    if (PlacesOnTheWay.passing(clause, rank) || PlacesOnTheWay.turning(clause, rank)) {
      return false;
    }
    if (Splits.opened(clause, rank)) {
      return false;
    }
    if (Rankings.of(clause, rank) || turn(clause, rank)) {
      return false;
    }
    if (PlacesAmong.some(clause, rank) || PlacesOnTheWay.onPaper(clause, rank)) {
      return false;
    }
    if (rank.length() > 1
        && clause.token(rank.to() - 1).isWord()
        && clause.token(rank.to() - 1).is("place")) {
      return true;
    }
    if (unit(clause, rank)) {
      return false;
    }
    Token next = clause.token(rank.to());
    if (next.is("of") && PlacesOnTheWay.heats(clause, rank.to() + 1)) {
      return false; // "the first of three heats"
    }
    if (next.is("of") && group(clause, rank.to() + 1)) {
      return false;
    }
    if (PlacesOnTheWay.inRound(clause, rank, next)) {
      return false;
    }
    if (next.is("up")) {
      return false;
    }
    boolean left = rank.from() > 1 && given(clause.token(rank.from() - 2).word());
    if (rank.from() > 0
        && !left
        && NO_PLACE_BEFORE.has(clause.token(rank.from() - 1))
        && !next.is("place")
        && !next.is("spot")) {
      return false;
    }
    if (next.isPunctuation()) {
      boolean place = rank.to() + 1 < clause.tokens() && clause.token(rank.to() + 1).is("place");
      return !next.is("-") || !next.glued() || place;
    }
    if (next.isNumber()) {
      return true;
    }
    if (clause.at(Value.Margin.class, rank.to()).isPresent()) { // "third two seconds behind"
      return true;
    }
    boolean newLine = rank.to() >= clause.spotted().sentence(clause.sentence()).to();
    return newLine
        || AFTER.has(next)
        || endsHere(clause, rank.to())
        || afterDay(clause, rank.to()) > rank.to();
  }

  /**
   * The token after "that day", "on the night", where that stands at one; else the token itself.
   */
  static int afterDay(Clause clause, int at) {
    boolean on =
        at + 2 < clause.tokens() && clause.token(at).is("on") && clause.token(at + 1).is("the");
    boolean that = at + 1 < clause.tokens() && clause.token(at).is("that");
    int noun = on ? at + 2 : at + 1;
    boolean day =
        (on || that)
            && noun < clause.tokens()
            && switch (clause.token(noun).word()) {
              case "day", "night", "evening", "afternoon", "morning", "year", "time" -> true;
              default -> false;
            };
    return day ? noun + 1 : at;
  }

  /** "the first of them", "second of our runners": in no more than a part of the race. */
  private static boolean group(Clause clause, int at) {
    return at < clause.tokens()
        && switch (clause.token(at).word()) {
          case "them", "those", "these", "us" -> true;
          case "our" -> clause.at(Value.Stage.class, at + 1).isEmpty();
          default -> false;
        };
  }

  /** "was up first": in the order of starting. */
  private static boolean turn(Clause clause, Mention rank) {
    int up = rank.from() - 1;
    return up > clause.from() && clause.token(up).is("up") && clause.has(Cue.BE, up - 1, up);
  }

  /** "left her third", "which gave him sixth". */
  private static boolean given(String verb) {
    return verb.startsWith("le")
        || switch (verb) {
          case "gave", "giving", "give", "earned", "earning", "put", "putting", "brought" -> true;
          default -> false;
        };
  }

  /** "half a second", "nearly a second ahead of Jones": of time. */
  private static boolean unit(Clause clause, Mention rank) {
    boolean compound =
        rank.from() > 1
            && clause.token(rank.from()).is("second")
            && clause.token(rank.from() - 1).is("-")
            && clause.token(rank.from() - 1).glued();
    if (compound) { // "half-second", "split-second"
      return true;
    }
    boolean second =
        rank.from() > 1
            && rank.length() == 1
            && clause.token(rank.from()).is("second")
            && clause.token(rank.from() - 1).is("a");
    if (!second) {
      return false;
    }
    return switch (clause.token(rank.to()).word()) {
      case "ahead", "clear", "faster", "slower", "quicker", "later", "adrift", "back" -> true;
      case "behind", "off", "outside", "inside", "down" -> true;
      default -> clause.token(rank.from() - 2).is("of") || clause.token(rank.from() - 2).is("half");
    };
  }

  /** "the first woman to run a mile", "the first man guilty": no place. */
  private static boolean everBefore(Clause clause, Mention rank) {
    int at = rank.to();
    if (at + 1 < clause.tokens()
        && clause.token(at).is("finisher")
        && among(clause.token(at + 1))) {
      return true;
    }
    boolean person =
        at + 2 < clause.tokens() && (clause.token(at).is("man") || clause.token(at).is("woman"));
    return person
        && switch (clause.token(at + 1).word()) {
          case "home", "back", "across", "overall", "was", "finisher", "and", ",", ".", ")", ";" ->
              false;
          case "at", "with", "behind", "ahead" -> false;
          case "in" -> clause.at(Value.Amount.class, at + 2).isEmpty();
          case "to" -> !clause.token(at + 2).is("finish") && !clause.token(at + 2).is("cross");
          default -> true;
        };
  }

  /** "man to finish", "woman home", "lady across the line": of those who came in. */
  static boolean finisher(Clause clause, int at) {
    boolean person = clause.at(Value.Sex.class, at).isPresent() && at + 2 < clause.tokens();
    return person
        && switch (clause.token(at + 1).word()) {
          case "home", "across" -> true;
          case "to" -> clause.token(at + 2).is("finish") || clause.token(at + 2).is("cross");
          default -> false;
        };
  }

  /** "the first finisher among the three Britons". */
  private static boolean among(Token next) {
    return next.is("among") || next.is("for") || next.is("from") || next.is("of");
  }

  /** "tied for second", "shared third", "equal fourth": a place of all who are named. */
  static boolean tied(Clause clause, Mention rank) {
    for (int i = Math.max(clause.from(), rank.from() - 3); i < rank.from(); i++) {
      switch (clause.token(i).word()) {
        case "tied", "tie", "tying", "shared", "sharing", "equal", "joint", "both" -> {
          return true;
        }
        default -> {}
      }
    }
    return rank.to() < clause.to() && clause.token(rank.to()).is("equal");
  }

  /** The ordinals and medals that stand alone, in order. */
  static List<Mention> ordinals(Clause clause) {
    var ordinals = new ArrayList<Mention>();
    for (Mention rank : clause.all(Value.Rank.class)) {
      var noun = ((Value.Rank) rank.value()).noun();
      boolean place =
          noun == Value.Rank.Noun.MEDAL
              || (noun == Value.Rank.Noun.ORDINAL && standsAlone(clause, rank));
      if (place && clause.happened(rank)) {
        ordinals.add(rank);
      }
    }
    return ordinals;
  }

  /** "runner-up in London twice", "third there three times": which of them is open. */
  static boolean often(Clause clause, Mention rank) {
    for (int i = clause.from(); i < rank.from(); i++) {
      if (clause.token(i).is("occasions")) {
        return true;
      }
    }
    for (int i = rank.to(); i < Math.min(clause.to(), rank.to() + LIST_REACH); i++) {
      switch (clause.token(i).word()) {
        case "twice", "times", "occasions" -> {
          return true;
        }
        default -> {
          if (clause.token(i).isPunctuation()) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** A place is followed by a discipline or name only where a new phrase begins. */
  private static boolean endsHere(Clause clause, int at) {
    return clause.at(Value.Ago.class, at).isPresent()
        || clause.at(Value.Weekday.class, at).isPresent();
  }

  /**
   * Whether a medal or title is one that was won here: not "five gold medals", "her first gold",
   * which may be, but "no medal", "gold standard".
   */
  static boolean counts(Clause clause, Mention rank) {
    if (rank.from() > 0) {
      String before = clause.token(rank.from() - 1).word();
      switch (before) {
        case "category", "age", "series", "club" -> { // "the series title": one of points
          return false;
        }
        default -> {}
      }
    }
    if (rank.to() < clause.tokens()) {
      String next = clause.token(rank.to()).word();
      if (next.equals("favourite")
          || next.equals("hope")
          || next.equals("hopes")
          || next.equals("contender")
          || next.equals("standard")
          || next.equals("label")
          || next.equals("chance")
          || next.equals("defence")
          || next.equals("contenders")
          || next.equals("margin")
          || next.equals("bid")
          || next.equals("hopefuls")
          || next.equals("rush")) {
        return false;
      }
    }
    if (team(clause, rank)) {
      return false;
    }
    String word = clause.token(rank.to() - 1).word();
    boolean plural =
        word.equals("golds")
            || word.equals("silvers")
            || word.equals("bronzes")
            || word.equals("medals")
            || word.equals("titles")
            || word.equals("wins")
            || word.equals("victories");
    return !plural || clause.subjects().size() > 1 || each(clause, rank);
  }

  /** "the 100m and 200m titles": one in each of the races. */
  static boolean each(Clause clause, Mention rank) {
    var events = clause.all(Value.Event.class);
    for (int i = 0; i + 1 < events.size(); i++) {
      int to = events.get(i).to();
      boolean pair = events.get(i + 1).from() == to + 1 && clause.token(to).is("and");
      if (pair && events.get(i + 1).to() == rank.from()) {
        return true;
      }
    }
    return false;
  }

  /** "team gold", "bronze for the men's team". */
  private static boolean team(Clause clause, Mention rank) {
    for (int i = Math.max(clause.from(), rank.from() - 2);
        i < Math.min(clause.tokens(), rank.to() + 6);
        i++) {
      Token token = clause.token(i);
      if (token.is("team") || token.is("teams") || token.is("squad")) {
        return !(i + 1 < clause.tokens()
            && (clause.token(i + 1).is("mate") || clause.token(i + 1).is("-")));
      }
      if (i >= rank.to() && token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "was won by", "was beaten by": what follows is no subject's; but "won by two metres" is. */
  static boolean passive(Clause clause, Mention verb) {
    int by = verb.to();
    if (by >= clause.tokens() || !clause.token(by).is("by") || verb.is(Cue.BY_AGENT)) {
      return false;
    }
    if (by + 1 < clause.tokens() && clause.token(by + 1).word().endsWith("ing")) {
      return false; // "won by clearing 3.20m"
    }
    for (Mention mention : clause.mentions()) {
      boolean much = mention.is(Value.Margin.class) || mention.is(Value.Other.class);
      if (mention.from() == by + 1 && (much || mention.is(Value.Amount.class))) {
        return false;
      }
    }
    if (by + 2 < clause.tokens() && clause.token(by + 1).is("the")) {
      switch (clause.token(by + 2).word()) {
        case "length", "width", "narrowest", "smallest", "slimmest", "barest", "thickness" -> {
          return false;
        }
        default -> {}
      }
    }
    return by + 1 >= clause.tokens() || !measure(clause.token(by + 1));
  }

  private static boolean measure(Token token) {
    return switch (token.word()) {
      case "a", "an", "half", "one", "two", "three", "four", "five", "six", "seven", "eight" ->
          true;
      case "nine", "ten", "more", "almost", "nearly", "over", "just", "some", "only" -> true;
      case "about", "less", "inches", "centimetres", "metres", "seconds", "several" -> true;
      default -> token.isNumber();
    };
  }
}
