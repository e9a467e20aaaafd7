package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Token;

/** What is known of single words: bits among their marks in the lexicon. */
final class Facts {
  enum Fact {
    /** A word of everyday English, and no name at the start of a sentence. */
    COMMON(1),
    /** An English word, everyday or not. */
    ENGLISH(1 << 1),
    /** A word of sport that is no name wherever it stands. */
    SPORTING(1 << 2),
    /** A first name. */
    GIVEN(1 << 3),
    SURNAME(1 << 4),
    ORGANISATION(1 << 5),
    TITLE(1 << 6),
    REGION(1 << 7),
    /** A town or nation that is a given name or surname as well. */
    NAMESAKE(1 << 8),
    /** A cardinal number. */
    NUMERAL(1 << 9),
    /** A phrase of several words may begin with it. */
    BEGINNING(1 << 10);

    private final int bit;

    Fact(int bit) {
      this.bit = bit;
    }
  }

  private final Lexicon lexicon;

  Facts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void add(String word, Fact fact) {
    lexicon.mark(word, fact.bit);
  }

  /** Every form of a table is told these of. */
  void addTable(String table, Fact... told) {
    Tsv.load(table, "form").forEach(line -> addAll(line.text("form"), told));
  }

  /** Every word of a list. */
  void addList(String file, Fact... told) {
    Tsv.words(file).forEach(word -> addAll(word, told));
  }

  private void addAll(String word, Fact... told) {
    for (Fact fact : told) {
      add(word, fact);
    }
  }

  static boolean has(Token token, Fact fact) {
    return (token.marks() & fact.bit) != 0;
  }
}
