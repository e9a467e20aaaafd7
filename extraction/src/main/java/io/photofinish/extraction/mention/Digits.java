package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Token;
import java.util.List;

/** Looks at the tokens of one sentence as parts of numbers; nothing lies beyond its end. */
record Digits(List<Token> tokens, Vocabulary vocabulary, int end) {
  private static final int LONGEST = 9;

  Token token(int at) {
    return tokens.get(at);
  }

  boolean is(int at, String symbol) {
    return at < end && tokens.get(at).is(symbol);
  }

  boolean glued(int at, String symbol) {
    return is(at, symbol) && tokens.get(at).glued();
  }

  boolean number(int at) {
    return at < end && tokens.get(at).isNumber() && tokens.get(at).length() <= LONGEST;
  }

  boolean gluedNumber(int at) {
    return number(at) && tokens.get(at).glued();
  }

  boolean fraction(int at) {
    return gluedNumber(at) && tokens.get(at).length() <= 3;
  }

  boolean word(int at) {
    return at < end && tokens.get(at).isWord();
  }

  /**
   * A number in digits or in words.
   *
   * @throws NumberFormatException never where {@link #number} holds
   */
  long value(int at) {
    Token token = tokens.get(at);
    return token.isNumber() ? Long.parseLong(token.word()) : vocabulary.value(token);
  }

  boolean amount(int at) {
    return (number(at) && tokens.get(at).length() <= 3)
        || (word(at) && vocabulary.numeral(tokens.get(at)));
  }

  /** A capital letter by itself is no unit but an initial: "2 K Thompson", "3 M Farah". */
  boolean unit(int at, WordSet units) {
    if (!word(at) || !units.has(tokens.get(at))) {
      return false;
    }
    Token token = tokens.get(at);
    return token.length() > 1 || token.glued() || !token.capital();
  }

  int skip(int at, WordSet units) {
    return unit(at, units) ? at + 1 : at;
  }

  /** Past the full stop of an abbreviated unit: "1 min. 43.38". */
  int skipDot(int at) {
    return glued(at, ".") && number(at + 1) && !tokens.get(at + 1).glued() ? at + 1 : at;
  }
}
