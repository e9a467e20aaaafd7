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

  /** Bits of an entry that are the number; the marks stand above them. */
  private static final int NUMBER_BITS = 20;

  /**
   * Two by two a word's key and its entry, found by the key; where two words would share a slot the
   * later has the next one. At most half of the slots are taken. What is known of a word lies
   * beside its key, since most of the time of a look-up is the way to memory.
   */
  private long[] slots = new long[2 * FIRST_SLOTS];

  /** Words without a key. */
  private final Map<String, Integer> others = new HashMap<>();

  private String[] words = {""};

  /** By number. */
  private long[] entries = {0};

  private int size = 1;

  /** The number of a folded word, which it gets if it has none. */
  public int add(String word) {
    int known = number(word);
    if (known != UNKNOWN) {
      return known;
    }
    if (size >> NUMBER_BITS != 0) {
      throw new IllegalStateException("too many words");
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      entries = Arrays.copyOf(entries, 2 * size);
    }
    words[size] = word.intern(); // see Token.is
    entries[size] = size;
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
    entries[number] |= bits << NUMBER_BITS;
    long key = key(word);
    if (key != 0) {
      slots[slot(key) + 1] = entries[number];
    }
  }

  private void put(int number) {
    long key = key(words[number]);
    if (key == 0) {
      others.put(words[number], number);
      return;
    }
    int slot = slot(key);
    slots[slot] = key;
    slots[slot + 1] = entries[number];
  }

  /** How many numbers there are, that of unknown words counted. */
  public int size() {
    return size;
  }

  public int number(String word) {
    return number(entry(word));
  }

  /** What is known of a word: its {@link #number(long)} and its {@link #marks(long)}. */
  long entry(String word) {
    long key = key(word);
    return key == 0 ? entries[others.getOrDefault(word, UNKNOWN)] : entry(key);
  }

  /** The same of the word with a key. */
  long entry(long key) {
    return slots[slot(key) + 1];
  }

  static int number(long entry) {
    return (int) entry & ((1 << NUMBER_BITS) - 1);
  }

  static long marks(long entry) {
    return entry >>> NUMBER_BITS;
  }

  String word(int number) {
    return words[number];
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

  /** Where the word with a key is, or where it would be put. */
  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 33) & (slots.length - 2);
    while (slots[slot] != key && slots[slot] != 0) {
      slot = (slot + 2) & (slots.length - 1);
    }
    return slot;
  }
}
