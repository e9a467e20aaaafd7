package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Support;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The results that the book would have from claims at hand, without stores. First all claims are
 * counted, then asked about. Keeps two counts a name. For one thread.
 */
public final class WhatIf {
  private final ResultsOf resultsOf;
  private final Map<String, AthleteAlias> aliases;
  private final Map<String, SortedMap<String, Integer>> sexes = new HashMap<>();

  /**
   * @param aliases by key
   */
  public WhatIf(Athletics athletics, Map<String, AthleteAlias> aliases) {
    resultsOf = new ResultsOf(athletics);
    this.aliases = Map.copyOf(aliases);
  }

  /** A claim of one article. */
  public record Claimed(Source source, ResultClaim claim) {}

  /**
   * That a claim is made, or no more: whom a name stands for depends on all that is said with it.
   *
   * @param by 1 or -1
   */
  public void count(ResultClaim claim, int by) {
    Votes.sex(claim.getOutcome())
        .ifPresent(
            sex ->
                sexes
                    .computeIfAbsent(claim.getAthleteId(), name -> new TreeMap<>())
                    .merge(sex, by, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b)));
  }

  /** The sex that most claims of a name give; of two alike the first in the alphabet. */
  public Optional<String> sex(String name) {
    Map<String, Integer> votes = sexes.getOrDefault(name, new TreeMap<>());
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  /** The athlete for whom a claim counts, once all claims are counted. */
  public String athlete(ResultClaim claim) {
    String name = claim.getAthleteId();
    return new Routes(name, aliases, sex(name)).of(claim.getOutcome());
  }

  /**
   * In order of their ids.
   *
   * @param claims all that count for one athlete in one discipline, in the byte order of the
   *     articles' ids
   */
  public List<Result> results(String athlete, List<Claimed> claims) {
    var said = new TreeMap<String, Said>();
    var evidence = new TreeMap<String, Map<String, Support>>();
    for (Claimed each : claims) {
      Outcome outcome = Said.normal(each.claim().getOutcome());
      String name = each.claim().getAthleteId();
      String key = Keys.statement(outcome, name.equals(athlete) ? null : name);
      said.merge(
          key, new Said(key, outcome, 1), (a, b) -> new Said(key, a.outcome(), a.claims() + 1));
      // As in the store of evidence, one entry an article: the last.
      evidence
          .computeIfAbsent(key, k -> new LinkedHashMap<>())
          .put(each.source().article(), each.source().support(each.claim()));
    }
    return resultsOf.athlete(athlete, said.values(), new Evidence(evidence));
  }

  /**
   * @param all by statement, by article
   */
  private record Evidence(Map<String, Map<String, Support>> all) implements EvidenceSample {
    @Override
    public List<String> articles(String statement, int limit) {
      return all.get(statement).keySet().stream().limit(limit).toList();
    }

    @Override
    public Support support(String statement, String article) {
      return all.get(statement).get(article);
    }

    @Override
    public Optional<LocalDate> reported(String statement, Period within) {
      return all.get(statement).values().stream()
          .map(Support::getPublished)
          .filter(day -> day != null && within.holds(day))
          .min(Comparator.naturalOrder());
    }
  }
}
