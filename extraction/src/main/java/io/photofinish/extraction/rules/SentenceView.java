package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;

/** One sentence, and where in it references and verbs stand. */
final class SentenceView {
  static final WordSet RELATIVE = WordSet.of("who", "whom", "whose", "which");

  /** What somebody did to a mark that is spoken of. */
  static final WordSet PARTICIPLES =
      WordSet.of(
          "set",
          "run",
          "established",
          "achieved",
          "posted",
          "recorded",
          "registered",
          "clocked",
          "held",
          "owned",
          "shared",
          "thrown",
          "jumped",
          "cleared",
          "vaulted");

  static final Kinds VERBS =
      Kinds.of(Cue.WIN, Cue.TAKE, Cue.FINISH, Cue.RUN, Cue.BEAT, Cue.SET, Cue.BE, Cue.WENT_TO);

  /** Verbs whose object may be an athlete or that are no verb everywhere. */
  private static final WordSet WEAK =
      WordSet.of("in", "with", "a", "new", "to", "home", "left", "defending");

  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "in", "at", "from", "to", "of", "by", "behind", "over", "for", "on", "with", "after",
          "before", "when", "where", "while", "but", "ahead", "as", "since", "because", "until",
          "having");

  private static final WordSet ADVERBS =
      WordSet.of("then", "also", "later", "went", "on", "has", "had", "again");

  private static final Kinds REFERRING =
      Kinds.of(Value.Person.class, Value.Team.class, Value.Definite.class, Value.Pronoun.class);

  private static final Mention NOBODY = new Mention(0, 0, new Value.Other());

  private static final int ASIDE = 16;

  /** Of a verb with its ending: "edged", "going". */
  private static final int SHORTEST = 4;

  private static final int WHO = 24;

  /** "Smith's former team-mate Jones": words from an owner to who is owned. */
  private static final int OWNED = 4;

  private final Spotted spotted;
  private final Sentence sentence;
  private final int index;
  private final Mentions mentions;
  private final Mention[] ref;
  private final boolean[] verb;
  private final int[] covered;

  /** What was found soon behind each token; null where nobody has asked. */
  private Mention[] soon;

  /** By the token that a reference begins with, one more than where its phrase does, once asked. */
  private int[] phrases;

  SentenceView(Spotted spotted, int index) {
    this.spotted = spotted;
    this.sentence = spotted.sentence(index);
    this.index = index;
    this.mentions = spotted.in(index);
    int size = sentence.size() + 1;
    ref = new Mention[size];
    verb = new boolean[size];
    covered = new int[size];
    for (Mention mention : mentions) {
      int at = mention.from() - sentence.from();
      if (mention.value() instanceof Value.Word word) { // as most are
        verb[at] |=
            VERBS.has(word.cue()) && !WEAK.has(token(mention.from())) && !named(mention.from());
        continue;
      }
      if (mention.refers()) {
        ref[at] = mention;
        for (int i = mention.from(); i < mention.to(); i++) {
          covered[i - sentence.from()] = mention.to();
        }
      }
      verb[at] |= mention.is(Value.Fate.class);
    }
    for (Mention mention : mentions.kinds().meets(REFERRING) ? mentions : Mentions.NONE) {
      if (mention.refers()) {
        acts(mention);
      }
    }
  }

  /** "shot put", "third-placed": a word of a name. */
  private boolean named(int at) {
    return inside(mentions.all(Value.Event.class), at)
        || (token(at).is("placed") && inside(mentions.all(Value.Rank.class), at));
  }

  private static boolean inside(Mentions some, int at) {
    for (Mention mention : some) {
      if (mention.from() < at && at < mention.to()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Smith outkicked", "Jones (Leeds) surging", "Webb, 35, slipped": by its ending and its place
   * behind a name a verb, whatever it means.
   */
  private void acts(Mention who) {
    int at = afterBracket(who.to());
    boolean aged =
        at + 2 < sentence.to()
            && token(at).is(",")
            && token(at + 1).isNumber()
            && token(at + 2).is(",");
    at = aged ? at + 3 : at;
    at += at < sentence.to() && (adverb(at) || token(at).is("have")) ? 1 : 0;
    boolean possessive = who.value() instanceof Value.Pronoun pronoun && pronoun.possessive();
    if (at < sentence.to() && !possessive && !covered(at) && inflected(token(at))) {
      verb[at - sentence.from()] = true;
    }
  }

  private static boolean inflected(Token token) {
    String word = token.word();
    boolean ending = word.endsWith("ed") || word.endsWith("ing");
    return ending
        && token.letters() == Token.Case.LOWER
        && token.length() > SHORTEST
        && switch (word) {
          case "during", "including", "according", "following", "regarding", "evening" -> false;
          case "morning", "indeed", "speed", "ranked", "seeded", "based", "named", "called" ->
              false;
          default -> true;
        };
  }

  Spotted spotted() {
    return spotted;
  }

  Sentence sentence() {
    return sentence;
  }

  int index() {
    return index;
  }

  Mentions mentions() {
    return mentions;
  }

  /** Whether a token is part of a reference. */
  boolean covered(int at) {
    return covered[at - sentence.from()] > 0;
  }

  Token token(int at) {
    return spotted.page().token(at);
  }

  Mention ref(int at) {
    return at < sentence.to() ? ref[at - sentence.from()] : null;
  }

  boolean verb(int at) {
    return at < sentence.to() && verb[at - sentence.from()];
  }

  boolean adverb(int at) {
    return ADVERBS.has(token(at)) || token(at).word().endsWith("ly");
  }

  /** Whether a name, or a name with its bracket, ends here. */
  boolean refEndsAt(int i) {
    int at = beforeClassYear(i - 1);
    if (at > sentence.from() && token(at).is(")")) {
      while (at > sentence.from() && !token(at).is("(")) {
        at--;
      }
      at--;
    }
    return ends(at) || ends(beforeHome(at));
  }

  private boolean ends(int at) {
    return at >= sentence.from() && covered[at - sentence.from()] == at + 1;
  }

  /** The last token of the name in "Anna Smith of Kenya"; -1 where nobody's home ends here. */
  private int beforeHome(int at) {
    for (Mention mention : mentions) {
      boolean home = mention.is(Value.Country.class) || mention.is(Value.Town.class);
      int of = mention.from() - 1;
      if (home && mention.to() == at + 1 && of > sentence.from()) {
        of -= token(of).is("the") ? 1 : 0;
        if (token(of).is("of") || token(of).is("from")) {
          return of - 1;
        }
      }
    }
    return -1;
  }

  /** "Anna Smith '18": American reports give the year of graduation. */
  int beforeClassYear(int at) {
    boolean year =
        at > sentence.from() + 1
            && token(at).glued()
            && (token(at).isNumber() || token(at).is("g"))
            && token(at - 1).is("'")
            && !token(at - 1).glued();
    return year ? at - 2 : at;
  }

  /** The token after the year of graduation, where one stands here. */
  private int afterClassYear(int at) {
    int to = Math.min(at + 2, sentence.to());
    return to - 2 == at && beforeClassYear(to - 1) < at ? to : at;
  }

  /** Where the noun phrase begins that ends in a reference. */
  int phraseStart(Mention reference) {
    int at = reference.from() - sentence.from();
    if (at < 0) { // of the sentence before
      return reference.from();
    }
    phrases = phrases == null ? new int[ref.length] : phrases;
    if (phrases[at] == 0) {
      phrases[at] = 1 + Shapes.phraseStart(spotted, index, reference);
    }
    return phrases[at] - 1;
  }

  /** The preposition or verb whose object a reference is; null where it is no object. */
  Mention governor(Mention reference) {
    int at = phraseStart(reference);
    return at > sentence.from() ? Shapes.governor(mentions, at) : null;
  }

  boolean verbBefore(int from, int to) {
    for (int i = from; i < to; i++) {
      if (verb(i)) {
        return true;
      }
    }
    return false;
  }

  /** A reference within a noun phrase that begins here. */
  Mention refSoon(int at) {
    int slot = at - sentence.from();
    if (slot < 0 || at >= sentence.to()) {
      return findSoon(at);
    }
    soon = soon == null ? new Mention[ref.length] : soon;
    if (soon[slot] == null) {
      Mention found = findSoon(at);
      soon[slot] = found == null ? NOBODY : found;
    }
    return isNobody(soon[slot]) ? null : soon[slot];
  }

  @SuppressWarnings("ReferenceEquality") // the very one
  private static boolean isNobody(Mention mention) {
    return mention == NOBODY;
  }

  private Mention findSoon(int at) {
    for (int i = at; i < Math.min(sentence.to(), at + 6); i++) {
      if (ref(i) != null && !owner(ref(i))) {
        return ref(i);
      }
      Token token = token(i);
      if (token.is(",") && ref(i + 1) != null && noun(at, i)) {
        return ref(i + 1);
      }
      if ((token.isPunctuation() && !(token.is("-") && token.glued()))
          || token.is("and")
          || token.is("that")
          || verb(i)
          || RELATIVE.has(token)
          || prepositional(token)) {
        return null;
      }
    }
    return null;
  }

  /** "another Kenyan, Anna Smith,": whether a noun for a person ends here that a name explains. */
  private boolean noun(int from, int to) {
    boolean noun = false;
    for (Mention mention : mentions) {
      boolean kind =
          mention.is(Value.Role.class)
              || (mention.value() instanceof Value.Country country && country.person());
      noun |= kind && mention.from() > from && mention.to() == to;
    }
    Mention name = noun ? ref(to + 1) : null;
    int after = name == null ? to : afterBracket(name.to());
    return name != null
        && name.is(Value.Person.class)
        && after < sentence.to()
        && (token(after).is(",") || verb(after));
  }

  /** "Johnston's teammate Nat Kirk": whose teammate somebody is. */
  boolean owner(Mention ref) {
    int at = ref.to();
    if (at >= sentence.to() || !token(at).is("'s")) {
      return false;
    }
    int words = 0;
    for (int i = at; i < sentence.to() && words < OWNED; i++) {
      if (ref(i) != null) {
        return true;
      }
      words += token(i).glued() && !token(i).is("'s") ? 0 : 1;
    }
    return false;
  }

  static boolean prepositional(Token token) {
    return PREPOSITIONS.has(token);
  }

  /** A verb, or a bracket with a mark, before the clause can end. */
  boolean verbSoon(int from) {
    int at = afterClassYear(from);
    if (at > from && at < sentence.to() && token(at).is(",") && verb(at + 1)) {
      return true; // "Anna Smith '18, won"
    }
    int depth = 0;
    for (int i = at; i < Math.min(sentence.to(), at + 12); i++) {
      String word = token(i).word();
      if (word.equals("(")) {
        depth++;
      } else if (word.equals(")")) {
        depth--;
      } else if (depth == 0) {
        if (verb(i) || (i == at && explained(i))) {
          return true;
        }
        if (word.equals("and") && ref(i + 1) != null) {
          i = ref(i + 1).to() - 1;
          continue;
        }
        if (word.equals(",") && (apposed(i) || aside(i))) {
          return true;
        }
        if ((i > at && ref(i) != null)
            || word.equals(",")
            || word.equals(";")
            || word.equals("and")) {
          return false;
        }
        if (RELATIVE.has(token(i)) || (i == at && hangs(word))) {
          return false;
        }
      }
    }
    return false;
  }

  /** "from Smith and Jones after all had cleared 5.90m": a clause of its own begins. */
  private static boolean hangs(String word) {
    return switch (word) {
      case "after", "when", "because", "before", "although", "though" -> true;
      default -> false;
    };
  }

  /** "another Kenyan, Smith, was third": behind the comma that ends a name the verb. */
  private boolean explained(int comma) {
    return token(comma).is(",") && verb(comma + 1) && !token(comma + 1).word().endsWith("ing");
  }

  /** "Smith of Kenya, fourth, set a record": a place between commas, and then the verb. */
  private boolean apposed(int comma) {
    for (Mention mention : mentions) {
      boolean rank = mention.from() == comma + 1 && mention.is(Value.Rank.class);
      if (rank && mention.to() < sentence.to() && token(mention.to()).is(",")) {
        return mention.to() + 1 < sentence.to() && verb(mention.to() + 1);
      }
    }
    return false;
  }

  /**
   * "Smith, with 6.57, took silver", "Smith, the former champion, was third": what stands between
   * two commas before the verb.
   */
  private boolean aside(int comma) {
    if (comma + 1 < sentence.to() && token(comma + 1).is("who")) {
      return goesOn(comma + 2);
    }
    if (comma + 1 < sentence.to() && nationality(token(comma + 1).word())) {
      return goesOn(comma + 2);
    }
    for (int i = comma + 1; i < Math.min(sentence.to(), comma + ASIDE); i++) {
      Mention who = ref(i);
      if (who != null && !who.is(Value.Definite.class)) {
        return false;
      }
      if (who != null) { // "the former champion": the same as before the comma
        i = who.to() - 1;
        continue;
      }
      if (verb(i) || RELATIVE.has(token(i)) || token(i).is("and")) {
        return false;
      }
      if (token(i).is(",")) {
        return i > comma + 1 && i + 1 < sentence.to() && verb(i + 1);
      }
    }
    return false;
  }

  /** "Smith, formerly of Kenya and now running for Qatar, was third". */
  private static boolean nationality(String word) {
    return switch (word) {
      case "formerly", "originally", "previously", "born", "now", "once" -> true;
      default -> false;
    };
  }

  /** "Smith, who was pushed into the crowd, took silver": whether a verb follows a later comma. */
  private boolean goesOn(int from) {
    for (int i = from; i < Math.min(sentence.to() - 1, from + WHO); i++) {
      if (token(i).is(";") || (token(i).is(",") && token(i + 1).is("and"))) {
        return false;
      }
      if (token(i).is(",") && verb(i + 1) && ref(i + 1) == null) {
        return true;
      }
    }
    return false;
  }

  /** "and there was a bronze for Smith": a clause without a subject. */
  boolean there(int at) {
    return at < sentence.to() && token(at).is("there") && (next(at, "was") || next(at, "were"));
  }

  /** Whether a word follows. */
  boolean next(int i, String word) {
    return i + 1 < sentence.to() && token(i + 1).is(word);
  }

  /** "the mark set by Smith in Oslo in 1998": an occasion of its own. */
  boolean setBy(int i) {
    if (!PARTICIPLES.has(token(i)) || !next(i, "by") || i == sentence.from()) {
      return false;
    }
    return switch (token(i - 1).word()) {
      case "was", "is", "were", "been", "being", "are" -> false;
      default -> refSoon(i + 2) != null;
    };
  }

  /** Where a bracket ends that begins here, or the token itself. */
  int afterBracket(int at) {
    int i = at;
    if (i < sentence.to() && token(i).is("(")) {
      while (i < sentence.to() && !token(i).is(")")) {
        i++;
      }
      i = Math.min(sentence.to(), i + 1);
    }
    return i;
  }

  /** "before Smith had run": a clause that tells when or why, and not of what. */
  static boolean hangs(Clause clause) {
    return Clauses.SUBORDINATE.has(clause.token(clause.from()));
  }
}
