package io.photofinish.extraction.settle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Votes as they come in, and what has most of them at any time. */
final class Tally<T> {
  private final Comparator<? super T> ties;
  private Map<T, Integer> votes = Map.of();
  private Optional<T> most = Optional.empty();

  /** The votes of that. */
  private int lead;

  /**
   * @param ties of two that have as many votes the greater has most
   */
  Tally(Comparator<? super T> ties) {
    this.ties = ties;
  }

  /**
   * @param weight how many votes, at least one
   */
  void add(T choice, int weight) {
    votes = votes.isEmpty() ? new HashMap<>() : votes;
    int now = votes.merge(choice, weight, Integer::sum);
    if (now > lead || (now == lead && ties.compare(choice, most.orElseThrow()) > 0)) {
      most = Optional.of(choice);
      lead = now;
    }
  }

  /** Empty where nobody has voted. */
  Optional<T> most() {
    return most;
  }
}
