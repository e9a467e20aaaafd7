package io.photofinish.app.book;

import io.photofinish.schemas.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A value that statements give for a slot.
 *
 * @param said who gives it
 */
public record Choice(Object value, List<Said> said) {

  public int claims() {
    return said.stream().mapToInt(Said::claims).sum();
  }

  /** The same value, given by both. */
  Choice and(Choice other) {
    return new Choice(value, Stream.concat(said.stream(), other.said.stream()).toList());
  }

  /** Spellings of one value as one: spelt as most claims have it, else the first in text order. */
  static Choice ofSpellings(Collection<Choice> spellings) {
    if (spellings.size() == 1) {
      return spellings.iterator().next();
    }
    List<Choice> ranked = rankOthers(List.copyOf(spellings));
    return new Choice(
        ranked.get(0).value(), ranked.stream().flatMap(choice -> choice.said().stream()).toList());
  }

  /**
   * The one that most claims support first, ties broken by the values themselves. A mark with fewer
   * decimals supports the more precise ones that it agrees with, and disputes none of them.
   */
  static List<Choice> rank(List<Choice> choices) {
    if (choices.size() < 2) {
      return choices;
    }
    return choices.get(0).value() instanceof Mark ? rankMarks(choices) : rankOthers(choices);
  }

  private static List<Choice> rankOthers(List<Choice> choices) {
    return choices.stream()
        .sorted(
            Comparator.comparingInt(Choice::claims)
                .reversed()
                .thenComparing(choice -> choice.value().toString()))
        .toList();
  }

  private static List<Choice> rankMarks(List<Choice> choices) {
    var precise = choices.stream().filter(choice -> !choice.coarserThanAny(choices)).toList();
    Choice best =
        precise.stream()
            .map(choice -> choice.with(choices))
            .min(
                Comparator.comparingInt((Choice choice) -> -choice.claims())
                    .thenComparing(Choice::mark, Marks.BEST_FIRST))
            .orElseThrow();
    var ranked = new ArrayList<Choice>();
    ranked.add(best);
    rankOthers(choices).stream()
        .filter(choice -> !Marks.agree(choice.mark(), best.mark()))
        .forEach(ranked::add);
    return List.copyOf(ranked);
  }

  private Mark mark() {
    return (Mark) value;
  }

  private boolean coarserThanAny(List<Choice> choices) {
    return choices.stream().anyMatch(other -> Marks.inShort(mark(), other.mark()));
  }

  /** This value with everybody who gives a mark that agrees with it. */
  private Choice with(List<Choice> choices) {
    return new Choice(
        value,
        choices.stream()
            .filter(other -> Marks.agree(other.mark(), mark()))
            .flatMap(other -> other.said().stream())
            .toList());
  }
}
