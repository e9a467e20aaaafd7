package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.book.Source;
import io.photofinish.app.book.WhatIf;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.ResultClaim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the history, the same live articles give the same bytes in every table. */
class HistoriesTest {
  private static final int HISTORIES = 2_000;
  private static final int ON_DISK = 50;
  private static final int REORDERED = 5;
  private static final int STEPS = 16;

  /**
   * One history in so many is looked at after each step, which takes its time; of the others the
   * records arrive in any order.
   */
  private static final int OF_WHICH_TOLD = 5;

  private static final List<String> ALIASES =
      List.of("ada-quick", "bea-swift", "ada-quick/women", "cy-fleet/men");
  private static final List<String> ATHLETE_IDS =
      List.of("ada-quick", "bea-swift", "cy-fleet", "zed-novel");
  @TempDir Path directory;

  @Test
  void any_history_ends_in_the_tables_of_its_live_articles_and_retracting_them_leaves_nothing() {
    int rivalries = 0;
    int novel = 0;
    int namesakes = 0;
    int reported = 0;
    try (var book = new InMemoryBook(directory)) {
      for (long seed = 0; seed < HISTORIES; seed++) {
        book.deliver(
            isTold(seed)
                ? Delivery.AT_ONCE
                : Delivery.inAnyOrder(new SplittableRandom(HISTORIES + seed)));
        Ended ended = history(seed, book);
        Set<String> keys = ended.keys();
        rivalries += keys.contains("ada-quick/bea-swift/1500m") ? 1 : 0;
        namesakes += keys.stream().anyMatch(HistoriesTest::isNamesake) ? 1 : 0;
        novel += keys.stream().anyMatch(key -> key.startsWith("zed-novel/")) ? 1 : 0;
        reported += ended.reported() ? 1 : 0;
      }
    }
    assertThat(rivalries).as("histories in which athletes met").isGreaterThan(HISTORIES / 20);
    assertThat(namesakes).as("histories of a woman and a man").isGreaterThan(HISTORIES / 20);
    assertThat(novel).as("histories with an athlete by alias alone").isGreaterThan(HISTORIES / 20);
    assertThat(reported).as("histories with a day that bounds a mark").isGreaterThan(HISTORIES / 2);
  }

  private static boolean isNamesake(String key) {
    return key.contains("-women/") || key.contains("-men/");
  }

  @Tag("slow")
  @Test
  void so_it_does_in_the_topology_itself_with_stores_on_disk() {
    try (var book = new Harness(directory)) {
      for (long seed = HISTORIES; seed < HISTORIES + ON_DISK; seed++) {
        history(seed, book);
      }
    }
  }

  @Test
  void articles_of_different_partitions_come_in_whatever_order_and_make_the_same_tables() {
    try (var book = new Harness(directory)) {
      for (long seed = 0; seed < REORDERED; seed++) {
        var random = new SplittableRandom(seed);
        Map<String, List<String>> versions = versions(random);
        var one = new TreeMap<String, SortedMap<String, String>>();
        for (int order = 0; order < 2; order++) {
          interleave(random, versions, book);
          if (order == 0) {
            one.putAll(ExpectedHappenings.copy(book.tables()));
          }
          assertThat(book.tables()).as("seed %d, versions %s", seed, versions).isEqualTo(one);
          versions.keySet().forEach(book::retract);
        }
        assertThat(one.get("results")).as("seed %d", seed).isNotEmpty();
      }
    }
  }

  /** What becomes of each article, in its order; the last version stays. */
  private static Map<String, List<String>> versions(SplittableRandom random) {
    var versions = new TreeMap<String, List<String>>();
    for (int article = 0; article < 6; article++) {
      var texts = new ArrayList<String>();
      for (int i = random.nextInt(3); i > 0; i--) {
        texts.add(random.nextInt(4) == 0 ? null : RandomTelegrams.text(random));
      }
      texts.add(RandomTelegrams.inOneFinal(random) + "\n" + RandomTelegrams.anything(random));
      versions.put("article-" + article, texts);
    }
    return versions;
  }

  private static void interleave(
      SplittableRandom random, Map<String, List<String>> versions, LiveBook book) {
    var left = new TreeMap<String, Iterator<String>>();
    versions.forEach((article, texts) -> left.put(article, texts.iterator()));
    while (!left.isEmpty()) {
      String article = RandomTelegrams.pick(random, List.copyOf(left.keySet()));
      String text = left.get(article).next();
      if (text == null) {
        book.retract(article);
      } else {
        book.publish(article, text);
      }
      left.values().removeIf(texts -> !texts.hasNext());
    }
  }

  private static boolean isTold(long seed) {
    return seed % OF_WHICH_TOLD == 0;
  }

  /**
   * What a history ended in.
   *
   * @param keys of the tables
   * @param reported whether articles tell by when a mark of no known day was made
   */
  private record Ended(Set<String> keys, boolean reported) {}

  private static Ended history(long seed, LiveBook book) {
    var random = new SplittableRandom(seed);
    var live = new TreeMap<String, String>();
    var aliases = new TreeMap<String, String>();
    // Who counts for others in part changes by one article several times: more than tables show.
    boolean told = isTold(seed);
    UnaryOperator<String> sexes = told ? text -> text.replace("|WOMEN", "|MEN") : text -> text;
    for (int step = 0; step < STEPS; step++) {
      if (!told || !aliases.isEmpty()) {
        step(random, live, aliases, book, sexes);
        continue;
      }
      var before = ExpectedHappenings.copy(book.tables());
      book.takeHappenings();
      step(random, live, aliases, book, sexes);
      if (aliases.isEmpty()) {
        whatHappenedIsTold(before, book, "seed %d, step %d".formatted(seed, step));
      }
    }
    book.settle();
    var expected = BatchOracle.of(live, aliases);
    assertThat(book.tables())
        .as("seed %d, live articles %s, aliases %s", seed, live, aliases)
        .isEqualTo(expected.tables());
    for (Stores.Store<?> index : Harness.INDEXES) {
      assertThat(book.store(index))
          .as("%s, seed %d, live articles %s, aliases %s", index.name(), seed, live, aliases)
          .isEqualTo(expected.indexes().get(index.name()));
    }
    storesHoldWhatTheTablesShow(book, seed);
    if (isTold(seed)) {
      whatIfSaysTheSame(book, aliases, seed);
    }
    var keys = new TreeSet<String>();
    book.tables().values().forEach(table -> keys.addAll(table.keySet()));
    boolean reported =
        ExpectedHappenings.results(book.tables()).values().stream()
            .anyMatch(result -> result.getReported() != null);
    live.keySet().forEach(book::retract);
    aliases.keySet().forEach(alias -> book.alias(alias, null));
    book.settle();
    nothingIsLeft(book, seed);
    return new Ended(keys, reported);
  }

  /** The results that follow from the table of claims alone, as {@link WhatIf} has them. */
  private static void whatIfSaysTheSame(LiveBook book, Map<String, String> aliases, long seed) {
    var known = new TreeMap<String, AthleteAlias>();
    aliases.forEach((key, athlete) -> known.put(key, new AthleteAlias(athlete)));
    var whatIf = new WhatIf(Athletics.load(), known);
    var articles = new TreeMap<String, ArticleClaims>();
    book.tables()
        .get("claims")
        .forEach(
            (article, hex) ->
                articles.put(
                    article,
                    Harness.TOPICS
                        .claims()
                        .value()
                        .deserializer()
                        .deserialize(null, HexFormat.of().parseHex(hex))));
    articles
        .values()
        .forEach(claims -> claims.getClaims().forEach(claim -> whatIf.count(claim, 1)));
    var claimed = new TreeMap<String, List<WhatIf.Claimed>>();
    articles.forEach(
        (article, claims) -> {
          for (ResultClaim claim : claims.getClaims()) {
            claimed
                .computeIfAbsent(
                    whatIf.athlete(claim) + "/" + claim.getOutcome().getDiscipline(),
                    pair -> new ArrayList<>())
                .add(new WhatIf.Claimed(Source.of(article, claims), claim));
          }
        });
    var results = new TreeMap<String, String>();
    claimed.forEach(
        (pair, claims) ->
            whatIf
                .results(pair.split("/")[0], claims)
                .forEach(
                    result ->
                        results.put(
                            result.getId(),
                            HexFormat.of()
                                .formatHex(
                                    Harness.bytes(Harness.TOPICS.results().value(), result)))));
    assertThat(results).as("seed %d", seed).isEqualTo(book.tables().get("results"));
  }

  private static void whatHappenedIsTold(
      Map<String, SortedMap<String, String>> before, LiveBook book, String when) {
    List<Happening> happenings = book.takeHappenings();
    var ofRecords = new TreeMap<String, Mark>();
    var others = new ArrayList<String>();
    for (Happening happening : happenings) {
      if (happening.getKind() == HappeningKind.NEW_RECORD) {
        ofRecords.put(happening.getSubject(), happening.getAfter().getOutcome().getMark());
      } else {
        others.add(happening.getKind() + " " + happening.getSubject());
      }
    }
    assertThat(others)
        .as(when)
        .containsExactlyInAnyOrderElementsOf(ExpectedHappenings.between(before, book.tables()));
    assertThat(ofRecords)
        .as(when)
        .containsAllEntriesOf(ExpectedHappenings.records(before, book.tables()));
    if (before.equals(book.tables())) {
      assertThat(happenings).as(when).isEmpty();
    }
  }

  private static void nothingIsLeft(LiveBook book, long seed) {
    book.takeHappenings();
    assertThat(book.tables().values()).as("seed %d", seed).allMatch(Map::isEmpty);
    for (Stores.Store<?> store : Stores.all()) {
      assertThat(book.keys(store.name())).as("%s, seed %d", store.name(), seed).isEmpty();
    }
  }

  private static void step(
      SplittableRandom random,
      SortedMap<String, String> live,
      Map<String, String> aliases,
      LiveBook book,
      UnaryOperator<String> sexes) {
    String id = "article-" + random.nextInt(8);
    switch (random.nextInt(11)) {
      case 0, 1 -> {
        book.retract(id);
        live.remove(id);
      }
      case 2 -> live.forEach(book::publish);
      case 3 -> {
        book.publish(id, "crash");
        live.put(id, "crash");
      }
      case 4 -> alias(random, aliases, book);
      default -> {
        String text = sexes.apply(RandomTelegrams.text(random));
        book.publish(id, text);
        live.put(id, text);
      }
    }
  }

  private static void alias(SplittableRandom random, Map<String, String> aliases, LiveBook book) {
    String key = RandomTelegrams.pick(random, ALIASES);
    String athlete = RandomTelegrams.pick(random, ATHLETE_IDS);
    if (random.nextInt(3) == 0 || athlete.equals(key)) {
      aliases.remove(key);
      book.alias(key, key.contains("/") || random.nextBoolean() ? null : key);
    } else {
      aliases.put(key, athlete);
      book.alias(key, athlete);
    }
  }

  private static void storesHoldWhatTheTablesShow(LiveBook book, long seed) {
    for (var topic : Harness.TABLES) {
      boolean claims = topic.equals(Harness.TOPICS.claims());
      String store = claims ? Stores.CLAIMS_BY_ARTICLE.name() : topic.shortName();
      assertThat(book.store(store, topic.value()))
          .as("%s, seed %d", store, seed)
          .isEqualTo(book.tables().get(topic.shortName()));
    }
  }
}
