package io.photofinish.app.book;

import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Results by something that some have in common. Not safe for threads. */
final class Groups {
  private final Function<Result, Optional<String>> group;
  private final Map<String, SortedMap<String, Result>> results = new HashMap<>();

  Groups(Function<Result, Optional<String>> group) {
    this.group = group;
  }

  void add(Result result) {
    group
        .apply(result)
        .ifPresent(
            name ->
                results.computeIfAbsent(name, n -> new TreeMap<>()).put(result.getId(), result));
  }

  void remove(Result result) {
    group
        .apply(result)
        .ifPresent(
            name -> {
              results.get(name).remove(result.getId());
              if (results.get(name).isEmpty()) {
                results.remove(name);
              }
            });
  }

  Set<String> of(Collection<Result> some) {
    var names = new TreeSet<String>();
    some.forEach(result -> group.apply(result).ifPresent(names::add));
    return names;
  }

  /** All results of these groups, in order of their ids. */
  Collection<Result> in(Set<String> names) {
    var found = new TreeMap<String, Result>();
    names.forEach(name -> found.putAll(results.getOrDefault(name, new TreeMap<>())));
    return found.values();
  }
}
