package io.photofinish.app.book;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ids by what some have in common. Nearly all that there are of one athlete have it alone: a single
 * id takes next to nothing. Not safe for threads.
 */
final class IdSets<K> {
  private final Map<K, Set<String>> sets;

  /**
   * @param sets empty; decides in which order keys are
   */
  IdSets(Map<K, Set<String>> sets) {
    this.sets = sets;
  }

  /** In order; not to be changed, and good until the next change of these sets. */
  Set<String> get(K key) {
    return sets.getOrDefault(key, Set.of());
  }

  boolean has(K key) {
    return sets.containsKey(key);
  }

  Collection<K> keys() {
    return sets.keySet();
  }

  /** Returns whether it was not there. */
  boolean add(K key, String id) {
    Set<String> known = get(key);
    if (known.contains(id)) {
      return false;
    }
    if (known.isEmpty()) {
      sets.put(key, Set.of(id));
    } else if (known.size() == 1) {
      var both = new TreeSet<>(known);
      both.add(id);
      sets.put(key, both);
    } else {
      known.add(id);
    }
    return true;
  }

  /** Returns whether it was there. */
  boolean remove(K key, String id) {
    Set<String> known = get(key);
    if (!known.contains(id)) {
      return false;
    }
    if (known.size() == 1) {
      sets.remove(key);
    } else {
      known.remove(id);
    }
    return true;
  }

  /** Returns those that were there. */
  Set<String> removeAll(K key) {
    Set<String> known = sets.remove(key);
    return known == null ? Set.of() : known;
  }
}
