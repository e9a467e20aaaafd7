package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Token;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an article tells of its words: which mean something else, and where names may stand. */
final class NameClues {
  static final Set<String> WHERE = Set.of("in", "at", "near");
  static final Set<String> WHENCE = Set.of("from", "of");

  /** What schools are, at the end of their names. */
  static final Set<String> SCHOOLS =
      Set.of(
          "college",
          "university",
          "high",
          "academy",
          "institute",
          "prep",
          "tech",
          "grammar",
          "school",
          "state",
          "catholic",
          "polytechnic");

  private static final int LONGEST_SCHOOL = 3;

  private static final int SHORT_TEAM = 4;

  private final Vocabulary vocabulary;
  private final Page page;

  /** By token, whether the vocabulary knows it to be something else. */
  final boolean[] taken;

  /** By token, whether a mark begins there. */
  final boolean[] marks;

  /** Words that the article sets after "in" or "at": places. */
  final Set<String> places = new HashSet<>();

  /** What the schools of an article are called: "Harlow" of "Harlow College". */
  final Set<String> schools = new HashSet<>();

  /** What teams call themselves: "Panthers" of "the Panthers". */
  final Set<String> teams = new HashSet<>();

  /** Words that the article has in lower case: their numbers, and those that have none. */
  private final long[] lower;

  private final Set<String> lowerUnknown = new HashSet<>();

  /** Tokens that are nouns for people. */
  final BitSet roles = new BitSet();

  /** Months and towns of one word. */
  final BitSet others = new BitSet();

  /** Tokens that begin a verb of racing. */
  final BitSet verbs = new BitSet();

  /** Sentences most of whose words have capitals, as in a headline: there capitals tell little. */
  final BitSet titled;

  NameClues(Vocabulary vocabulary, Page page, BitSet titled, List<List<Mention>> mentions) {
    this.lower = new long[vocabulary.lexicon().size() / Long.SIZE + 1];
    this.titled = titled;
    this.vocabulary = vocabulary;
    this.page = page;
    this.taken = new boolean[page.tokens().size() + 1];
    this.marks = new boolean[page.tokens().size() + 1];
    words();
    mentions.forEach(this::take);
  }

  private void words() {
    for (int i = 0; i < page.tokens().size(); i++) {
      Token token = page.token(i);
      if (token.letters() == Token.Case.LOWER) {
        if (token.number() == Lexicon.UNKNOWN) {
          lowerUnknown.add(token.word());
        } else {
          lower[token.number() / Long.SIZE] |= 1L << token.number();
        }
      } else if (token.capital() && i > 0 && Facts.has(page.token(i - 1), Fact.WHERE)) {
        places.add(token.word());
      }
      if (token.capital() && !token.glued()) {
        school(i);
        team(i);
      }
    }
  }

  /** "The Panthers finished third": what a team calls itself. */
  private void team(int at) {
    String word = page.token(at).word();
    boolean the = at > 0 && page.token(at - 1).is("the") && word.length() > SHORT_TEAM;
    boolean alone =
        at + 1 < page.tokens().size()
            && page.token(at + 1).isWord()
            && !page.token(at + 1).capital()
            && !page.token(at + 1).glued();
    if (the && alone && word.endsWith("s")) {
      teams.add(word);
    }
  }

  /** Whether the article has the word in lower case, too. */
  boolean lower(Token token) {
    return token.number() == Lexicon.UNKNOWN
        ? lowerUnknown.contains(token.word())
        : (lower[token.number() / Long.SIZE] & 1L << token.number()) != 0;
  }

  /** "Harlow College", "Harlow and Leeds colleges", "47 points for Harlow": teams. */
  private void school(int at) {
    if ((named(at + 1) && Facts.has(page.token(at + 1), Fact.SCHOOL))
        || scores(at)
        || owns(at)
        || (at > 1 && page.token(at - 1).is("of") && page.token(at - 2).is("university"))) {
      schools.add(page.token(at).word());
    }
    if (classmate(at + 1)) {
      int first = at;
      while (first > 0 && at - first < LONGEST_SCHOOL && named(first - 1)) {
        first--;
      }
      first += page.token(first).is("the") ? 1 : 0;
      for (int i = first; i <= at && first > 0 && page.token(first - 1).is("the"); i++) {
        schools.add(page.token(i).word());
      }
    }
  }

  /** "the Lakeview Falls sophomore": of a school. */
  private boolean classmate(int at) {
    if (at >= page.tokens().size() || page.token(at).capital()) {
      return false;
    }
    String next = at + 1 < page.tokens().size() ? page.token(at + 1).word() : "";
    return switch (page.token(at).word()) {
      case "senior", "junior", "sophomore", "freshman" ->
          switch (next) {
            case "men", "women", "boys", "girls", "team", "championships", "championship" -> false;
            case "race", "title", "international", "record", "champion", "'s", "'" -> false;
            default -> true;
          };
      default -> false;
    };
  }

  /** "Lakeview's Noah Stein". */
  private boolean owns(int at) {
    return at + 3 < page.tokens().size()
        && page.token(at + 1).is("'s")
        && named(at + 2)
        && (vocabulary.given(page.token(at + 2)) || !vocabulary.english(page.token(at + 2)))
        && named(at + 3)
        && !vocabulary.organisation(page.token(at + 3));
  }

  private boolean named(int at) {
    return at < page.tokens().size() && page.token(at).capital() && !page.token(at).glued();
  }

  /** "to 47 for Harlow", "9.5 points for Harlow". */
  private boolean scores(int at) {
    if (at < 3 || !page.token(at - 1).is("for")) {
      return false;
    }
    Token number = page.token(at - 2);
    return number.is("points")
        || (number.isNumber() && !number.glued() && page.token(at - 3).is("to"));
  }

  /** Words that mean something else are no part of a name, unless they are names too. */
  private void take(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.value() instanceof Value.Word word) { // as most are
        if (races(word.cue(), mention.from())) {
          verbs.set(mention.from());
        }
        continue;
      }
      marks[mention.from()] |= mention.is(Value.Amount.class);
      if (mention.is(Value.Role.class) && mention.length() == 1) {
        roles.set(mention.from());
      }
      boolean other = mention.is(Value.MonthOf.class) || mention.is(Value.Town.class);
      if (other && mention.length() == 1) {
        others.set(mention.from());
      }
      if (mention.value() instanceof Value.Sex
          || mention.value() instanceof Value.Stage
          || (mention.value() instanceof Value.Fate
              && page.token(mention.from()).letters() != Token.Case.CAPITALS)
          || mention.value() instanceof Value.Head
          || (mention.value() instanceof Value.Role role && !role.official())) {
        continue;
      }
      if (mention.length() == 1
          && (softly(mention) || page.token(mention.from()).letters() == Token.Case.LOWER)) {
        continue;
      }
      for (int i = mention.from(); i < mention.to(); i++) {
        taken[i] = true;
      }
    }
  }

  /** "Jordan", "Paris", "April": a name where another name word stands beside it. */
  private boolean softly(Mention mention) {
    int i = mention.from();
    if (mention.value() instanceof Value.Country country && coded(country, i)) {
      return false;
    }
    boolean place = mention.is(Value.Town.class) || mention.is(Value.Country.class);
    boolean weak =
        (place && (vocabulary.namesake(page.token(i)) || given(i)))
            || mention.is(Value.MonthOf.class)
            || mention.is(Value.Event.class)
            || mention.is(Value.Rank.class)
            || mention.is(Value.Role.class);
    boolean whole = nameWord(i + 1) && nameWord(i + 2);
    if (whole && (mention.is(Value.Country.class) || (place && whereBefore(i)))) {
      return false;
    }
    if (place && !weak && i > 0 && nameWord(i - 1) && !nameWord(i + 1) && !page.token(i).glued()) {
      return true;
    }
    if (place && !weak) {
      return nameWord(i + 1)
          && !prepositionBefore(i)
          && !(i > 0 && nameWord(i - 1))
          && !page.token(i + 1).is("'s")
          && mention.is(Value.Town.class);
    }
    return weak && (nameWord(i + 1) || (i > 0 && nameWord(i - 1) && !prepositionBefore(i)));
  }

  /** "Tomas Hale NZL 21.82m": the code of a nation behind a name. */
  private boolean coded(Value.Country country, int at) {
    return country.coded(page.token(at)) && at > 0 && nameWord(at - 1) && !nameWord(at + 1);
  }

  /** "In London Runa Vestergaard won": a whole name behind a town. */
  private boolean whereBefore(int i) {
    return i > 0 && (page.token(i - 1).is("in") || page.token(i - 1).is("at"));
  }

  /** "Georgia Wills", and no "in Georgia": a first name that is a place as well. */
  private boolean given(int i) {
    return vocabulary.given(page.token(i)) && !prepositionBefore(i);
  }

  /** "Lagat settled for silver": a verb that tells what somebody did in a race. */
  private boolean races(Cue cue, int at) {
    boolean verb =
        switch (cue) {
          case WIN, TAKE, FINISH, RUN, BEAT, BREAK -> true;
          default -> false;
        };
    return verb && page.token(at).length() > 2 && !page.token(at).is("with");
  }

  boolean prepositionBefore(int i) {
    if (i == 0) {
      return false;
    }
    Token before = page.token(i - 1);
    return Facts.has(before, Fact.WHERE) || Facts.has(before, Fact.WHENCE);
  }

  private boolean nameWord(int i) {
    if (i >= page.tokens().size()) {
      return false;
    }
    Token token = page.token(i);
    return token.isWord()
        && token.letters() == Token.Case.CAPITALISED
        && token.length() > 1
        && !taken[i]
        && !vocabulary.common(token)
        && !vocabulary.organisation(token);
  }

  /** "Scott, 22, smashed": an age. */
  boolean aged(int at) {
    return at + 2 < page.tokens().size()
        && page.token(at).is(",")
        && page.token(at + 1).isNumber()
        && page.token(at + 1).length() == 2
        && page.token(at + 2).is(",");
  }
}
