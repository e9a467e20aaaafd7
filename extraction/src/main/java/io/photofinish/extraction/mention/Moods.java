package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How far a negation, a wish, a condition or a future reaches: from its word to the end of its
 * clause. A finite verb after "and" ends it, since only infinitives hang on such a word.
 */
final class Moods {
  private static final Kinds SETTING = Kinds.of(Cue.NOT, Cue.WISH, Cue.IF, Cue.FUTURE, Cue.MODAL);

  private static final Kinds PAST = Kinds.of(Cue.WIN, Cue.TAKE, Cue.FINISH);

  /** Who is quoted says them of himself. */
  static final Set<String> PERSONAL =
      Set.of("i", "we", "you", "my", "our", "me", "us", "your", "myself");

  /** "chasing Kenya's Anna Smith home". */
  private static final int CHASED = 5;

  private Moods() {}

  static List<Mood> of(Page page, List<Mentions> mentions) {
    var moods = new Mood[page.tokens().size()];
    Arrays.fill(moods, Mood.NONE);
    for (Sentence sentence : page.sentences()) {
      if (sentence.quotes()) {
        quoted(page, sentence, moods);
      }
    }
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).kinds().meets(SETTING)) {
        sentence(page, page.sentences().get(i), mentions.get(i), moods);
      }
    }
    return Collections.unmodifiableList(Arrays.asList(moods));
  }

  /**
   * What somebody is quoted with of others is told like the rest; what he says of himself, of us
   * and of you is hope and memory.
   */
  private static void quoted(Page page, Sentence sentence, Mood[] moods) {
    boolean personal = false;
    for (int i = sentence.from(); i < sentence.to() && !personal; i++) {
      if (!page.token(i).quoted()) {
        continue;
      }
      boolean first = i == sentence.from() || page.token(i - 1).isPunctuation();
      boolean whatever = first && page.token(i).is("to"); // "To run 14.49 is good"
      personal = whatever || Facts.has(page.token(i), Fact.PERSONAL);
    }
    for (int i = sentence.from(); i < sentence.to() && personal; i++) {
      moods[i] = page.token(i).quoted() ? Mood.QUOTED : Mood.NONE;
    }
  }

  private static void sentence(Page page, Sentence sentence, Mentions mentions, Mood[] moods) {
    int size = sentence.to() - sentence.from();
    var starts = new Mood[size];
    var ends = new boolean[size];
    var past = new boolean[size];
    var only = new boolean[size];
    for (Mention mention : mentions) {
      if (mention.value() instanceof Value.Word word) {
        int at = mention.from() - sentence.from();
        ends[at] |= word.cue() == Cue.FINISH && missed(page, mention, mentions);
        ends[at] |= word.cue() == Cue.RUN && marked(page, mention, mentions);
        switch (word.cue()) {
          case NOT ->
              starts[at] =
                  within(mention, mentions)
                          || number(page, mention)
                          || praise(page, mention)
                          || Concessions.failedToStop(page, mention.to())
                      ? starts[at]
                      : Mood.NEGATED;
          case WISH -> {
            int how = Math.min(how(page, mention, sentence), meanwhile(page, mention, mentions));
            ends[Math.min(how - sentence.from(), size - 1)] |= how < sentence.to();
            starts[at] =
                starts[at] == null
                        && !beaten(mention, mentions)
                        && !noun(page, mention)
                        && !achieved(page, mention, mentions)
                        && !named(page, mention, sentence)
                        && !trial(page, mention)
                        && !Concessions.at(page, mention.from())
                    ? Mood.WISHED
                    : starts[at];
          }
          case IF -> starts[at] = Mood.CONDITIONAL;
          case FUTURE, MODAL ->
              starts[at] =
                  modal(page, mention) && !managed(mention, mentions) && !given(page, mention)
                      ? Mood.FUTURE
                      : starts[at];
          case CLAUSE -> ends[at] = true;
          case ONLY -> only[at] = true;
          default -> past[at] |= PAST.has(word.cue()) && finite(page.token(mention.from()));
        }
      }
    }
    for (Mention mention : mentions) {
      boolean prize =
          mention.value() instanceof Value.Rank rank
              && (rank.noun() == Value.Rank.Noun.TITLE || rank.noun() == Value.Rank.Noun.MEDAL);
      int after = mention.to() - sentence.from();
      if (prize && after < size && won(mention.to(), mentions, page)) {
        ends[after] = true;
      }
    }
    run(page, sentence, moods, starts, ends, past, only);
  }

  /** "hopes to defend the title she won": what was won before is no wish. */
  private static boolean won(int at, Mentions mentions, Page page) {
    int who = page.token(at).is("that") ? at + 1 : at;
    int verb = -1;
    for (Mention mention : mentions) {
      if (mention.from() == who && mention.is(Value.Pronoun.class)) {
        verb = mention.to();
      }
    }
    for (Mention mention : mentions) {
      boolean wins = mention.is(Cue.WIN) || mention.is(Cue.TAKE);
      if (verb >= 0 && mention.from() == verb && wins && finite(page.token(verb))) {
        return true;
      }
    }
    return false;
  }

  /** "just missed the top eight, coming in ninth": what happened instead, comma or not. */
  private static boolean missed(Page page, Mention finish, List<Mention> mentions) {
    if (finite(page.token(finish.from()))) {
      return false;
    }
    for (Mention not : mentions) {
      boolean before = not.is(Cue.NOT) && not.to() <= finish.from();
      if (before && page.token(not.from()).word().startsWith("miss")) {
        return true;
      }
    }
    return false;
  }

  /** "just missed her best with 45:10": what was run instead. */
  private static boolean marked(Page page, Mention with, Mentions mentions) {
    boolean mark =
        (page.token(with.from()).is("with") || page.token(with.from()).is("in"))
            && Lists.any(
                mentions,
                m ->
                    m.from() == with.to()
                        && ((m.is(Value.Amount.class) && m.length() > 2)
                            || (m.is(Value.Rank.class) && page.token(m.to() - 1).is("place"))));
    return mark
        && Lists.any(
            mentions,
            m ->
                m.is(Cue.NOT)
                    && m.to() <= with.from()
                    && page.token(m.from()).word().startsWith("miss"));
  }

  /** "Will" and "May" with a capital inside a sentence are names or months. */
  private static boolean modal(Page page, Mention mention) {
    Token token = page.token(mention.from());
    if (Concessions.at(page, mention.from())) {
      return false;
    }
    return !token.capital() || mention.from() == 0 || page.token(mention.from() - 1).is(".");
  }

  /** "qualified for the final by finishing third", "… with a time of": how is no wish. */
  private static int how(Page page, Mention wish, Sentence sentence) {
    if (!page.token(wish.from()).is("qualified")) {
      return sentence.to();
    }
    for (int i = wish.to(); i < sentence.to(); i++) {
      switch (page.token(i).word()) {
        case "by", "with", "in" -> {
          boolean told =
              !page.token(i).is("in") || (i + 1 < sentence.to() && page.token(i + 1).isNumber());
          if (told) {
            return i;
          }
        }
        default -> {}
      }
    }
    return sentence.to();
  }

  /** "an unlikely bronze": won, after all. */
  private static boolean praise(Page page, Mention not) {
    return page.token(not.from()).is("unlikely")
        && not.from() > 0
        && page.token(not.from() - 1).is("an");
  }

  /** "No1", "No. 4": a number of a ranking. */
  private static boolean number(Page page, Mention not) {
    int at = not.to();
    at += at < page.tokens().size() && page.token(at).is(".") && page.token(at).glued() ? 1 : 0;
    return page.token(not.from()).is("no")
        && not.length() == 1
        && at < page.tokens().size()
        && page.token(at).isNumber();
  }

  /**
   * "showed her potential finishing third", "the build-up to the marathon, coming home ninth":
   * where what happened follows a noun; the greatest number where nothing does.
   */
  private static int meanwhile(Page page, Mention wish, Mentions mentions) {
    boolean noun =
        switch (page.token(wish.from()).word()) {
          case "potential", "build", "buildup", "preparation", "preparations", "ambition" -> true;
          default -> false;
        };
    for (Mention verb : noun ? mentions : Mentions.NONE) {
      boolean did = verb.is(Cue.FINISH) || verb.is(Cue.RUN) || verb.is(Cue.TAKE);
      if (did && verb.from() >= wish.to() && !finite(page.token(verb.from()))) {
        return switch (page.token(verb.from() - 1).word()) {
          case "of", "for", "to", "in", "at", "by", "with", "before", "and", "after" ->
              Integer.MAX_VALUE;
          default -> verb.from();
        };
      }
    }
    return Integer.MAX_VALUE;
  }

  /** "could finish no higher than eighth": a phrase of its own meaning begins with it. */
  private static boolean within(Mention not, Mentions mentions) {
    for (Mention other : mentions) {
      if (other.is(Cue.FINISH) && other.from() <= not.from() && other.to() > not.to()) {
        return true;
      }
    }
    return false;
  }

  /** "stunned the favourites to win": what they were is no wish of who won. */
  private static boolean beaten(Mention wish, Mentions mentions) {
    for (Mention other : mentions) {
      if (other.is(Cue.BEAT) && other.to() <= wish.from() && wish.from() - other.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  /** "on her third attempt", "used his final attempt to snatch gold": a jump or a throw. */
  private static boolean trial(Page page, Mention wish) {
    if (wish.from() < 2 || !page.token(wish.from()).is("attempt")) {
      return false;
    }
    boolean counted =
        switch (page.token(wish.from() - 1).word()) {
          case "first", "second", "third", "fourth", "fifth", "sixth" -> true;
          case "final", "last", "opening", "penultimate", "only" -> true;
          default -> false;
        };
    return counted
        && switch (page.token(wish.from() - 2).word()) {
          case "her", "his", "their", "the", "'s" -> true;
          default -> false;
        };
  }

  /** "Britain's hopes rest on Smith", "her hopes were dashed": what is told of them happened. */
  private static boolean noun(Page page, Mention wish) {
    if (page.token(wish.from()).is("determined") && wish.to() < page.tokens().size()) {
      return switch (page.token(wish.to()).word()) { // "a determined run"
        case "to", "not", "that" -> false;
        default -> page.token(wish.to()).isWord();
      };
    }
    if (page.token(wish.from()).word().startsWith("chas")) {
      return home(page, wish.to());
    }
    boolean hopes =
        switch (page.token(wish.from()).word()) {
          case "hopes", "chances", "dreams", "ambitions" -> true;
          default -> false;
        };
    return hopes
        && wish.length() == 1
        && wish.to() < page.tokens().size()
        && switch (page.token(wish.to()).word()) {
          case "rest", "rested", "lie", "lay", "were", "ended", "faded", "suffered", "died" -> true;
          case "disappeared", "evaporated", "vanished", "crumbled", "took" -> true;
          default -> false;
        };
  }

  /** "with victory going to Kenya's Anna Smith": to somebody, and not to do something. */
  private static boolean given(Page page, Mention going) {
    return page.token(going.from()).is("going")
        && going.to() < page.tokens().size()
        && page.token(going.to() - 1).is("to")
        && page.token(going.to()).capital();
  }

  /** "could manage only 66.29m", "could do no better than fifth": what happened, after all. */
  private static boolean managed(Mention modal, Mentions mentions) {
    for (Mention other : mentions) {
      boolean phrase = other.is(Cue.FINISH) && other.from() == modal.from();
      if (phrase && other.length() > modal.length()) {
        return true;
      }
    }
    return false;
  }

  /** "chasing him home", "chased Anna Smith home": how somebody finished. */
  private static boolean home(Page page, int from) {
    for (int i = from; i < Math.min(page.tokens().size(), from + CHASED); i++) {
      if (page.token(i).is("home")) {
        return true;
      }
      if (page.token(i).isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /**
   * "her 8.41m was enough to win", "threw 67.21 on her last attempt to snatch victory": what was
   * wanted came true.
   */
  private static boolean achieved(Page page, Mention wish, Mentions mentions) {
    int at = wish.from();
    if (at < 2 || !Lists.any(mentions, m -> m.is(Value.Amount.class) && m.to() <= at)) {
      return false;
    }
    String before = page.token(at - 1).word();
    return switch (page.token(at).word()) {
      case "enough" ->
          switch (before) {
            case "was", "were", "proved", "good", "fast", "quick", "far", "high", "just" -> true;
            default -> false;
          };
      case "attempt", "effort", "try" ->
          switch (before) {
            case "last", "final", "opening", "first", "second", "third" -> true;
            case "fourth", "fifth", "sixth", "penultimate" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** "the Hope Harriers": with a capital inside a sentence a name. */
  private static boolean named(Page page, Mention wish, Sentence sentence) {
    int next = wish.to();
    next += next + 1 < sentence.to() && page.token(next).is("'") ? 1 : 0; // "Leeds Harriers' Smith"
    return page.token(wish.from()).letters() == Token.Case.CAPITALISED
        && wish.from() > sentence.from() + 1
        && page.token(wish.from() - 1).isWord()
        && next < sentence.to()
        && page.token(next).letters() == Token.Case.CAPITALISED;
  }

  private static boolean finite(Token token) {
    return !token.word().endsWith("ing");
  }

  private static void run(
      Page page,
      Sentence sentence,
      Mood[] moods,
      Mood[] starts,
      boolean[] ends,
      boolean[] past,
      boolean[] only) {
    Mood mood = Mood.NONE;
    boolean perfect = false;
    Mood around = Mood.NONE; // what a bracket interrupts
    for (int i = 0; i < starts.length; i++) {
      int at = sentence.from() + i;
      Token token = page.token(at);
      boolean clause = ends[i] || (token.isPunctuation() && parts(page, at, sentence));
      if (token.is("(")) {
        around = mood;
      }
      boolean and =
          i > 0
              && (page.token(at - 1).is("and") || page.token(at - 1).is("but"))
              && (past[i] || finished(token))
              && !(perfect && mood == Mood.FUTURE && page.token(at - 1).is("and"));
      if (clause || and || (only[i] && mood == Mood.FUTURE) || (only[i] && mood == Mood.NEGATED)) {
        mood = Mood.NONE;
      }
      if (token.is(")")) {
        mood = around;
        around = Mood.NONE;
      }
      if (starts[i] != null && !(i + 1 < only.length && only[i + 1])) {
        mood = starts[i];
        perfect = at + 1 < sentence.to() && page.token(at + 1).is("have"); // "would have led and"
      }
      if (mood != Mood.NONE && moods[at] == Mood.NONE) {
        moods[at] = mood;
      }
    }
  }

  /** Whether a sign ends a clause. */
  private static boolean parts(Page page, int at, Sentence sentence) {
    return switch (page.token(at).word()) {
      case ";", "–", "(", ")" -> true;
      case ":", "," -> !numberAfter(page, at, sentence);
      case "-" -> !page.token(at).glued();
      default -> false;
    };
  }

  /** "could not respond and trooped home": a verb in the past, whatever it means. */
  private static boolean finished(Token token) {
    return token.word().endsWith("ed") && token.letters() == Token.Case.LOWER && token.length() > 4;
  }

  private static boolean numberAfter(Page page, int at, Sentence sentence) {
    return at + 1 < sentence.to() && page.token(at + 1).isNumber() && page.token(at + 1).glued();
  }
}
