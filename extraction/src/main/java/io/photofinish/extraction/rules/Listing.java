package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;

/** How the parts of a list stand to each other: number, name, bracket, mark. */
final class Listing {
  private static final int LONGEST_HEAD = 14;

  private Listing() {}

  /** The number that counts the entry; 0 where there is none. */
  static int rank(Clause clause, Mention person, Sentence sentence) {
    int at = beforeEquals(clause, person.from() - 1, sentence);
    if (at >= sentence.from() && follows(clause.token(at))) {
      at--;
    }
    at = beforeEquals(clause, at, sentence);
    if (at >= sentence.from()
        && (clause.token(at).is("st")
            || clause.token(at).is("nd")
            || clause.token(at).is("rd")
            || clause.token(at).is("th"))) {
      at--;
    }
    if (at < sentence.from() || !clause.token(at).isNumber() || clause.token(at).length() > 4) {
      return 0;
    }
    boolean dotted = clause.token(at + 1).is(".");
    boolean begins =
        at == sentence.from()
            || clause.token(at - 1).is("=")
            || (!clause.token(at).glued()
                && (dotted || listMark(clause.token(at - 1)) || afterMark(clause, at)));
    return begins ? Integer.parseInt(clause.token(at).word()) : 0;
  }

  /** Whether it is a name that a number counts. */
  static boolean counts(Clause clause, Mention mention, Sentence sentence) {
    return mention.names() && rank(clause, mention, sentence) > 0;
  }

  /** "4= A Smith", "=4. A Smith". */
  static boolean tied(Clause clause, Mention person, Sentence sentence) {
    for (int i = person.from() - 1; i >= Math.max(sentence.from(), person.from() - 3); i--) {
      if (clause.token(i).is("=")) {
        return true;
      }
    }
    return false;
  }

  private static int beforeEquals(Clause clause, int at, Sentence sentence) {
    return at >= sentence.from() && clause.token(at).is("=") ? at - 1 : at;
  }

  private static boolean follows(Token token) {
    return token.is(",") || token.is(".") || token.is(")") || token.is("-") || token.is(":");
  }

  /** "Smith 20:20 15 Jones 21:10". */
  private static boolean afterMark(Clause clause, int at) {
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      if (mention.to() == at && mention.is(Value.Amount.class)) {
        return true;
      }
    }
    return false;
  }

  private static boolean listMark(Token token) {
    return token.isPunctuation()
        && !token.is("(")
        && !(token.is("-") && token.glued())
        && !token.is("\"");
  }

  /** Whether a mention stands in a bracket that opens after a token. */
  static boolean inBracket(Clause clause, Mention mention, int from) {
    boolean open = false;
    for (int i = from; i < mention.from(); i++) {
      Token token = clause.token(i);
      open = token.is("(") || (open && !token.is(")"));
    }
    return open;
  }

  /** "A Smith 2:01.50", "A Smith (GBR) – 2:01.50": only a bracket, a comma or a dash between. */
  static boolean beside(Clause clause, Mention person, Mention mark) {
    return beside(clause, person, mark, true);
  }

  static boolean beside(Clause clause, Mention person, Mention mark, boolean comma) {
    int at = nation(clause, Tail.classYear(clause, person.to()));
    if (mark.from() < at || inBracket(clause, mark, at)) {
      return false;
    }
    while (at < mark.from()) {
      Token token = clause.token(at);
      if (token.is("(")) {
        while (at < mark.from() && !clause.token(at).is(")")) {
          at++;
        }
      } else if (!token.is("-") && !token.is("–") && !token.is(":") && !(comma && token.is(","))) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Behind the nation of "A Smith, Kenya, 2:01.50"; the token itself where there is none. */
  private static int nation(Clause clause, int at) {
    boolean comma = at + 1 < clause.tokens() && clause.token(at).is(",");
    return comma
        ? clause
            .spotted()
            .in(clause.sentence())
            .next(Value.Country.class, at + 1, 0)
            .filter(c -> c.to() < clause.tokens() && clause.token(c.to()).is(","))
            .map(Mention::to)
            .orElse(at)
        : at;
  }

  /** Whether two names or more of a sentence have their marks beside them. */
  static boolean several(Clause clause, List<Mention> mentions) {
    int pairs = 0;
    for (int i = 0; pairs < 2 && i < mentions.size(); i++) {
      if (mentions.get(i).names()) {
        Mention mark = firstMark(mentions, i);
        pairs += mark != null && beside(clause, mentions.get(i), mark) ? 1 : 0;
      }
    }
    return pairs > 1;
  }

  private static Mention firstMark(List<Mention> mentions, int person) {
    for (int i = person + 1; i < mentions.size(); i++) {
      if (mentions.get(i).is(Value.Amount.class)) {
        return mentions.get(i);
      }
      if (mentions.get(i).names()) {
        return null;
      }
    }
    return null;
  }

  /** "Women's 800m: A Smith", "800m final - A Smith": an event and a colon begin the sentence. */
  static boolean headed(Clause clause, List<Mention> mentions, Mention person) {
    Sentence sentence = clause.spotted().sentence(clause.sentence());
    int end = Math.min(person.from(), sentence.from() + LONGEST_HEAD);
    for (int i = sentence.from() + 1; i < end; i++) {
      Token token = clause.token(i);
      if (token.is(":") || (!token.glued() && (token.is("-") || token.is("–")))) {
        int colon = i;
        return Lists.any(
            mentions, m -> m.is(Value.Event.class) && m.to() <= colon && m.to() >= colon - 4);
      }
    }
    return false;
  }

  /** "DNF: A Smith (GBR), B Jones": whatever stands before the colon holds for the whole list. */
  static boolean heads(Clause clause, Mention head, Mention person, List<Mention> mentions) {
    boolean colon =
        head.to() < person.from()
            && (clause.token(head.to()).is(":") || clause.token(head.to()).is("–"));
    if (!colon) {
      return false;
    }
    for (int i = head.to() + 1; i < person.from(); i++) {
      if (clause.token(i).is(";") || clause.token(i).is(".") || clause.token(i).isNumber()) {
        return false;
      }
    }
    for (Mention mention : mentions) {
      boolean between = mention.from() > head.to() && mention.to() <= person.from();
      if (between && !mention.names() && !mention.is(Value.Country.class)) {
        return false;
      }
    }
    return true;
  }
}
