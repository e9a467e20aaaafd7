package io.photofinish.app.topology;

import io.photofinish.app.book.PersonalBests;
import io.photofinish.app.book.Races;
import io.photofinish.app.book.Rankings;
import io.photofinish.app.book.Records;
import io.photofinish.app.book.ResultsOf;
import io.photofinish.app.book.Said;
import io.photofinish.app.book.SeasonBests;
import io.photofinish.app.book.Tallies;
import io.photofinish.app.book.Votes;
import io.photofinish.app.read.ClaimMapping;
import io.photofinish.app.record.Succession;
import io.photofinish.app.rivalry.Meetings;
import io.photofinish.app.rivalry.Rivalry;
import io.photofinish.app.store.Keys;
import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.Entrant;
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
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What every table holds, from nothing but the live articles: no stores, no history, no order. The
 * definition that the topology is held to.
 */
public final class BatchOracle {
  private static final Athletics ATHLETICS = Athletics.load();
  private static final Topics TOPICS = Harness.TOPICS;

  private final Map<String, SortedMap<String, String>> tables = new TreeMap<>();
  private final Map<String, List<Entrant>> races = new TreeMap<>();
  private final Map<String, List<Listing>> records = new TreeMap<>();

  /**
   * @param live text by article id
   * @param aliases athlete id by the alias's key
   */
  static Map<String, SortedMap<String, String>> tables(
      SortedMap<String, String> live, Map<String, String> aliases) {
    return tables(live, aliases, Telegrams::read);
  }

  /**
   * @param live text by article id
   * @return values in hexadecimal, by key, by the topic's short name
   */
  public static Map<String, SortedMap<String, String>> tables(
      SortedMap<String, String> live, Function<Article, Extraction> extractor) {
    return tables(live, Map.of(), extractor);
  }

  private static Map<String, SortedMap<String, String>> tables(
      SortedMap<String, String> live,
      Map<String, String> aliases,
      Function<Article, Extraction> extractor) {
    var oracle = new BatchOracle();
    Harness.TABLES.forEach(topic -> oracle.tables.put(topic.shortName(), new TreeMap<>()));
    var byAthlete = new TreeMap<String, List<Entry>>();
    live.forEach(
        (article, text) -> {
          ArticleClaims claims = claims(text, extractor);
          oracle.put(TOPICS.claims(), article, claims);
          for (ResultClaim claim : claims.getClaims()) {
            byAthlete
                .computeIfAbsent(athlete(claim, aliases), id -> new ArrayList<>())
                .add(new Entry(article, claim));
          }
        });
    byAthlete.forEach(oracle::athlete);
    oracle.rivalries();
    oracle.records.forEach(
        (record, marks) ->
            oracle.put(TOPICS.records(), record, new Succession(ATHLETICS).of(record, marks)));
    return oracle.tables;
  }

  private record Entry(String article, ResultClaim claim) {}

  /** Whom a claim counts for: the alias of its category first, then that of its name. */
  private static String athlete(ResultClaim claim, Map<String, String> aliases) {
    String name = claim.getAthleteId();
    String part =
        name + "/" + String.valueOf(claim.getOutcome().getCategory()).toLowerCase(Locale.ROOT);
    return aliases.getOrDefault(part, aliases.getOrDefault(name, name));
  }

  private static ArticleClaims claims(String text, Function<Article, Extraction> extractor) {
    if (text.equals("crash")) {
      return new ArticleClaims(Extractor.VERSION, null, null, List.of(), Silence.UNREADABLE);
    }
    var extraction = extractor.apply(Article.of(text));
    return new ArticleClaims(
        Extractor.VERSION,
        null,
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
        new ResultsOf(ATHLETICS)
            .athlete(
                id,
                said.values(),
                (key, limit) -> evidence.get(key).stream().limit(limit).toList());
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
    new Rankings(ATHLETICS).of(results).forEach((key, line) -> put(TOPICS.rankings(), key, line));
    new Records(ATHLETICS)
        .of(results)
        .forEach(
            (record, marks) ->
                records.computeIfAbsent(record, r -> new ArrayList<>()).addAll(marks.values()));
    return new Tallies(ATHLETICS).of(discipline, results);
  }

  private void rivalries() {
    var byPair = new TreeMap<String, SortedMap<String, Meeting>>();
    races.forEach(
        (race, entrants) ->
            Meetings.of(race, entrants)
                .forEach(
                    (pair, meeting) ->
                        byPair.computeIfAbsent(pair, p -> new TreeMap<>()).put(race, meeting)));
    byPair.forEach((pair, meetings) -> put(TOPICS.headToHeads(), pair, Rivalry.of(pair, meetings)));
  }

  private static Support support(Entry entry) {
    return Support.newBuilder()
        .setArticle(entry.article())
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
}
