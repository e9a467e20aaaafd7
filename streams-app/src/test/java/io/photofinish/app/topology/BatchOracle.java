package io.photofinish.app.topology;

import io.photofinish.app.book.AthleteNames;
import io.photofinish.app.book.EvidenceSample;
import io.photofinish.app.book.Fused;
import io.photofinish.app.book.LatestResults;
import io.photofinish.app.book.Period;
import io.photofinish.app.book.PersonalBests;
import io.photofinish.app.book.Races;
import io.photofinish.app.book.Rankings;
import io.photofinish.app.book.Records;
import io.photofinish.app.book.Resolver;
import io.photofinish.app.book.ResultsOf;
import io.photofinish.app.book.Said;
import io.photofinish.app.book.SeasonBests;
import io.photofinish.app.book.Source;
import io.photofinish.app.book.Tallies;
import io.photofinish.app.book.Votes;
import io.photofinish.app.read.ClaimMapping;
import io.photofinish.app.read.TextVersion;
import io.photofinish.app.record.Succession;
import io.photofinish.app.rivalry.EditionRaces;
import io.photofinish.app.rivalry.Meetings;
import io.photofinish.app.rivalry.Rivalry;
import io.photofinish.app.rivalry.Rivals;
import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Edition;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Meeting;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.Silence;
import io.photofinish.schemas.Support;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.codec.SingleObjectSerde;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * What every table holds, from nothing but the live articles: no stores, no history, no order. The
 * definition that the topology is held to.
 */
public final class BatchOracle {
  private static final Athletics ATHLETICS = Athletics.load();
  private static final Topics TOPICS = Harness.TOPICS;

  private final Map<String, SortedMap<String, String>> tables = new TreeMap<>();
  private final Map<String, SortedMap<String, String>> indexes = new TreeMap<>();
  private final Map<String, List<Entrant>> races = new TreeMap<>();
  private final Map<String, List<Listing>> records = new TreeMap<>();

  /**
   * @param live text by article id
   * @param aliases athlete id by the alias's key
   */
  static BatchOracle of(SortedMap<String, String> live, Map<String, String> aliases) {
    return of(live, aliases, Telegrams::read);
  }

  /**
   * @param live text by article id
   * @return values in hexadecimal, by key, by the topic's short name
   */
  public static Map<String, SortedMap<String, String>> tables(
      SortedMap<String, String> live, Function<Article, Extraction> extractor) {
    return of(live, Map.of(), extractor).tables;
  }

  /** Values in hexadecimal, by key, by the topic's short name. */
  Map<String, SortedMap<String, String>> tables() {
    return tables;
  }

  /** What the stores hold that questions alone read; as {@link #tables}, by the store's name. */
  Map<String, SortedMap<String, String>> indexes() {
    return indexes;
  }

  private static BatchOracle of(
      SortedMap<String, String> live,
      Map<String, String> aliases,
      Function<Article, Extraction> extractor) {
    var oracle = new BatchOracle();
    Harness.TABLES.forEach(topic -> oracle.tables.put(topic.shortName(), new TreeMap<>()));
    Harness.INDEXES.forEach(store -> oracle.indexes.put(store.name(), new TreeMap<>()));
    var entries = new ArrayList<Entry>();
    live.forEach(
        (article, text) -> {
          ArticleClaims claims = claims(text, extractor);
          oracle.put(TOPICS.claims(), article, claims);
          if (claims.getSilence() != Silence.UNREADABLE) {
            oracle.put(Stores.ARTICLE_TEXTS, article, Harness.article(text));
          }
          claims
              .getClaims()
              .forEach(claim -> entries.add(new Entry(Source.of(article, claims), claim)));
        });
    var byName = entries.stream().collect(Collectors.groupingBy(e -> e.claim().getAthleteId()));
    var byAthlete = new TreeMap<String, List<Entry>>();
    for (Entry entry : entries) {
      Optional<Category> most = most(byName.get(entry.claim().getAthleteId()));
      byAthlete
          .computeIfAbsent(athlete(entry.claim(), aliases, most), id -> new ArrayList<>())
          .add(entry);
    }
    byAthlete.forEach(oracle::athlete);
    oracle.rivalries();
    oracle.records.forEach(
        (record, marks) ->
            oracle.put(TOPICS.records(), record, new Succession(ATHLETICS).of(record, marks)));
    return oracle;
  }

  private record Entry(Source source, ResultClaim claim) {}

  /** Men or women, which of them most claims say; empty where none says either. */
  private static Optional<Category> most(List<Entry> entries) {
    long men = entries.stream().filter(e -> said(e) == Category.MEN).count();
    long women = entries.stream().filter(e -> said(e) == Category.WOMEN).count();
    return men + women == 0
        ? Optional.empty()
        : Optional.of(men >= women ? Category.MEN : Category.WOMEN);
  }

  private static Category said(Entry entry) {
    return entry.claim().getOutcome().getCategory();
  }

  /**
   * Whom a claim counts for: the alias of its category first, then that of its name; for another
   * than that if most claims of the name say the other sex.
   */
  private static String athlete(
      ResultClaim claim, Map<String, String> aliases, Optional<Category> most) {
    String name = claim.getAthleteId();
    Category said = claim.getOutcome().getCategory();
    String category = String.valueOf(said).toLowerCase(Locale.ROOT);
    boolean other = (said == Category.MEN || said == Category.WOMEN) && said != most.orElse(said);
    String whole = aliases.getOrDefault(name, name);
    return aliases.getOrDefault(name + "/" + category, other ? whole + "-" + category : whole);
  }

  private static ArticleClaims claims(String text, Function<Article, Extraction> extractor) {
    if (text.equals("crash")) {
      return new ArticleClaims(Extractor.VERSION, null, null, null, List.of(), Silence.UNREADABLE);
    }
    var extraction = extractor.apply(Article.of(text));
    return new ArticleClaims(
        Extractor.VERSION,
        Telegrams.published(text),
        TextVersion.of(text),
        null,
        ClaimMapping.toAvro(extraction, text),
        extraction.silence().map(why -> Silence.valueOf(why.name())).orElse(null));
  }

  private void athlete(String id, List<Entry> entries) {
    var votes = Votes.none(id);
    var disciplines = new TreeMap<String, List<Entry>>();
    for (Entry entry : entries) {
      votes = Votes.count(votes, entry.claim().getOutcome(), 1);
      disciplines
          .computeIfAbsent(entry.claim().getOutcome().getDiscipline(), d -> new ArrayList<>())
          .add(entry);
    }
    var tallies = new ArrayList<Tally>();
    disciplines.forEach((discipline, said) -> tallies.addAll(discipline(id, discipline, said)));
    AthleteNames.of(votes).forEach((key, entry) -> put(Stores.ATHLETE_NAMES, key, entry));
    String name = Votes.winner(votes.getNames()).orElseThrow();
    Tallies.sum(id, name, tallies).ifPresent(count -> put(TOPICS.winCounts(), id, count));
  }

  private List<Tally> discipline(String id, String discipline, List<Entry> entries) {
    var said = new TreeMap<String, Said>();
    var evidence = new TreeMap<String, List<Support>>();
    for (Entry entry : entries) {
      Outcome outcome = Said.normal(entry.claim().getOutcome());
      String name = entry.claim().getAthleteId();
      String key = Keys.statement(outcome, name.equals(id) ? null : name);
      said.merge(
          key, new Said(key, outcome, 1), (a, b) -> new Said(key, a.outcome(), a.claims() + 1));
      evidence.computeIfAbsent(key, k -> new ArrayList<>()).add(support(entry));
    }
    List<Result> results =
        new ResultsOf(ATHLETICS).athlete(id, said.values(), new Evidence(evidence));
    var fused = new Resolver(ATHLETICS).resolve(said.values()).iterator();
    results.forEach(result -> result.setReported(reported(fused.next(), evidence)));
    results.forEach(result -> put(TOPICS.results(), result.getId(), result));
    new Races(ATHLETICS)
        .entrants(results)
        .forEach(
            (race, entrant) -> races.computeIfAbsent(race, r -> new ArrayList<>()).add(entrant));
    for (boolean indoor : new boolean[] {false, true}) {
      Optional<PersonalBest> best = new PersonalBests(ATHLETICS).of(results, indoor);
      best.ifPresent(
          b -> put(TOPICS.personalBests(), Keys.personalBest(id, discipline, indoor), b));
    }
    for (SeasonBest best : new SeasonBests(ATHLETICS).of(results)) {
      put(
          TOPICS.seasonBests(),
          Keys.seasonBest(id, discipline, best.getSeason(), best.getIndoor()),
          best);
    }
    new LatestResults(ATHLETICS)
        .of(results)
        .forEach((key, line) -> put(Stores.LATEST_RESULTS, key, line));
    new Rankings(ATHLETICS).of(results).forEach((key, line) -> put(TOPICS.rankings(), key, line));
    new Records(ATHLETICS)
        .of(results)
        .forEach(
            (record, marks) ->
                records.computeIfAbsent(record, r -> new ArrayList<>()).addAll(marks.values()));
    return new Tallies(ATHLETICS).of(discipline, results);
  }

  /**
   * By when a mark whose day is not known had been made: the first day on which an article that has
   * to do with it was published, of those on which it may have been made.
   */
  private static LocalDate reported(Fused fused, Map<String, List<Support>> evidence) {
    Outcome outcome = fused.outcome();
    if (outcome.getMark() == null || outcome.getDate() != null) {
      return null;
    }
    Optional<Edition> edition =
        Optional.ofNullable(outcome.getCompetition())
            .filter(code -> outcome.getYear() != null)
            .flatMap(code -> ATHLETICS.editions().of(code, outcome.getYear()));
    int year = outcome.getYear() == null ? 0 : outcome.getYear();
    LocalDate first = edition.map(Edition::earliest).orElse(LocalDate.of(year, 1, 1));
    LocalDate last = edition.map(Edition::latest).orElse(LocalDate.of(year, 12, 31));
    return fused.statements().stream()
        .flatMap(said -> evidence.get(said.key()).stream())
        .map(Support::getPublished)
        .filter(day -> day != null)
        .filter(day -> outcome.getYear() == null || (!day.isBefore(first) && !day.isAfter(last)))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private record Evidence(Map<String, List<Support>> all) implements EvidenceSample {
    @Override
    public List<String> articles(String statement, int limit) {
      return all.get(statement).stream().map(Support::getArticle).limit(limit).toList();
    }

    @Override
    public Support support(String statement, String article) {
      return all.get(statement).stream()
          .filter(support -> support.getArticle().equals(article))
          .findFirst()
          .orElseThrow();
    }

    /** Computed here by another way. */
    @Override
    public Optional<LocalDate> reported(String statement, Period within) {
      return Optional.empty();
    }
  }

  private void rivalries() {
    var byPair = new TreeMap<String, SortedMap<String, Meeting>>();
    races.forEach(
        (race, entrants) ->
            EditionRaces.of(race, entrants)
                .ifPresent(listed -> put(Stores.RACES, EditionRaces.key(listed), listed)));
    races.forEach(
        (race, entrants) ->
            Meetings.of(race, entrants)
                .forEach(
                    (pair, meeting) ->
                        byPair.computeIfAbsent(pair, p -> new TreeMap<>()).put(race, meeting)));
    byPair.forEach((pair, meetings) -> rivalry(pair, Rivalry.of(pair, meetings)));
  }

  private void rivalry(String pair, HeadToHead sum) {
    put(TOPICS.headToHeads(), pair, sum);
    Rivals.lines(sum).forEach((key, line) -> put(Stores.RIVALS, key, line));
  }

  private static Support support(Entry entry) {
    return Support.newBuilder()
        .setArticle(entry.source().article())
        .setPublished(entry.source().published())
        .setVersion(entry.source().version())
        .setKind(entry.claim().getKind())
        .setConfidence(entry.claim().getConfidence())
        .setExtractor(entry.claim().getExtractor())
        .setEvidence(entry.claim().getEvidence())
        .build();
  }

  private <V> void put(Topic<String, V> topic, String key, V value) {
    tables
        .get(topic.shortName())
        .put(key, HexFormat.of().formatHex(Harness.bytes(topic.value(), value)));
  }

  private <V extends SpecificRecord> void put(Store<V> store, String key, V value) {
    indexes
        .get(store.name())
        .put(
            key,
            HexFormat.of().formatHex(Harness.bytes(SingleObjectSerde.of(store.type()), value)));
  }
}
