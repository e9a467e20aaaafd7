package io.photofinish.app.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which result each weak statement can only be, while statements and results come and go. What is
 * kept is what fits what: when a result changes, only what fits it, or did, is looked at again.
 */
final class Joins {
  private final Map<String, Traits> weak = new HashMap<>();
  private final Map<String, Known> results = new HashMap<>();
  private final IdSets<String> resultsOfWeak = new IdSets<>(new HashMap<>());
  private final IdSets<String> weakOfResults = new IdSets<>(new HashMap<>());
  private final Candidates weakIndex = new Candidates();

  /** Null until a statement asks: of most athletes all that is said is full. */
  private Candidates resultIndex;

  private final Set<String> undecided = new TreeSet<>();

  void add(String statement, Traits said) {
    weak.put(statement, said);
    weakIndex.addWeak(statement, said);
    undecided.add(statement);
    resultIndex().of(said).forEach(result -> fit(statement, result));
  }

  void remove(String statement) {
    weakIndex.removeWeak(statement, weak.remove(statement));
    undecided.remove(statement);
    unlink(statement, resultsOfWeak, weakOfResults);
  }

  /**
   * @param result what its full statements say; null where it is gone
   */
  void result(String name, Known result) {
    Known before = result == null ? results.remove(name) : results.put(name, result);
    if (resultIndex == null) {
      return;
    }
    if (before != null) {
      resultIndex.removeResult(name, before);
      undecided.addAll(unlink(name, weakOfResults, resultsOfWeak));
    }
    if (result != null) {
      resultIndex.addResult(name, result);
      weakIndex.of(result).forEach(statement -> fit(statement, name));
    }
  }

  private Candidates resultIndex() {
    if (resultIndex == null) {
      resultIndex = new Candidates();
      results.forEach(resultIndex::addResult);
    }
    return resultIndex;
  }

  private void fit(String statement, String result) {
    if (new Fit(weak.get(statement), results.get(result)).possible()) {
      resultsOfWeak.add(statement, result);
      weakOfResults.add(result, statement);
      undecided.add(statement);
    }
  }

  private static Set<String> unlink(String id, IdSets<String> from, IdSets<String> back) {
    Set<String> others = from.removeAll(id);
    others.forEach(other -> back.remove(other, id));
    return others;
  }

  /** The statements about which this may say something else than when it was asked last. */
  List<String> takeUndecided() {
    List<String> taken = List.copyOf(undecided);
    undecided.clear();
    return taken;
  }

  /** The one result that a weak statement fits, or of several the one with its very mark. */
  Optional<String> only(String statement) {
    return only(
        resultsOfWeak.get(statement),
        result -> new Fit(weak.get(statement), results.get(result)).sameMark());
  }

  static Optional<String> only(Collection<String> fitting, Predicate<String> exact) {
    Collection<String> best =
        fitting.size() < 2 ? fitting : fitting.stream().filter(exact).limit(2).toList();
    return best.size() == 1 ? Optional.of(best.iterator().next()) : Optional.empty();
  }
}
