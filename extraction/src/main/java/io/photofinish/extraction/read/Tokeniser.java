package io.photofinish.extraction.read;

import io.photofinish.extraction.athletics.Fold;
import io.photofinish.extraction.read.Token.Case;
import io.photofinish.extraction.read.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text to tokens, in one pass from left to right. Letters, digits and punctuation part company
 * wherever they meet ("3:29.38sec" is six tokens), since what belongs together is for the next step
 * to say; only an apostrophe between letters stays inside a word.
 */
public final class Tokeniser {
  private static final Lexicon NONE = new Lexicon();
  private static final String[] ASCII = new String[128];

  private static final int CODE_A = Lexicon.code('a');

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = String.valueOf((char) i).intern();
    }
  }

  private final Lexicon lexicon;
  private final String text;
  private final char[] chars;
  private final Work work;
  private final List<Token> tokens;
  private int at;
  private boolean spaced = true;
  private boolean quoted;

  private Tokeniser(Lexicon lexicon, String text, Work work) {
    this.lexicon = lexicon;
    this.text = text;
    this.chars = text.toCharArray();
    this.work = work;
    this.tokens = new ArrayList<>(chars.length / 5 + 8);
  }

  /** Without a lexicon: every word is unknown. */
  public static List<Token> tokens(String text, Work work) {
    return tokens(NONE, text, work);
  }

  public static List<Token> tokens(Lexicon lexicon, String text, Work work) {
    return new Tokeniser(lexicon, text, work).run();
  }

  private List<Token> run() {
    while (at < chars.length) {
      char c = chars[at];
      if (c == ' ') {
        spaced = true;
        at++;
      } else if (ascii(c)) {
        plainWord();
      } else if (blank(c)) {
        if (c == '\n') {
          quoted = false;
        }
        spaced = true;
        at++;
      } else if (letter(at)) {
        word();
      } else if (c >= '0' && c <= '9') {
        number();
      } else if ((c == '#' || c == '@') && at + 1 < chars.length && letter(at + 1)) {
        link();
      } else {
        punctuation(c);
      }
    }
    work.step(tokens.size());
    return tokens;
  }

  private void add(int start, Kind kind, String word, Case letters) {
    long entry = lexicon.entry(word);
    int number = Lexicon.number(entry);
    add(start, kind, number == Lexicon.UNKNOWN ? word : lexicon.word(number), entry, letters);
  }

  private void add(int start, Kind kind, String word, long entry, Case letters) {
    int number = Lexicon.number(entry);
    long marks = Lexicon.marks(entry);
    tokens.add(new Token(start, at, kind, word, number, marks, !spaced, quoted, letters));
    spaced = false;
  }

  /** Adds a token by its key; most are words of the lexicon and cost no new string. */
  private void keyed(int start, Kind kind, long key, Case letters) {
    if (at - start > Lexicon.KEYED) {
      add(start, kind, lower(start, at), letters);
      return;
    }
    long entry = lexicon.entry(key);
    int number = Lexicon.number(entry);
    String word = number == Lexicon.UNKNOWN ? lower(start, at) : lexicon.word(number);
    add(start, kind, word, entry, letters);
  }

  private void number() {
    int start = at;
    long key = 0;
    while (at < chars.length && chars[at] >= '0' && chars[at] <= '9') {
      key = Lexicon.longer(key, Lexicon.code(chars[at]));
      at++;
    }
    keyed(start, Kind.NUMBER, key, Case.NONE);
  }

  /** A word of plain letters, as most are; what turns out to be another is read once more. */
  private void plainWord() {
    int start = at;
    int capitals = 0;
    long key = 0;
    while (at < chars.length && ascii(chars[at])) {
      capitals += chars[at] < 'a' ? 1 : 0;
      key = Lexicon.longer(key, CODE_A + (chars[at] | ' ') - 'a');
      at++;
    }
    if (at < chars.length && (chars[at] > 127 || chars[at] == '\'')) {
      at = start;
      word();
      return;
    }
    if (address(start)) {
      at = start;
      link();
      return;
    }
    Case first = chars[start] < 'a' ? Case.CAPITALISED : Case.LOWER;
    boolean shouted = capitals > 1 && capitals == at - start;
    keyed(start, Kind.WORD, key, shouted ? Case.CAPITALS : first);
  }

  private static boolean ascii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void link() {
    int start = at;
    while (at < chars.length && !blank(chars[at])) {
      at++;
    }
    add(start, Kind.LINK, "", Case.NONE);
  }

  private void word() {
    int start = at;
    while (at < chars.length) {
      if (letter(at)) {
        at++;
      } else if (apostrophe(chars[at]) && at + 1 < chars.length && letter(at + 1)) {
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
    add(start, Kind.WORD, fold(start, at), letters(start, at));
    if (at < chars.length && apostrophe(chars[at]) && possessive()) {
      int mark = at;
      at += 2;
      add(mark, Kind.WORD, "'s", Case.NONE);
    }
  }

  private boolean address(int start) {
    if (at >= chars.length) {
      return false;
    }
    char next = chars[at];
    return (next == ':' && text.startsWith("://", at))
        || (next == '.'
            && (text.startsWith("www", start) || text.startsWith("pic.twitter", start)));
  }

  /** Whether the apostrophe here begins "'s" at a word's end. */
  private boolean possessive() {
    return at + 1 < chars.length
        && (chars[at + 1] == 's' || chars[at + 1] == 'S')
        && !(at + 2 < chars.length && letter(at + 2));
  }

  private void punctuation(char c) {
    int start = at;
    at++;
    while (at < chars.length && chars[at] == c) {
      at++;
    }
    if (c == '"' || c == '“' || c == '”' || (c == '\'' && at == start + 2)) {
      boolean opens = c == '“' || (c != '”' && spaced && at < chars.length && !blank(chars[at]));
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
    char c = chars[index];
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c > 127
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  private String fold(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (c == '’') {
        return parts(start, end);
      }
      if (c > 127) {
        return accented(start, end);
      }
    }
    return lower(start, end);
  }

  private String parts(int start, int end) {
    var word = new StringBuilder(end - start);
    int from = start;
    for (int i = start; i < end; i++) {
      if (chars[i] == '’') {
        word.append(fold(from, i)).append('\'');
        from = i + 1;
      }
    }
    return word.append(fold(from, end)).toString();
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
    char[] lower = Arrays.copyOfRange(chars, start, end);
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'Z') {
        lower[i] = (char) (lower[i] - 'A' + 'a');
      }
    }
    return new String(lower);
  }

  private Case letters(int start, int end) {
    if (!Character.isUpperCase(chars[start])) {
      return Case.LOWER;
    }
    if (end - start == 1) {
      return Case.CAPITALISED;
    }
    for (int i = start + 1; i < end; i++) {
      if (Character.isLowerCase(chars[i])) {
        return Case.CAPITALISED;
      }
    }
    return Case.CAPITALS;
  }
}
