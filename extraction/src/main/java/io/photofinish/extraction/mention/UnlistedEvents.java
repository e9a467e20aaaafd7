package io.photofinish.extraction.mention;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Set;

/**
 * Races over distances that have no code: "the five-mile Canal Race", "a 16 mile course", "the 70m
 * hurdles". What is said of them is no result of a discipline that is spoken of elsewhere.
 */
final class UnlistedEvents {
  /** What distances are told in. */
  static final Set<String> UNITS =
      Set.of(
          "mile",
          "miles",
          "miler",
          "km",
          "k",
          "kilometre",
          "kilometres",
          "kilometer",
          "kilometers",
          "m",
          "metre",
          "metres",
          "meter",
          "meters",
          "hh");

  private static final int REACH = 6;

  /** Of a marathon, rounded up. */
  private static final int MILES = 27;

  private static final int KILOMETRES = 43;

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Vocabulary vocabulary;

  UnlistedEvents(Vocabulary vocabulary, Page page, Sentence sentence, List<Mention> mentions) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  void add() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      if (token.isNumber() || vocabulary.numeral(token)) {
        int unit = afterNumber(i);
        int to = unit < 0 ? -1 : miles(i, unit) ? unit + 1 : end(i, unit);
        if (to > 0 && !listed(i, to)) {
          int from = i;
          mentions.removeIf(m -> m.from() >= from && m.to() <= to && length(m));
          mentions.add(new Mention(i, to, ultra(i, unit) ? ultra() : new Value.Unlisted()));
        }
      }
    }
  }

  /** "fourth in the three miles": a race of the track that has no code. */
  private boolean miles(int at, int unit) {
    boolean the = at > sentence.from() + 1 && page.token(at - 1).is("the");
    return the
        && page.token(unit).is("miles")
        && switch (page.token(at - 2).word()) {
          case "in", "over", "at", "won", "took", "winning" ->
              page.token(at).is("three") || page.token(at).is("six");
          default -> false;
        };
  }

  /**
   * What "the 70m hurdles" and "a 4 mile trail race" are not: a mark, or hurdles that have a code.
   */
  private static boolean length(Mention mention) {
    return mention.is(Value.Amount.class)
        || (mention.value() instanceof Value.Event event
            && event.discipline().setting() != Discipline.Setting.COUNTRY);
  }

  /** "a 32 mile race", "50km long": whatever is longer than a marathon has one code. */
  private boolean ultra(int at, int unit) {
    Token number = page.token(at);
    String word = page.token(unit).word();
    boolean miles = word.startsWith("mile");
    boolean whole = unit - at <= 2; // and no "26.2 miles"
    if (!whole || !number.isNumber() || number.length() > 3 || number.glued()) {
      return false;
    }
    int length = Integer.parseInt(number.word());
    return miles ? length >= MILES : word.startsWith("k") && length >= KILOMETRES;
  }

  /** "the 44 mile Peak Way": the name of a race follows. */
  private boolean called(int number, int at) {
    Token before = page.token(Math.max(number - 1, sentence.from()));
    boolean article = before.is("the") || before.is("a") || before.is("an");
    return article
        && at + 1 < sentence.to()
        && page.token(at).letters() == Token.Case.CAPITALISED
        && page.token(at).isWord();
  }

  private Value ultra() {
    var ultra = vocabulary.athletics().disciplines().of("ultra").orElseThrow();
    return new Value.Event(ultra, "plain", false);
  }

  /** The token of the unit: "16 mile", "five-mile", "14.9-mile", "70m". */
  private int afterNumber(int at) {
    int i = at + 1;
    if (i + 1 < sentence.to()
        && page.token(i).is(".")
        && page.token(i + 1).isNumber()
        && page.token(i + 1).glued()) {
      i += 2;
    }
    if (i < sentence.to() && page.token(i).is("-") && page.token(i).glued()) {
      i++;
    }
    return i < sentence.to() ? i : -1;
  }

  private int end(int number, int unit) {
    int to = end(unit);
    return to < 0 && ultra(number, unit) && called(number, unit + 1) ? unit + 1 : to;
  }

  private int end(int unit) {
    return switch (page.token(unit).word()) {
      case "mile",
          "miles",
          "km",
          "k",
          "kilometre",
          "kilometres",
          "kilometer",
          "kilometers",
          "miler" ->
          race(unit + 1);
      case "m", "metre", "metres", "meter", "meters" ->
          unit + 1 < sentence.to() && raced(page.token(unit + 1).word()) ? unit + 2 : -1;
      case "hh" -> page.token(unit).glued() ? unit + 1 : -1;
      default -> -1;
    };
  }

  /** "70m hurdles", "the 70 metre junior girls". */
  private static boolean raced(String next) {
    return next.startsWith("hurdle")
        || next.equals("junior")
        || next.equals("senior")
        || next.equals("intermediate")
        || next.equals("girls")
        || next.equals("boys");
  }

  /** "… Canal Race", "… fell run", "… long". */
  private int race(int from) {
    for (int i = from; i < Math.min(sentence.to(), from + REACH); i++) {
      switch (page.token(i).word()) {
        case "race",
            "run",
            "course",
            "route",
            "event",
            "challenge",
            "hurtle",
            "handicap",
            "relay" -> {
          return i + 1;
        }
        case "long" -> {
          return i == from ? i + 1 : -1;
        }
        case "to",
            "of",
            "from",
            "into",
            "through",
            "per",
            "when",
            "where",
            "before",
            "after",
            "and",
            "mark",
            "marker",
            "split" -> {
          return -1;
        }
        default -> {
          if (page.token(i).isPunctuation() && !page.token(i).is("'")) {
            return -1;
          }
        }
      }
    }
    return -1;
  }

  private boolean listed(int from, int to) {
    for (Mention mention : mentions) {
      boolean meets = mention.from() < to && mention.to() > from;
      boolean event =
          mention.is(Value.Event.class)
              || (mention.value() instanceof Value.Contest contest
                  && contest.discipline().isPresent());
      if (meets && event && mention.from() <= from) {
        return true;
      }
    }
    return false;
  }
}
