package io.photofinish.extraction.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the words of a vocabulary, so that a token's word is looked up once and whatever is known
 * of it is then an array's element away. Words are added while a vocabulary is loaded and not
 * after: from then on it is safe for any number of threads.
 */
public final class Lexicon {
  /** The number of every word that it does not hold. */
  public static final int UNKNOWN = 0;

  /** Letters of the longest word that has a key. */
  static final int KEYED = 12;

  /** What words with a key are made of: a to z, 0 to 9, the apostrophe, and none of these. */
  private static final int SIGNS = 40;

  private static final byte[] CODES = new byte[128];

  private static final int FIRST_SLOTS = 1 << 10;

  static {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      CODES[letter] = (byte) (letter - 'a' + 1);
      CODES[letter - 'a' + 'A'] = CODES[letter];
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      CODES[digit] = (byte) (digit - '0' + 27);
    }
    CODES['\''] = 37;
  }

  /**
   * Two by two a word's key and its number, found by the key; where two words would share a slot
   * the later has the next one. At most half of the slots are taken.
   */
  private long[] slots = new long[2 * FIRST_SLOTS];

  /** Words without a key. */
  private final Map<String, Integer> others = new HashMap<>();

  private String[] words = {""};
  private long[] marks = {0};
  private int size = 1;

  /** The number of a folded word, which it gets if it has none. */
  public int add(String word) {
    int known = number(word);
    if (known != UNKNOWN) {
      return known;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      marks = Arrays.copyOf(marks, 2 * size);
    }
    words[size] = word.intern(); // see Token.is
    put(size++);
    if (4 * size > slots.length) {
      slots = new long[2 * slots.length];
      for (int i = 1; i < size; i++) {
        put(i);
      }
    }
    return size - 1;
  }

  /** Tells something of a word, which every token of it then has among its marks. */
  public void mark(String word, long bits) {
    int number = add(word);
    marks[number] |= bits;
  }

  private void put(int number) {
    long key = key(words[number]);
    if (key == 0) {
      others.put(words[number], number);
      return;
    }
    int slot = first(key);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = key;
    slots[slot + 1] = number;
  }

  /** How many numbers there are, that of unknown words counted. */
  public int size() {
    return size;
  }

  public int number(String word) {
    long key = key(word);
    return key == 0 ? others.getOrDefault(word, UNKNOWN) : number(key);
  }

  /** The number of the word with a key. */
  int number(long key) {
    for (int slot = first(key); slots[slot] != 0; slot = next(slot)) {
      if (slots[slot] == key) {
        return (int) slots[slot + 1];
      }
    }
    return UNKNOWN;
  }

  String word(int number) {
    return words[number];
  }

  long marks(int number) {
    return marks[number];
  }

  /** The key of a word: no other word has it; 0 where it is too long or of other signs. */
  private static long key(String word) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int code = c >= 'A' && c <= 'Z' ? 0 : code(c);
      if (code == 0 || i == KEYED) {
        return 0;
      }
      key = longer(key, code);
    }
    return key;
  }

  /** The key of a word that has one more letter. */
  static long longer(long key, int code) {
    return key * SIGNS + code;
  }

  /** What a letter, whatever its case, or a digit counts in a key; 0 for another sign. */
  static int code(char c) {
    return c < CODES.length ? CODES[c] : 0;
  }

  private int first(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 33) & (slots.length - 2);
  }

  private int next(int slot) {
    return (slot + 2) & (slots.length - 1);
  }
}
