package io.photofinish.app.book;

import io.photofinish.app.store.Copies;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Competition;
import io.photofinish.schemas.Count;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.WinCount;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wins, podiums and medals, from results. Pure functions. */
public final class Tallies {
  /** The most results that a tally names. */
  static final int SAMPLE = 50;

  private static final Comparator<Tally> IN_ORDER =
      Comparator.comparing(Tally::getDiscipline)
          .thenComparing(Tally::getYear, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Athletics athletics;
  private final Occasions occasions;

  public Tallies(Athletics athletics) {
    this.athletics = athletics;
    this.occasions = new Occasions(athletics);
  }

  /**
   * The podiums of one athlete in one discipline, a tally for each year that has one. Only finals
   * of a full occasion count: the same win told without its city, where several cities fit, would
   * count twice. Such a result is listed but not counted.
   */
  public List<Tally> of(String discipline, Collection<Result> results) {
    SortedMap<Optional<Integer>, Tally> byYear =
        new TreeMap<>(Comparator.comparing(year -> year.orElse(Integer.MAX_VALUE)));
    results.stream()
        .filter(this::counts)
        .sorted(Comparator.comparing(Result::getId))
        .forEach(
            result ->
                byYear.merge(
                    Optional.ofNullable(result.getOutcome().getYear()),
                    tally(discipline, result),
                    Tallies::add));
    return List.copyOf(byYear.values());
  }

  /** Whether it is a first place that counts. */
  public boolean isWin(Result result) {
    return counts(result) && result.getOutcome().getPlace() == 1;
  }

  /** Whether a result is a place on a podium that counts. */
  public boolean counts(Result result) {
    Outcome outcome = result.getOutcome();
    return outcome.getPlace() != null
        && outcome.getPlace() <= 3
        && outcome.getRound() == Round.FINAL
        && outcome.getStatus() != Status.DQ
        && occasions.key(outcome).isPresent();
  }

  private Tally tally(String discipline, Result result) {
    Outcome outcome = result.getOutcome();
    boolean medal =
        athletics
            .competitions()
            .of(outcome.getCompetition())
            .filter(Competition::championship)
            .isPresent();
    int place = outcome.getPlace();
    return Tally.newBuilder()
        .setDiscipline(discipline)
        .setYear(outcome.getYear())
        .setWins(place == 1 ? 1 : 0)
        .setPodiums(1)
        .setGold(medal && place == 1 ? 1 : 0)
        .setSilver(medal && place == 2 ? 1 : 0)
        .setBronze(medal && place == 3 ? 1 : 0)
        .setResults(List.of(result.getId()))
        .build();
  }

  private static Tally add(Tally a, Tally b) {
    Tally sum = Copies.of(a, new Tally());
    sum.setWins(a.getWins() + b.getWins());
    sum.setPodiums(a.getPodiums() + b.getPodiums());
    sum.setGold(a.getGold() + b.getGold());
    sum.setSilver(a.getSilver() + b.getSilver());
    sum.setBronze(a.getBronze() + b.getBronze());
    sum.setResults(
        Stream.concat(a.getResults().stream(), b.getResults().stream()).limit(SAMPLE).toList());
    return sum;
  }

  /** The tallies with one discipline's replaced. */
  public static List<Tally> replace(List<Tally> tallies, String discipline, List<Tally> by) {
    return Stream.concat(
            tallies.stream().filter(tally -> !tally.getDiscipline().equals(discipline)),
            by.stream())
        .sorted(IN_ORDER)
        .toList();
  }

  /** Empty where there is nothing to count. */
  public static Optional<WinCount> sum(String athleteId, String athlete, List<Tally> tallies) {
    if (tallies.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        WinCount.newBuilder()
            .setAthleteId(athleteId)
            .setAthlete(athlete)
            .setTotal(count(athleteId, tallies))
            .setByDiscipline(counts(tallies, Tally::getDiscipline))
            .setByYear(
                counts(tallies, tally -> tally.getYear() == null ? "" : tally.getYear().toString()))
            .setTallies(tallies)
            .build());
  }

  private static List<Count> counts(List<Tally> tallies, Function<Tally, String> key) {
    return tallies.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> count(e.getKey(), e.getValue()))
        .toList();
  }

  private static Count count(String key, List<Tally> tallies) {
    return new Count(
        key,
        tallies.stream().mapToInt(Tally::getWins).sum(),
        tallies.stream().mapToInt(Tally::getPodiums).sum(),
        tallies.stream().mapToInt(Tally::getGold).sum(),
        tallies.stream().mapToInt(Tally::getSilver).sum(),
        tallies.stream().mapToInt(Tally::getBronze).sum());
  }
}
