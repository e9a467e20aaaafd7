package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Performance;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The best legal mark of each season, indoors and out, from the results of one athlete in one
 * discipline. A pure function; costs sorting them.
 */
public final class SeasonBests {
  /** The most results that a season best names. */
  static final int SAMPLE = 10;

  private final Performances performances;

  public SeasonBests(Athletics athletics) {
    performances = new Performances(athletics);
  }

  /**
   * Outdoor seasons first, each oldest first; marks of which not even the year is known are in
   * none.
   *
   * @param results of one athlete in one discipline, in any order
   */
  public List<SeasonBest> of(Collection<Result> results) {
    var bests = new ArrayList<SeasonBest>();
    for (boolean indoor : new boolean[] {false, true}) {
      var seasons = new TreeMap<Integer, List<Result>>();
      for (Result result : performances.legal(results, indoor)) {
        performances
            .season(result.getOutcome())
            .ifPresent(year -> seasons.computeIfAbsent(year, y -> new ArrayList<>()).add(result));
      }
      seasons.forEach((season, made) -> bests.add(best(season, indoor, made)));
    }
    return bests;
  }

  private SeasonBest best(int season, boolean indoor, List<Result> made) {
    List<Performance> bestFirst =
        made.stream().map(Performances::of).sorted(performances.bestFirst).toList();
    Result any = made.get(0);
    return new SeasonBest(
        any.getAthleteId(),
        Performances.name(made),
        any.getOutcome().getDiscipline(),
        season,
        indoor,
        Performances.precise(bestFirst, Performance::getMark).get(0),
        made.size(),
        bestFirst.stream().limit(SAMPLE).map(Performance::getResult).toList());
  }
}
