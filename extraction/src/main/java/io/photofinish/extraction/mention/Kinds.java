package io.photofinish.extraction.mention;

import java.util.Arrays;
import java.util.List;

/**
 * Kinds of mention: types of value and, of words, what they are a cue for. Most questions to a
 * clause are about what it does not hold, and a set of kinds answers those at once.
 */
public final class Kinds {
  public static final Kinds NONE = new Kinds(0, 0);

  private static final List<Class<?>> TYPES = List.of(Value.class.getPermittedSubclasses());

  /** A type and its number, found by its hash and those after it; most are free. */
  private static final Class<?>[] SLOTS = new Class<?>[256];

  private static final int[] NUMBERS = new int[SLOTS.length];

  static {
    if (TYPES.size() > Long.SIZE || Cue.values().length > Long.SIZE) {
      throw new AssertionError("more kinds of mention than a set of kinds can tell apart");
    }
    for (Class<?> type : TYPES) {
      int slot = type.hashCode() & (SLOTS.length - 1);
      while (SLOTS[slot] != null) {
        slot = (slot + 1) & (SLOTS.length - 1);
      }
      SLOTS[slot] = type;
      NUMBERS[slot] = TYPES.indexOf(type);
    }
  }

  private static final long WORD = bit(Value.Word.class);

  private final long types;
  private final long cues;

  private Kinds(long types, long cues) {
    this.types = types;
    this.cues = cues;
  }

  static Kinds of(Mention[] mentions) {
    return of(Arrays.asList(mentions));
  }

  /** Those of some mentions. */
  static Kinds of(List<Mention> mentions) {
    long types = 0;
    long cues = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.value() instanceof Value.Word word) { // as most are
        types |= WORD;
        cues |= bit(word.cue());
      } else {
        types |= bit(mention.value().getClass());
      }
    }
    return new Kinds(types, cues);
  }

  @SafeVarargs
  public static Kinds of(Class<? extends Value>... kinds) {
    long types = 0;
    for (Class<?> type : kinds) {
      types |= bit(type);
    }
    return new Kinds(types, 0);
  }

  public static Kinds of(Cue... kinds) {
    long cues = 0;
    for (Cue cue : kinds) {
      cues |= bit(cue);
    }
    return new Kinds(0, cues);
  }

  /** Those of both. */
  public Kinds and(Kinds more) {
    return new Kinds(types | more.types, cues | more.cues);
  }

  public boolean has(Class<? extends Value> type) {
    return (types & bit(type)) != 0;
  }

  public boolean has(Cue cue) {
    return (cues & bit(cue)) != 0;
  }

  /** The types, a bit each. */
  long types() {
    return types;
  }

  /** The cues, a bit each. */
  long cues() {
    return cues;
  }

  /** Whether a mention of this value is of one of them. */
  boolean hold(Value value) {
    if (value instanceof Value.Word word && has(word.cue())) {
      return true;
    }
    return types != 0 && (types & bit(value.getClass())) != 0;
  }

  /** Whether both have a kind in common. */
  public boolean meets(Kinds other) {
    return ((types & other.types) | (cues & other.cues)) != 0;
  }

  private static long bit(Class<?> type) {
    return 1L << number(type);
  }

  @SuppressWarnings("EnumOrdinal") // a bit is never kept: it lives as long as the program
  private static long bit(Cue cue) {
    return 1L << cue.ordinal();
  }

  /** Counts the types from 0. */
  static int number(Class<?> type) {
    int slot = type.hashCode() & (SLOTS.length - 1);
    while (SLOTS[slot] != type) {
      slot = (slot + 1) & (SLOTS.length - 1);
    }
    return NUMBERS[slot];
  }

  /** How many types there are. */
  static int count() {
    return TYPES.size();
  }
}
