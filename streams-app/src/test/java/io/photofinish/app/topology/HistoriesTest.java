package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the history, the same live articles give the same bytes in every table. */
class HistoriesTest {
  private static final int HISTORIES = 2_000;
  private static final int ON_DISK = 50;
  private static final int STEPS = 16;

  /** One history in so many is looked at after each step: decoding all tables takes its time. */
  private static final int OF_WHICH_TOLD = 5;

  private static final List<String> ATHLETES =
      List.of("Ada Quick", "ADA QUICK", "Bea Swift", "Cy Fleet");
  private static final List<String> ALIASES =
      List.of("ada-quick", "bea-swift", "ada-quick/women", "cy-fleet/men");
  private static final List<String> ATHLETE_IDS =
      List.of("ada-quick", "bea-swift", "cy-fleet", "zed-novel");
  private static final List<String> DISCIPLINES = List.of("1500m", "mile", "60m");
  private static final List<String> PLACES = List.of("", "", "1", "2", "3", "4");
  private static final List<String> MARKS = List.of("", "", "208390", "208400", "207790", "225340");
  private static final List<String> COMPETITIONS = List.of("", "OG", "WCH", "DL", "NC", "ASC");
  private static final List<String> YEARS = List.of("", "2020", "2023", "2024");
  private static final List<String> CITIES = List.of("", "", "Oslo", "Eugene", "Paris", "Tokyo");
  private static final List<String> ROUNDS = List.of("", "", "FINAL", "HEAT");
  private static final List<String> RECORDS = List.of("", "", "PB", "NR,PB", "WR", "CR,SB", "MR");

  private static final List<String> CATEGORIES = List.of("MEN", "MEN", "MEN", "WOMEN", "");

  @TempDir Path directory;

  @Test
  void any_history_ends_in_the_tables_of_its_live_articles_and_retracting_them_leaves_nothing() {
    int rivalries = 0;
    int novel = 0;
    try (var book = new InMemoryBook(directory)) {
      for (long seed = 0; seed < HISTORIES; seed++) {
        Set<String> keys = history(seed, book);
        rivalries += keys.contains("ada-quick/bea-swift/1500m") ? 1 : 0;
        novel += keys.stream().anyMatch(key -> key.startsWith("zed-novel/")) ? 1 : 0;
      }
    }
    assertThat(rivalries).as("histories in which athletes met").isGreaterThan(HISTORIES / 20);
    assertThat(novel).as("histories with an athlete by alias alone").isGreaterThan(HISTORIES / 20);
  }

  @Test
  void so_it_does_in_the_topology_itself_with_stores_on_disk() {
    try (var book = new Harness(directory)) {
      for (long seed = HISTORIES; seed < HISTORIES + ON_DISK; seed++) {
        history(seed, book);
      }
    }
  }

  /** The keys of the tables that the history ended in. */
  private static Set<String> history(long seed, LiveBook book) {
    var random = new SplittableRandom(seed);
    var live = new TreeMap<String, String>();
    var aliases = new TreeMap<String, String>();
    for (int step = 0; step < STEPS; step++) {
      // Two names of one athlete in one article change the athlete twice: more than tables show.
      boolean single = aliases.isEmpty();
      if (seed % OF_WHICH_TOLD != 0 || !single) {
        step(random, live, aliases, book);
        continue;
      }
      var before = ExpectedHappenings.copy(book.tables());
      book.takeHappenings();
      step(random, live, aliases, book);
      if (aliases.isEmpty()) {
        whatHappenedIsTold(before, book, "seed %d, step %d".formatted(seed, step));
      }
    }
    assertThat(book.tables())
        .as("seed %d, live articles %s, aliases %s", seed, live, aliases)
        .isEqualTo(BatchOracle.tables(live, aliases));
    storesHoldWhatTheTablesShow(book, seed);
    var keys = new TreeSet<String>();
    book.tables().values().forEach(table -> keys.addAll(table.keySet()));
    live.keySet().forEach(book::retract);
    aliases.keySet().forEach(alias -> book.alias(alias, null));
    nothingIsLeft(book, seed);
    return keys;
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
      LiveBook book) {
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
        String text = text(random);
        book.publish(id, text);
        live.put(id, text);
      }
    }
  }

  private static void alias(SplittableRandom random, Map<String, String> aliases, LiveBook book) {
    String key = pick(random, ALIASES);
    String athlete = pick(random, ATHLETE_IDS);
    if (random.nextInt(3) == 0 || athlete.equals(key)) {
      aliases.remove(key);
      book.alias(key, key.contains("/") || random.nextBoolean() ? null : key);
    } else {
      aliases.put(key, athlete);
      book.alias(key, athlete);
    }
  }

  private static String text(SplittableRandom random) {
    var lines = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add(random.nextInt(3) == 0 ? inOneFinal(random) : anything(random));
    }
    return String.join("\n", lines);
  }

  /** Everybody in the same two races, so that athletes meet. */
  private static String inOneFinal(SplittableRandom random) {
    return Telegrams.claim(
            pick(random, ATHLETES),
            "1500m",
            Integer.toString(1 + random.nextInt(4)),
            pick(random, MARKS),
            "OG",
            random.nextBoolean() ? "2024" : "2020",
            "",
            "FINAL",
            "")
        + "|MEN";
  }

  private static String anything(SplittableRandom random) {
    String place = pick(random, PLACES);
    String mark = pick(random, MARKS);
    return Telegrams.claim(
            pick(random, ATHLETES),
            pick(random, DISCIPLINES),
            place.isEmpty() && mark.isEmpty() ? "5" : place,
            mark,
            pick(random, COMPETITIONS),
            pick(random, YEARS),
            pick(random, CITIES),
            pick(random, ROUNDS),
            pick(random, RECORDS))
        + "|"
        + pick(random, CATEGORIES);
  }

  private static String pick(SplittableRandom random, List<String> values) {
    return values.get(random.nextInt(values.size()));
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
