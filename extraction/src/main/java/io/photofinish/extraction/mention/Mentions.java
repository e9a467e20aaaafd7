package io.photofinish.extraction.mention;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * What a sentence or clause mentions, in order: each by its first token, the longer first. Cannot
 * be changed. It is walked through more often than anything else, hence a list of its own.
 */
public final class Mentions extends AbstractList<Mention> implements RandomAccess {
  public static final Mentions NONE = new Mentions(new Mention[0]);

  private final Mention[] all;

  /** What it holds, once asked. */
  private Kinds kinds;

  /** Those of each type that was asked for. */
  private Mentions[] byType;

  private Mentions(Mention[] all) {
    this.all = all;
  }

  /** These, which are in order. */
  public static Mentions of(Collection<Mention> inOrder) {
    return inOrder.isEmpty() ? NONE : new Mentions(inOrder.toArray(new Mention[0]));
  }

  /**
   * Puts mentions in order, most of which are already; those of the same tokens stay as they are.
   */
  static void sort(List<Mention> mentions) {
    for (int i = 1; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int at = i;
      while (at > 0 && before(mention, mentions.get(at - 1))) {
        mentions.set(at, mentions.get(at - 1));
        at--;
      }
      if (at < i) {
        mentions.set(at, mention);
      }
    }
  }

  private static boolean before(Mention one, Mention other) {
    return one.from() < other.from() || (one.from() == other.from() && one.to() > other.to());
  }

  public Kinds kinds() {
    if (kinds == null) {
      kinds = Kinds.of(all);
    }
    return kinds;
  }

  /** Whether it holds one of these kinds. */
  public boolean meets(Kinds some) {
    return kinds().meets(some);
  }

  /** Those of one type. */
  public Mentions all(Class<? extends Value> type) {
    if (!kinds().has(type)) {
      return NONE;
    }
    if (byType == null) {
      byType = new Mentions[Kinds.count()];
    }
    int number = Kinds.number(type);
    if (byType[number] == null) {
      byType[number] = only(mention -> mention.is(type));
    }
    return byType[number];
  }

  /** Words that are a cue for something. */
  public Mentions cues(Cue cue) {
    return kinds().has(cue) ? only(mention -> mention.is(cue)) : NONE;
  }

  private Mentions only(Predicate<Mention> which) {
    var found = new Mention[all.length];
    int size = 0;
    for (Mention mention : all) {
      if (which.test(mention)) {
        found[size++] = mention;
      }
    }
    return new Mentions(Arrays.copyOf(found, size));
  }

  /** The first mention of a type that begins at or after a token and not after another. */
  public Optional<Mention> next(Class<? extends Value> type, int from, int within) {
    if (kinds().has(type)) {
      for (Mention mention : all) {
        if (mention.from() > from + within) {
          break;
        }
        if (mention.from() >= from && mention.is(type)) {
          return Optional.of(mention);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether one lies between two tokens, the latter excluded. */
  public boolean has(Class<? extends Value> type, int from, int to) {
    if (kinds().has(type)) {
      for (Mention mention : all) {
        if (mention.from() > to) {
          break;
        }
        if (mention.from() >= from && mention.to() <= to && mention.is(type)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same of a cue. */
  public boolean has(Cue cue, int from, int to) {
    if (kinds().has(cue)) {
      for (Mention mention : all) {
        if (mention.from() > to) {
          break;
        }
        if (mention.from() >= from && mention.to() <= to && mention.is(cue)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean contains(Object mention) {
    for (Mention other : all) {
      if (other.equals(mention)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Mention get(int index) {
    return all[index];
  }

  @Override
  public int size() {
    return all.length;
  }

  @Override
  public Iterator<Mention> iterator() {
    return new Walk(all);
  }

  private static final class Walk implements Iterator<Mention> {
    private final Mention[] all;
    private int next;

    Walk(Mention[] all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return next < all.length;
    }

    @Override
    public Mention next() {
      if (next >= all.length) {
        throw new NoSuchElementException();
      }
      return all[next++];
    }
  }
}
