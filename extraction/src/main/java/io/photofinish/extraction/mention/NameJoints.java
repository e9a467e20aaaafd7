package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;

/** Where the parts of a name join: hyphens, initials, "St." and particles such as "van der". */
final class NameJoints {
  private static final WordSet PARTICLES =
      WordSet.of(
          "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "van", "von", "der",
          "den", "ter", "ten", "el", "al", "bin", "ibn", "ben", "y", "st", "mac", "ould", "ait");

  private final Page page;
  private final boolean[] taken;

  /**
   * @param taken by token, whether the vocabulary knows it to be something else; read when asked
   */
  NameJoints(Page page, boolean[] taken) {
    this.page = page;
    this.taken = taken;
  }

  /** The token after the next part of the name; {@code at} itself where none follows. */
  int goesOn(int at, Sentence sentence) {
    Token token = page.token(at);
    boolean joint = token.isPunctuation() && token.glued();
    boolean hyphen = joint && token.is("-");
    boolean dot = joint && token.is(".") && (page.token(at - 1).length() == 1 || saint(at));
    if (hyphen || dot) {
      int next = at + 1;
      if (hyphen && particle(next, sentence)) {
        return capital(next + 1, sentence) ? next + 2 : at;
      }
      boolean half = hyphen && half(next, sentence);
      boolean glued = next < sentence.to() && page.token(next).glued();
      return half || (capital(next, sentence) && (dot || glued)) ? next + 1 : at;
    }
    if (!token.isWord() || token.glued() || taken[at]) {
      return at;
    }
    if (token.capital()) {
      return at + 1;
    }
    if (particle(at, sentence)) {
      int next = PARTICLES.has(page.token(at + 1)) ? at + 2 : at + 1;
      return capital(next, sentence) && !page.token(next).glued() ? next + 1 : at;
    }
    return at;
  }

  /** "Anna Hasay-Lund": the second half of a name, be it a town as well. */
  private boolean half(int at, Sentence sentence) {
    return at < sentence.to()
        && page.token(at).glued()
        && page.token(at).letters() == Token.Case.CAPITALISED
        && !taken[at - 2];
  }

  /** "Anna Hall-Day": what a word means by itself says nothing of the second half of a name. */
  boolean hyphenated(int at) {
    return at > 0
        && page.token(at).glued()
        && page.token(at - 1).is("-")
        && page.token(at - 1).glued();
  }

  /** "London-born", "Oregon-based": no part of a name. */
  static boolean describes(String word) {
    return switch (word) {
      case "born", "based", "trained", "raised", "bred", "educated", "coached" -> true;
      default -> false;
    };
  }

  /** "Brielle St. Amant", and no "in St. Moritz". */
  private boolean saint(int dot) {
    return dot > 1
        && page.token(dot - 1).is("st")
        && page.token(dot - 2).isWord()
        && page.token(dot - 2).capital()
        && !taken[dot - 2];
  }

  private boolean particle(int at, Sentence sentence) {
    return at + 1 < sentence.to() && PARTICLES.has(page.token(at)) && !page.token(at).capital();
  }

  private boolean capital(int at, Sentence sentence) {
    return at < sentence.to() && page.token(at).isWord() && page.token(at).capital() && !taken[at];
  }
}
