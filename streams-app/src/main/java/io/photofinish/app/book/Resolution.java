package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What live articles say of one athlete in one discipline → what happened: a function of the
 * statements there are, kept while they come and go. A change costs the statements of its occasion,
 * or those of its mark, and the weak ones that fit there, whatever else is said of the athlete. Not
 * safe for threads.
 *
 * <p>Statements with the same full occasion are the results that {@link Rounds} makes of them.
 * Those of an occasion that is not fully known join the one result that they fit; what fits none,
 * or several, stands by itself. Every join is decided against the results as the fuller statements
 * made them, so none depends on another.
 */
final class Resolution {
  private final Occasions occasions;
  private final NavigableMap<String, Member> members = new TreeMap<>();
  private final IdSets<String> byOccasion = new IdSets<>(new HashMap<>());
  private final IdSets<String> unplaced = new IdSets<>(new HashMap<>());
  private final IdSets<String> results = new IdSets<>(new TreeMap<>());
  private final Map<String, String> names = new HashMap<>();
  private final Joins joins = new Joins();

  private final Set<String> changedOccasions = new TreeSet<>();
  private final Set<String> changedUnplaced = new TreeSet<>();
  private final Set<String> rebuilt = new TreeSet<>();
  private final Set<String> changed = new TreeSet<>();

  Resolution(Athletics athletics) {
    occasions = new Occasions(athletics);
  }

  int size() {
    return members.size();
  }

  /** Enters a statement, or says that others make it, or more. */
  void say(Said said) {
    Member known = members.get(said.key());
    if (known != null) {
      members.put(said.key(), known.saidBy(said));
      changed.add(names.get(said.key()));
      return;
    }
    Member member = Member.of(said, occasions);
    members.put(said.key(), member);
    if (member.occasion().isPresent()) {
      byOccasion.add(member.occasion().get(), said.key());
      changedOccasions.add(member.occasion().get());
    } else {
      joins.add(said.key(), member.traits());
    }
  }

  /** Takes out a statement that nobody makes any more. */
  void forget(String key) {
    Member member = members.get(key);
    if (member == null) {
      return;
    }
    if (member.occasion().isPresent()) {
      byOccasion.remove(member.occasion().get(), key);
      changedOccasions.add(member.occasion().get());
    } else {
      leave(member);
      joins.remove(key);
    }
    place(key, null);
    members.remove(key);
  }

  /** Whether there is a statement of this key, or one that begins with it. */
  boolean says(String key) {
    String next = members.ceilingKey(key);
    return next != null && next.startsWith(key);
  }

  /**
   * The names of the results that are new, gone, or rest on other statements than when this was
   * asked last.
   */
  Set<String> settle() {
    for (String occasion : changedOccasions) {
      Rounds.of(occasion, members(byOccasion.get(occasion)))
          .forEach((name, all) -> all.forEach(member -> place(member.key(), name)));
    }
    for (String name : rebuilt) {
      List<Traits> full =
          members(results.get(name)).stream()
              .filter(member -> member.occasion().isPresent())
              .map(Member::traits)
              .toList();
      joins.result(name, full.isEmpty() ? null : new Known(full));
    }
    joins.takeUndecided().forEach(this::decide);
    for (String group : changedUnplaced) {
      Unplaced.group(members(unplaced.get(group)))
          .forEach((name, all) -> all.forEach(member -> place(member.key(), name)));
    }
    Set<String> differ = Set.copyOf(changed);
    List.of(changedOccasions, rebuilt, changedUnplaced, changed).forEach(Set::clear);
    return differ;
  }

  private void decide(String key) {
    Member member = members.get(key);
    Optional<String> only = joins.only(key);
    if (only.isPresent()) {
      leave(member);
      place(key, only.get());
    } else {
      String group = Unplaced.group(member.outcome());
      if (unplaced.add(group, key)) {
        changedUnplaced.add(group);
      }
    }
  }

  /** Takes a weak statement out of those that stand by themselves. */
  private void leave(Member member) {
    String group = Unplaced.group(member.outcome());
    if (unplaced.remove(group, member.key())) {
      changedUnplaced.add(group);
    }
  }

  /**
   * @param name null where it is in none
   */
  private void place(String key, String name) {
    String before = name == null ? names.remove(key) : names.put(key, name);
    if (name != null && name.equals(before)) {
      return;
    }
    if (before != null) {
      results.remove(before, key);
      touch(before, key);
    }
    if (name != null) {
      results.add(name, key);
      touch(name, key);
    }
  }

  private void touch(String name, String key) {
    changed.add(name);
    if (members.get(key).occasion().isPresent()) {
      rebuilt.add(name);
    }
  }

  /** Empty where there is no such result any more. */
  Optional<Fused> result(String name) {
    return results.has(name)
        ? Optional.of(Fused.of(name, members(results.get(name))))
        : Optional.empty();
  }

  /** Of all results, in order. */
  List<String> names() {
    return List.copyOf(results.keys());
  }

  private List<Member> members(Collection<String> keys) {
    var found = new ArrayList<Member>(keys.size());
    keys.forEach(key -> found.add(members.get(key)));
    return found;
  }
}
