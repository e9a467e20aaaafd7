package io.photofinish.app.query;

import io.photofinish.app.book.Records;
import io.photofinish.app.rivalry.Meetings;
import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Race;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.WinCount;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The questions that the stores answer. Safe for threads. */
public final class Queries implements Questions {
  private final Shelves stores;
  private final Supplier<Optional<String>> missing;
  private final Records recordsOf;
  private final AthleteFinder finder;

  Queries(Shelves stores, Supplier<Optional<String>> missing, Records recordsOf) {
    this.stores = stores;
    this.missing = missing;
    this.recordsOf = recordsOf;
    finder = new AthleteFinder(stores);
  }

  @Override
  public Questions within(Deadline deadline) {
    return new Queries(stores.within(deadline), missing, recordsOf);
  }

  @Override
  public Optional<String> missing() {
    return missing.get();
  }

  /** Costs a get where the key's partition is the default one, else one in each. */
  @Override
  public Lookup<ArticleClaims> articleClaims(String article) {
    return stores.search(Stores.CLAIMS_BY_ARTICLE, article);
  }

  @Override
  public Lookup<ArticlePage> article(String article) {
    return articleClaims(article)
        .flatMap(
            claims ->
                absentAsEmpty(stores.search(Stores.ARTICLE_TEXTS, article))
                    .map(text -> new ArticlePage(article, text, claims)));
  }

  private static <V> Lookup<Optional<V>> absentAsEmpty(Lookup<V> found) {
    return found instanceof Lookup.Absent<V>
        ? new Lookup.Found<>(Optional.empty())
        : found.map(Optional::of);
  }

  /** Costs two gets and two scans of that athlete's entries. */
  @Override
  public Lookup<AthletePage> athlete(String id) {
    return known(id)
        .flatMap(
            athlete ->
                stores
                    .under(Stores.PERSONAL_BESTS, id, id)
                    .flatMap(
                        bests ->
                            stores
                                .under(Stores.RESULTS, id, id)
                                .flatMap(
                                    results ->
                                        stores
                                            .find(Stores.WIN_COUNTS, id, id)
                                            .map(
                                                wins ->
                                                    new AthletePage(
                                                        athlete,
                                                        List.copyOf(bests.values()),
                                                        wins,
                                                        results)))));
  }

  private Lookup<Athlete> known(String id) {
    return stores.get(Stores.ATHLETES, id, id);
  }

  @Override
  public Lookup<Listed<Athlete>> athletes(String part, Page page) {
    return finder.withPart(part, page);
  }

  /** Costs a scan of the athlete's results, in the one discipline where one is asked for. */
  @Override
  public Lookup<Listed<Result>> results(String athlete, ResultFilter filter, Page page) {
    String[] prefix =
        filter
            .discipline()
            .map(discipline -> new String[] {athlete, discipline})
            .orElseGet(() -> new String[] {athlete});
    return known(athlete)
        .flatMap(known -> stores.under(Stores.RESULTS, athlete, prefix))
        .map(
            results ->
                Listed.of(
                    results.entrySet().stream()
                        .filter(entry -> filter.takes(entry.getValue().getOutcome()))
                        .filter(entry -> isAfter(page, entry.getKey()))
                        .map(entry -> new Entry<>(entry.getKey(), entry.getValue()))
                        .toList(),
                    page.limit()));
  }

  private static boolean isAfter(Page page, String key) {
    return page.after().filter(last -> key.compareTo(last) <= 0).isEmpty();
  }

  @Override
  public Lookup<List<PersonalBest>> personalBests(String athlete) {
    return known(athlete)
        .flatMap(known -> stores.under(Stores.PERSONAL_BESTS, athlete, athlete))
        .map(bests -> List.copyOf(bests.values()));
  }

  @Override
  public Lookup<List<SeasonBest>> seasonBests(String athlete) {
    return known(athlete)
        .flatMap(known -> stores.under(Stores.SEASON_BESTS, athlete, athlete))
        .map(bests -> List.copyOf(bests.values()));
  }

  @Override
  public Lookup<Optional<WinCount>> wins(String athlete) {
    return known(athlete).flatMap(known -> stores.find(Stores.WIN_COUNTS, athlete, athlete));
  }

  /** Costs a scan of the two athletes' disciplines in each partition. */
  @Override
  public Lookup<List<HeadToHead>> headToHeads(String athlete, String other) {
    boolean inOrder = athlete.compareTo(other) < 0;
    var pair = inOrder ? Read.Range.under(athlete, other) : Read.Range.under(other, athlete);
    return known(athlete)
        .flatMap(known -> known(other))
        .flatMap(known -> stores.everywhere(Stores.HEAD_TO_HEADS, pair))
        .map(Queries::values);
  }

  /** Costs the page in each partition, and a get for each athlete shown. */
  @Override
  public Lookup<Listed<Rival>> rivals(String athlete, Page page) {
    return known(athlete)
        .flatMap(known -> listed(Stores.RIVALS, Read.Range.under(athlete), page))
        .flatMap(
            found ->
                finder
                    .named(found.items().stream().map(each -> other(each, athlete)).toList())
                    .map(named -> found.map(each -> rival(each, athlete, named))));
  }

  private static Rival rival(HeadToHead sum, String athlete, Map<String, Athlete> named) {
    return new Rival(sum, Optional.ofNullable(named.get(other(sum, athlete))));
  }

  private static String other(HeadToHead sum, String athlete) {
    return sum.getFirstId().equals(athlete) ? sum.getSecondId() : sum.getFirstId();
  }

  private static <V> List<V> values(Collection<Entry<V>> entries) {
    return entries.stream().map(Entry::value).toList();
  }

  /** Costs a scan of the athlete's results, and a get for each record claimed for them. */
  @Override
  public Lookup<List<RecordHistory>> recordsHeld(String athlete) {
    return known(athlete)
        .flatMap(known -> stores.under(Stores.RESULTS, athlete, athlete))
        .flatMap(
            results ->
                Shelves.all(
                    claimed(results.values()).stream()
                        .map(id -> stores.find(Stores.RECORDS, id, id))
                        .toList()))
        .map(
            records ->
                records.stream()
                    .flatMap(Optional::stream)
                    .filter(record -> record.getHolder().getAthleteId().equals(athlete))
                    .toList());
  }

  private List<String> claimed(Collection<Result> results) {
    Map<String, List<Result>> byDiscipline =
        results.stream()
            .collect(Collectors.groupingBy(result -> result.getOutcome().getDiscipline()));
    return byDiscipline.values().stream()
        .flatMap(discipline -> recordsOf.of(discipline).keySet().stream())
        .sorted()
        .toList();
  }

  @Override
  public Lookup<Result> result(String id) {
    String athlete = id.substring(0, Math.max(0, id.indexOf('/')));
    return stores.get(Stores.RESULTS, athlete, id);
  }

  /** Costs a scan of the race. */
  @Override
  public Lookup<List<Entrant>> race(String id) {
    Lookup<Map<String, Entrant>> found =
        stores.under(Stores.ENTRANTS, id, id).map(under -> of(id, under));
    if (found instanceof Lookup.Found<Map<String, Entrant>> entrants
        && entrants.value().isEmpty()) {
      return entrants.lag().isByStandby()
          ? new Lookup.NotReady<>("the owner of this race does not answer")
          : new Lookup.Absent<>();
    }
    return found.map(entrants -> Meetings.inOrder(entrants.values()).toList());
  }

  /** Without those of races whose ids begin with this one. */
  private static Map<String, Entrant> of(String race, Map<String, Entrant> under) {
    var entrants = new TreeMap<>(under);
    entrants
        .entrySet()
        .removeIf(each -> !each.getKey().equals(Keys.of(race, each.getValue().getAthleteId())));
    return entrants;
  }

  @Override
  public Lookup<Listed<Race>> edition(String competition, int year, Page page) {
    return listed(
        Stores.RACES,
        Read.Range.under(competition.toLowerCase(Locale.ROOT), Integer.toString(year)),
        page);
  }

  @Override
  public Lookup<Listed<Listing>> ranking(String list, boolean onePerAthlete, Page page) {
    return listed(Stores.RANKINGS, Read.Range.under(list).withOnePerAthlete(onePerAthlete), page);
  }

  @Override
  public Lookup<Listed<Listing>> latest(Page page) {
    return listed(Stores.LATEST_RESULTS, Read.Range.prefix(""), page);
  }

  @Override
  public Lookup<RecordHistory> record(String id) {
    return stores.get(Stores.RECORDS, id, id);
  }

  @Override
  public Lookup<Listed<RecordHistory>> records(
      Optional<String> code, Optional<String> scope, Page page) {
    var range =
        code.map(
                which ->
                    scope
                        .map(where -> Read.Range.under(which, where))
                        .orElseGet(() -> Read.Range.under(which)))
            .orElseGet(() -> Read.Range.prefix(""));
    return listed(Stores.RECORDS, range, page);
  }

  /** Costs the page in each partition. */
  private <V extends SpecificRecord> Lookup<Listed<V>> listed(
      Stores.Store<V> store, Read.Range range, Page page) {
    Read.Range part = range.page(page).oneMore();
    return stores.everywhere(store, part).map(entries -> Listed.of(entries, page.limit()));
  }
}
