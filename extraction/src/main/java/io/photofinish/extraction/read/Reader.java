package io.photofinish.extraction.read;

import io.photofinish.extraction.read.Sentence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Text to tokens and sentences. */
public final class Reader {
  /** Before a full stop that ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "sgt", "lt", "capt", "col", "rev", "prof", "jr", "sr",
          "vs", "v", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "approx", "no", "lb", "lbs");

  /** After a mark, where the next entry of a list may begin. */
  private static final Set<String> UNITS =
      Set.of(
          "seconds", "secs", "sec", "minutes", "mins", "metres", "meters", "m", "points", "pts",
          "hours");

  /** A surname may begin with, and so a sentence: "de Jong". */
  private static final Set<String> PARTICLES =
      Set.of("de", "da", "di", "du", "la", "le", "van", "von", "ter", "den", "del", "dos");

  /** Between two numbers a full stop after one of these ends no sentence: "1 min. 43.38 sec.". */
  private static final Set<String> SHORT_UNITS = Set.of("hr", "hrs", "min", "mins", "ft");

  /** Tokens of the longest sentence; what goes on is cut, so that work on one is bounded. */
  private static final int LONGEST = 150;

  /** From here on a semicolon is as good as a full stop, so that no entry of a list is cut. */
  private static final int LONG = 110;

  /** Closing marks after a full stop. */
  private static final int CLOSING = 4;

  /** One capital in so many words is none. */
  private static final int MOST_CAPITALS = 200;

  private static final int WRAPPED_AT_MOST = 90;
  private static final int WRAPPED_AT_LEAST = 45;

  private final String text;
  private final Token[] tokens;
  private final List<Sentence> sentences = new ArrayList<>();
  private final boolean wrapped;

  /** Whether the text has no capitals, so that a sentence may begin without one. */
  private final boolean plain;

  private Reader(Lexicon lexicon, String text, Work work) {
    this.text = text;
    this.tokens = Tokeniser.tokens(lexicon, text, work).toArray(new Token[0]);
    this.wrapped = hardWrapped(text);
    this.plain = capitals() * MOST_CAPITALS < tokens.length;
  }

  public static Page read(Lexicon lexicon, String text, Work work) {
    return new Reader(lexicon, text, work).run();
  }

  private int capitals() {
    int capitals = 0;
    for (Token token : tokens) {
      capitals += token.capital() ? 1 : 0;
    }
    return capitals;
  }

  private Page run() {
    int from = 0;
    int paragraph = 0;
    boolean unfinished = false;
    while (from < tokens.length) {
      int to = from + 1;
      while (to < tokens.length && !paragraphEndsBefore(to)) {
        to++;
      }
      boolean fragment = unfinished && lower(tokens[from].is(",") ? from + 1 : from);
      unfinished = !paragraph(from, to, paragraph++, fragment);
      from = to;
    }
    return new Page(text, tokens, sentences);
  }

  private boolean lower(int at) {
    return at < tokens.length && tokens[at].letters() == Token.Case.LOWER;
  }

  private boolean paragraphEndsBefore(int index) {
    Token token = tokens[index];
    if (token.glued()) {
      return false;
    }
    int lines = 0;
    for (int i = tokens[index - 1].end(); i < token.start(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\u2029') {
        lines++;
      }
    }
    return lines > 1 || (lines == 1 && !wrapped);
  }

  /** Returns whether it ended with a full stop. */
  private boolean paragraph(int from, int to, int paragraph, boolean fragment) {
    int start = from;
    boolean cut = false;
    for (int i = from; i < to - 1; i++) {
      if (i - start >= LONGEST || (i - start >= LONG && tokens[i - 1].is(";"))) {
        sentence(start, i, paragraph, Kind.PROSE, fragment && start == from);
        start = i;
      }
      if (endsSentence(start, i, to)) {
        int end = i + 1;
        while (end < to && end <= i + CLOSING && closes(tokens[end])) {
          end++;
        }
        if (end < to) {
          sentence(start, end, paragraph, Kind.PROSE, fragment && start == from);
          start = end;
          cut = tokens[end].glued();
          i = end - 1;
        }
      }
    }
    boolean finished = terminal(from, to);
    Kind kind = finished || (start > from && !cut) || to - start > 40 ? Kind.PROSE : Kind.LINE;
    sentence(start, to, paragraph, kind, fragment && start == from);
    return finished;
  }

  private void sentence(int from, int to, int paragraph, Kind kind, boolean fragment) {
    long marks = 0;
    boolean numbers = false;
    boolean quotes = false;
    for (int i = from; i < to; i++) {
      Token token = tokens[i];
      marks |= token.marks();
      numbers |= token.isNumber();
      quotes |= token.quoted();
    }
    sentences.add(new Sentence(from, to, paragraph, kind, fragment, marks, numbers, quotes));
  }

  private boolean terminal(int from, int to) {
    for (int i = to - 1; i >= Math.max(from, to - 3); i--) {
      String word = tokens[i].word();
      if (word.equals(".") || word.equals("!") || word.equals("?")) {
        return true;
      }
      if (!closes(tokens[i])) {
        return false;
      }
    }
    return false;
  }

  private static boolean closes(Token token) {
    return token.glued()
        && (token.is("\"") || token.is("'") || token.is(")") || token.is("]") || token.is("."));
  }

  private boolean endsSentence(int start, int i, int to) {
    Token token = tokens[i];
    if (!token.isPunctuation() || !(token.is(".") || token.is("!") || token.is("?"))) {
      return false;
    }
    int next = i + 1;
    while (next < to && next <= i + CLOSING && closes(tokens[next])) {
      next++;
    }
    if (next >= to || (tokens[next].glued() && !unspaced(i, next))) {
      return false;
    }
    Token following = tokens[next];
    boolean particle =
        next + 1 < to && PARTICLES.contains(following.word()) && tokens[next + 1].capital();
    if (!plain && following.isWord() && following.letters() == Token.Case.LOWER && !particle) {
      return false;
    }
    if (!token.is(".") || i == start) {
      return true;
    }
    Token before = tokens[i - 1];
    if (before.isWord()) {
      boolean unit = before.glued() && i > start + 1 && tokens[i - 2].isNumber();
      boolean initial = before.length() == 1 && before.capital() && !unit;
      boolean amount = i > start + 1 && tokens[i - 2].isNumber() && following.isNumber();
      boolean shortened = amount && SHORT_UNITS.contains(before.word());
      return !initial && !shortened && !ABBREVIATIONS.contains(before.word());
    }
    return !numbersAnItem(start, i - 1);
  }

  /** "… in 38:13.Barnsley parkrun", "was third.She ran": the space behind a full stop is lost. */
  private boolean unspaced(int stop, int next) {
    Token before = stop > 0 ? tokens[stop - 1] : tokens[stop];
    boolean ends =
        before.isNumber()
            || (before.isWord() && before.letters() == Token.Case.LOWER && before.length() > 2);
    Token following = tokens[next];
    return next == stop + 1
        && ends
        && !entry(stop - 1)
        && following.isWord()
        && following.letters() == Token.Case.CAPITALISED
        && following.length() > 1;
  }

  /** "800m:1.Anna Smith 2:01.50;2.Beth Jones": where a list has lost all its spaces. */
  private boolean entry(int i) {
    return i > 1
        && tokens[i].isNumber()
        && tokens[i].glued()
        && (tokens[i - 1].is(";")
            || tokens[i - 1].is(")")
            || (tokens[i - 1].is(":") && !tokens[i - 2].isNumber()));
  }

  /** "1. Josh Kerr", "; 2. Jakob Ingebrigtsen": a number that counts an entry. */
  private boolean numbersAnItem(int start, int i) {
    if (!tokens[i].isNumber() || tokens[i].length() > 3) {
      return false;
    }
    if (i == start) {
      return true;
    }
    Token before = tokens[i - 1];
    boolean listed =
        before.is(":")
            || before.is(";")
            || before.is(",")
            || before.is(")")
            || before.is("-")
            || before.isNumber()
            || UNITS.contains(before.word());
    return !tokens[i].glued() && listed;
  }

  /** Whether lines are broken to fit a width, so that only an empty line ends a paragraph. */
  private static boolean hardWrapped(String text) {
    int open = 0;
    int closed = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      int length = end - start;
      boolean goesOn = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
      if (length > WRAPPED_AT_MOST) {
        return false;
      }
      if (goesOn && length >= WRAPPED_AT_LEAST) {
        char last = text.charAt(end - 1);
        if (last == '.' || last == '"' || last == '!' || last == '?') {
          closed++;
        } else {
          open++;
        }
      }
      start = end + 1;
    }
    return open >= 3 && open > 3 * closed;
  }
}
