package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Schools and clubs as relay teams: "Harlow High won the 4x400m relay", "Harlow's 4x100m team
 * finished third". Only a sentence that names a relay is asked.
 */
final class SchoolTeams {
  private static final int LONGEST = 5;
  private static final int REACH = 7;

  /** "'s 4x400m relay team". */
  private static final int TEAM = 8;

  private final Vocabulary vocabulary;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  SchoolTeams(Vocabulary vocabulary, Page page, Sentence sentence, List<Mention> mentions) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** The teams that the sentence names and that are no nations. */
  List<Mention> find() {
    var found = new ArrayList<Mention>();
    int at = sentence.from();
    while (at < sentence.to()) {
      int to = end(at);
      if (to > at && opens(at) && raced(to)) {
        found.add(new Mention(at, to, new Value.Team("", page.text(at, to))));
      }
      at = Math.max(at + 1, to);
    }
    return found;
  }

  /** The token after the capitalised words that begin here; the same where none do. */
  private int end(int from) {
    int to = from;
    while (to < sentence.to() && to - from <= LONGEST && part(from, to)) {
      boolean owner = to + 2 < sentence.to() && apostrophe(page.token(to + 1));
      to += owner && part(from, to + 2) ? 2 : 1; // "Leeds Girls' High"
    }
    return to - from > LONGEST ? from : to;
  }

  private static boolean apostrophe(Token token) {
    return token.is("'") || token.is("'s");
  }

  private boolean part(int from, int at) {
    Token token = page.token(at);
    if (!token.isWord() || !token.capital() || token.glued() || token.length() < 2) {
      return false;
    }
    if (at == sentence.from()
        && vocabulary.common(token)
        && token.letters() != Token.Case.CAPITALS) {
      return false;
    }
    for (Mention mention : mentions) {
      boolean here = mention.from() <= at && at < mention.to();
      boolean school = mention.is(Value.Town.class) || mention.value() instanceof Value.Word;
      boolean inner = at > from && (mention.is(Value.Role.class) || mention.is(Value.Sex.class));
      if (here && !school && !inner) {
        return false;
      }
    }
    return true;
  }

  /** Where a subject may begin. */
  private boolean opens(int from) {
    if (from == sentence.from()) {
      return true;
    }
    return switch (page.token(from - 1).word()) {
      case "the", ",", "and", "but", "while", "when", "as", "where", "that", "with" -> true;
      default -> false;
    };
  }

  /** "won", "'s 4x400m team took", "team of A, B, C and D finished". */
  private boolean raced(int name) {
    int to = name;
    while (to < sentence.to() && group(to)) {
      to++;
    }
    boolean owner = to < sentence.to() && page.token(to).is("'s");
    for (Mention mention : mentions) {
      int gap = mention.from() - to;
      boolean verb =
          mention.is(Cue.WIN)
              || mention.is(Cue.TAKE)
              || mention.is(Cue.FINISH)
              || (to > name && mention.is(Cue.SET));
      boolean small = page.token(mention.from()).length() < 3;
      if (verb && !small && gap >= 0 && (gap <= 1 || (owner && gap <= REACH + 2))) {
        return true;
      }
    }
    return team(to);
  }

  /** "Harlow High junior girls": of whom the team is. */
  private boolean group(int at) {
    return switch (page.token(at).word()) {
      case "junior", "senior", "intermediate", "girls", "boys", "women", "men" -> true;
      default -> false;
    };
  }

  private boolean team(int to) {
    for (int i = to; i < Math.min(sentence.to(), to + TEAM); i++) {
      switch (page.token(i).word()) {
        case "team", "quartet", "foursome" -> {
          return true;
        }
        case "relay" -> { // "the Hawks' 4x400 relay of A, B, C and D"
          return i + 1 < sentence.to() && page.token(i + 1).is("of");
        }
        default -> {
          if (page.token(i).isPunctuation() && !page.token(i).is("'")) {
            return false;
          }
        }
      }
    }
    return false;
  }
}
