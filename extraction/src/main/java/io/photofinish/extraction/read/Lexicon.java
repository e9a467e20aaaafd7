package io.photofinish.extraction.read;

import java.util.Arrays;

/**
 * Numbers the words of a vocabulary, so that a token's word is looked up once and whatever is known
 * of it is then an array's element away. Words are added while a vocabulary is loaded and not
 * after: from then on it is safe for any number of threads.
 */
public final class Lexicon {
  /** The number of every word that it does not hold. */
  public static final int UNKNOWN = 0;

  private static final int FIRST_SLOTS = 1 << 10;

  /**
   * A word's number and above it its hash, found by the hash; where two words would share a slot
   * the later has the next one. At most half of the slots are taken.
   */
  private long[] slots = new long[FIRST_SLOTS];

  private String[] words = {""};
  private int size = 1;

  /** The number of a folded word, which it gets if it has none. */
  public int add(String word) {
    int known = number(word);
    if (known != UNKNOWN) {
      return known;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size] = word.intern(); // see Token.is
    put(size++);
    if (2 * size > slots.length) {
      slots = new long[2 * slots.length];
      for (int i = 1; i < size; i++) {
        put(i);
      }
    }
    return size - 1;
  }

  private void put(int number) {
    int hash = words[number].hashCode();
    int slot = first(hash);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = (long) hash << Integer.SIZE | number;
  }

  int number(String word) {
    int hash = word.hashCode();
    for (int slot = first(hash); slots[slot] != 0; slot = next(slot)) {
      if (hash(slot) == hash && words[number(slot)].equals(word)) {
        return number(slot);
      }
    }
    return UNKNOWN;
  }

  /**
   * The number of the word that ASCII characters of a text are in lower case.
   *
   * @param hash of that word, as of a string
   */
  int number(String text, int start, int end, int hash) {
    for (int slot = first(hash); slots[slot] != 0; slot = next(slot)) {
      if (hash(slot) == hash && same(words[number(slot)], text, start, end)) {
        return number(slot);
      }
    }
    return UNKNOWN;
  }

  String word(int number) {
    return words[number];
  }

  private int first(int hash) {
    return (hash ^ hash >>> 15) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private int hash(int slot) {
    return (int) (slots[slot] >>> Integer.SIZE);
  }

  private int number(int slot) {
    return (int) slots[slot];
  }

  private static boolean same(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != lower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 'a' - 'A') : ascii;
  }
}
