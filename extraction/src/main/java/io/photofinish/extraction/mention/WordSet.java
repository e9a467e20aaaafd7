package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Token;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that a scan looks for, told by their numbers: of most tokens no letter is looked at.
 * Immutable. Only for tokens that were read with the lexicon of the vocabulary.
 */
public final class WordSet {
  private final Set<String> words;

  /** By their numbers, one bit each. */
  private final long[] known;

  /** Whether some are in no lexicon. */
  private boolean open;

  private WordSet(Set<String> words) {
    Lexicon lexicon = Vocabulary.load().lexicon();
    this.words = Set.copyOf(words);
    this.known = new long[lexicon.size() / Long.SIZE + 1];
    for (String word : words) {
      int number = lexicon.number(word);
      open |= number == Lexicon.UNKNOWN;
      known[number / Long.SIZE] |= number == Lexicon.UNKNOWN ? 0 : 1L << number;
    }
  }

  public static WordSet of(String... words) {
    return new WordSet(Set.of(words));
  }

  public static WordSet of(Set<String> words) {
    return new WordSet(words);
  }

  /** These and those of another. */
  public WordSet and(WordSet other) {
    var all = new HashSet<>(words);
    all.addAll(other.words);
    return new WordSet(all);
  }

  public boolean has(Token token) {
    int number = token.number();
    return number == Lexicon.UNKNOWN
        ? open && words.contains(token.word())
        : (known[number / Long.SIZE] & 1L << number) != 0;
  }
}
