package io.photofinish.app.book;

import io.photofinish.schemas.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The ids of results by something that some have in common. Not safe for threads. */
final class Groups {
  private final Function<Result, Optional<String>> group;
  private final IdSets<String> ids = new IdSets<>(new HashMap<>());

  Groups(Function<Result, Optional<String>> group) {
    this.group = group;
  }

  void add(Result result) {
    group.apply(result).ifPresent(name -> ids.add(name, result.getId()));
  }

  void remove(Result result) {
    group.apply(result).ifPresent(name -> ids.remove(name, result.getId()));
  }

  Set<String> of(Collection<Result> some) {
    var names = new TreeSet<String>();
    some.forEach(result -> group.apply(result).ifPresent(names::add));
    return names;
  }

  /** All results of these groups, in order. */
  Set<String> in(Set<String> names) {
    var found = new TreeSet<String>();
    names.forEach(name -> found.addAll(ids.get(name)));
    return found;
  }
}
