package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.Set;

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
    BEGINNING(1 << 10),
    PRONOUN(1 << 11),
    /** A form of the vocabulary begins with it. */
    FORM(1 << 12),
    /** What a discipline's name in figures may begin with. */
    DISTANCE(1 << 13),
    /** A small word of English, and of no other language. */
    ENGLISH_ONLY(1 << 14),
    /** A small word of another language. */
    FOREIGN(1 << 15),
    /** One that may be part of a name as well. */
    PARTICLE(1 << 16),
    /** A word for whoever rides, swims or skis. */
    OTHER_SPORT(1 << 17),
    /** A word for whoever runs, jumps or throws, and for what they do. */
    OUR_SPORT(1 << 18),
    /** Attempts are listed behind it. */
    SERIES(1 << 19),
    /** A difference is told by it: "hundredths", "second". */
    SMALL_UNIT(1 << 20),
    /** A unit that the distances of races are told in. */
    LONG_UNIT(1 << 21),
    /** What is held somewhere: "championships". */
    HELD(1 << 22),
    /** The area of a competition that is named by its title. */
    AREA(1 << 23),
    RECORD(1 << 24),
    /** Ends a date: "three years ago". */
    AGO(1 << 25),
    /** "I", "we", "you" and theirs. */
    PERSONAL(1 << 26),
    /** A place follows: "in", "at". */
    WHERE(1 << 27),
    /** A place follows, or what somebody belongs to: "from", "of". */
    WHENCE(1 << 28),
    /** Ends the name of a school. */
    SCHOOL(1 << 29),
    /** One of two: "the former". */
    PAIR(1 << 30);

    private final long bit;

    Fact(long bit) {
      this.bit = bit;
    }
  }

  private final Lexicon lexicon;

  Facts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Every one of these words is told something. */
  void add(Set<String> words, Fact fact) {
    words.forEach(word -> add(word, fact));
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

  /** Whether it is told of any word of a sentence. */
  static boolean has(Sentence sentence, Fact fact) {
    return (sentence.marks() & fact.bit) != 0;
  }
}
