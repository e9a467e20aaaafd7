package io.photofinish.app.book;

import io.photofinish.app.store.ByteOrder;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Support;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One career's evidence, of which what every change asks again is in memory: which articles are a
 * statement's first, on which day it was told first, and what the results show. Sentences are not:
 * those that a result shows already are taken from there. Says nothing that the store doesn't, as
 * it is told of each article that comes and goes. Not safe for threads.
 */
final class KnownEvidence implements EvidenceSample {
  private final EvidenceSample store;
  private final Map<String, First> first = new HashMap<>();
  private final Map<String, Map<Period, Optional<LocalDate>>> reported = new HashMap<>();
  private final Map<String, List<Piece>> shown = new HashMap<>();
  private final Set<Piece> changed = new HashSet<>();

  private final Map<Piece, Support> atHand = new HashMap<>();
  private final List<Piece> asked = new ArrayList<>();

  KnownEvidence(EvidenceSample store) {
    this.store = store;
  }

  private record Piece(String statement, String article) {}

  /** The first articles in order; where they are fewer than the limit, there are no others. */
  private record First(List<String> articles, int limit) {
    First with(String article) {
      boolean full = articles.size() == limit;
      if (articles.contains(article)
          || (full && ByteOrder.compare(article, articles.get(limit - 1)) > 0)) {
        return this;
      }
      var more = new ArrayList<>(articles);
      more.add(article);
      more.sort(ByteOrder::compare);
      return new First(List.copyOf(more.subList(0, Math.min(limit, more.size()))), limit);
    }

    /** Null where it takes reading who comes in its place. */
    First without(String article) {
      if (!articles.contains(article)) {
        return this;
      }
      return articles.size() == limit
          ? null
          : new First(articles.stream().filter(other -> !other.equals(article)).toList(), limit);
    }
  }

  /**
   * @param day under which the evidence lies by day; null where it does not
   */
  void came(String statement, String article, LocalDate day) {
    changed.add(new Piece(statement, article));
    first.computeIfPresent(statement, (key, known) -> known.with(article));
    Map<Period, Optional<LocalDate>> days = reported.get(statement);
    if (day != null && days != null) {
      days.replaceAll(
          (within, known) ->
              within.holds(day) && known.filter(day::isAfter).isEmpty() ? Optional.of(day) : known);
    }
  }

  void went(String statement, String article, LocalDate day) {
    changed.add(new Piece(statement, article));
    first.computeIfPresent(statement, (key, known) -> known.without(article));
    Map<Period, Optional<LocalDate>> days = reported.get(statement);
    if (day != null && days != null) {
      days.values().removeIf(known -> known.filter(day::equals).isPresent());
    }
  }

  /** Of a statement that nobody makes any more. */
  void forget(String statement) {
    first.remove(statement);
    reported.remove(statement);
  }

  /**
   * Before a result is made anew.
   *
   * @param old as the book has it; null where it has none
   */
  void begin(String name, Result old) {
    List<Piece> pieces = shown.getOrDefault(name, List.of());
    for (int i = 0; old != null && i < pieces.size(); i++) {
      if (!changed.contains(pieces.get(i))) {
        atHand.put(pieces.get(i), old.getSupport().get(i));
      }
    }
  }

  /** What was asked for since is what the result shows, in this order. */
  void end(String name) {
    if (asked.isEmpty()) {
      shown.remove(name);
    } else {
      shown.put(name, List.copyOf(asked));
    }
    asked.clear();
    atHand.clear();
  }

  /** The results that were made are in the book now. */
  void written() {
    changed.clear();
  }

  @Override
  public List<String> articles(String statement, int limit) {
    return first
        .computeIfAbsent(statement, key -> new First(store.articles(key, limit), limit))
        .articles();
  }

  @Override
  public Support support(String statement, String article) {
    var piece = new Piece(statement, article);
    asked.add(piece);
    Support known = atHand.get(piece);
    return known == null ? store.support(statement, article) : known;
  }

  @Override
  public Optional<LocalDate> reported(String statement, Period within) {
    return reported
        .computeIfAbsent(statement, key -> new HashMap<>())
        .computeIfAbsent(within, days -> store.reported(statement, days));
  }
}
