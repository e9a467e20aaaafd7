package io.photofinish.extraction.read;

import io.photofinish.extraction.athletics.Fold;
import io.photofinish.extraction.read.Token.Case;
import io.photofinish.extraction.read.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text to tokens, in one pass from left to right. Letters, digits and punctuation part company
 * wherever they meet ("3:29.38sec" is six tokens), since what belongs together is for the next step
 * to say; only an apostrophe between letters stays inside a word.
 */
public final class Tokeniser {
  private static final Lexicon NONE = new Lexicon();
  private static final String[] ASCII = new String[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = String.valueOf((char) i).intern();
    }
  }

  private final Lexicon lexicon;
  private final String text;
  private final Work work;
  private final List<Token> tokens;
  private int at;
  private boolean spaced = true;
  private boolean quoted;

  private Tokeniser(Lexicon lexicon, String text, Work work) {
    this.lexicon = lexicon;
    this.text = text;
    this.work = work;
    this.tokens = new ArrayList<>(text.length() / 5 + 8);
  }

  /** Without a lexicon: every word is unknown. */
  public static List<Token> tokens(String text, Work work) {
    return tokens(NONE, text, work);
  }

  public static List<Token> tokens(Lexicon lexicon, String text, Work work) {
    return new Tokeniser(lexicon, text, work).run();
  }

  private List<Token> run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (blank(c)) {
        if (c == '\n') {
          quoted = false;
        }
        spaced = true;
        at++;
      } else if (letter(at)) {
        word();
      } else if (c >= '0' && c <= '9') {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
          at++;
        }
        ascii(start, Kind.NUMBER, Case.NONE);
      } else if ((c == '#' || c == '@') && at + 1 < text.length() && letter(at + 1)) {
        link();
      } else {
        punctuation(c);
      }
    }
    return tokens;
  }

  private void add(int start, Kind kind, String word, Case letters) {
    int number = lexicon.number(word);
    add(start, kind, number == Lexicon.UNKNOWN ? word : lexicon.word(number), number, letters);
  }

  private void add(int start, Kind kind, String word, int number, Case letters) {
    work.step(1);
    tokens.add(new Token(start, at, kind, word, number, !spaced, quoted, letters));
    spaced = false;
  }

  /** Adds a token of ASCII characters; most are words of the lexicon and cost no new string. */
  private void ascii(int start, Kind kind, Case letters) {
    int hash = 0;
    for (int i = start; i < at; i++) {
      hash = 31 * hash + Lexicon.lower(text.charAt(i));
    }
    int number = lexicon.number(text, start, at, hash);
    String word = number == Lexicon.UNKNOWN ? lower(start, at) : lexicon.word(number);
    add(start, kind, word, number, letters);
  }

  private void link() {
    int start = at;
    while (at < text.length() && !blank(text.charAt(at))) {
      at++;
    }
    add(start, Kind.LINK, "", Case.NONE);
  }

  private void word() {
    int start = at;
    while (at < text.length()) {
      if (letter(at)) {
        at++;
      } else if (apostrophe(text.charAt(at)) && at + 1 < text.length() && letter(at + 1)) {
        if (possessive()) {
          break;
        }
        at++;
      } else {
        break;
      }
    }
    if (address(start)) {
      at = start;
      link();
      return;
    }
    if (ascii(start, at)) {
      ascii(start, Kind.WORD, letters(start, at));
    } else {
      add(start, Kind.WORD, fold(start, at), letters(start, at));
    }
    if (at < text.length() && apostrophe(text.charAt(at)) && possessive()) {
      int mark = at;
      at += 2;
      add(mark, Kind.WORD, "'s", Case.NONE);
    }
  }

  private boolean address(int start) {
    if (at >= text.length()) {
      return false;
    }
    char next = text.charAt(at);
    return (next == ':' && text.startsWith("://", at))
        || (next == '.'
            && (text.startsWith("www", start) || text.startsWith("pic.twitter", start)));
  }

  /** Whether the apostrophe here begins "'s" at a word's end. */
  private boolean possessive() {
    return at + 1 < text.length()
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && !(at + 2 < text.length() && letter(at + 2));
  }

  private void punctuation(char c) {
    int start = at;
    at++;
    while (at < text.length() && text.charAt(at) == c) {
      at++;
    }
    if (c == '"' || c == '“' || c == '”' || (c == '\'' && at == start + 2)) {
      boolean opens =
          c == '“' || (c != '”' && spaced && at < text.length() && !blank(text.charAt(at)));
      quoted = opens;
      add(start, Kind.PUNCTUATION, "\"", Case.NONE);
      return;
    }
    add(start, Kind.PUNCTUATION, symbol(c), Case.NONE);
  }

  private static String symbol(char c) {
    return switch (c) {
      case '’', '‘', '`', '´' -> "'";
      case '[' -> "(";
      case ']' -> ")";
      case '—', '―' -> "–";
      case '\u2010', '\u2011', '\u2212' -> "-";
      default -> c < ASCII.length ? ASCII[c] : String.valueOf(c).intern();
    };
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || Character.isSpaceChar(c);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private boolean letter(int index) {
    char c = text.charAt(index);
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c > 127
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  private boolean ascii(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private String fold(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '’') {
        return fold(start, i) + "'" + fold(i + 1, end);
      }
      if (c > 127) {
        return accented(start, end);
      }
    }
    return lower(start, end);
  }

  /** Keeps the apostrophe, which tells "we'll" from "well". */
  private String accented(int start, int end) {
    String word = text.substring(start, end).replace('’', '\'');
    int apostrophe = word.indexOf('\'');
    return apostrophe < 0
        ? Fold.fold(word)
        : Fold.fold(word.substring(0, apostrophe))
            + "'"
            + Fold.fold(word.substring(apostrophe + 1));
  }

  /** Of ASCII characters. */
  private String lower(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Lexicon.lower(text.charAt(i)) != text.charAt(i)) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
      }
    }
    return text.substring(start, end);
  }

  private Case letters(int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return Case.LOWER;
    }
    if (end - start == 1) {
      return Case.CAPITALISED;
    }
    for (int i = start + 1; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return Case.CAPITALISED;
      }
    }
    return Case.CAPITALS;
  }
}
