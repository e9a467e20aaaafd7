package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.store.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the history, the same live articles give the same bytes in every table. */
class HistoriesTest {
  private static final int HISTORIES = 300;
  private static final int BATCH = 50;
  private static final int STEPS = 25;
  private static final List<String> ATHLETES =
      List.of("Ada Quick", "ADA QUICK", "Bea Swift", "Cy Fleet");
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
    for (long first = 0; first < HISTORIES; first += BATCH) {
      // A store that many histories have emptied is slow to scan: RocksDB skips what was deleted.
      try (var harness = new Harness(directory.resolve("from-" + first))) {
        for (long seed = first; seed < first + BATCH; seed++) {
          rivalries += history(seed, harness);
        }
      }
    }
    assertThat(rivalries).as("histories in which athletes met").isGreaterThan(HISTORIES / 2);
  }

  private static int history(long seed, Harness harness) {
    var random = new SplittableRandom(seed);
    var live = new TreeMap<String, String>();
    for (int step = 0; step < STEPS; step++) {
      step(random, live, harness);
    }
    assertThat(harness.tables())
        .as("seed %d, live articles %s", seed, live)
        .isEqualTo(BatchOracle.tables(live));
    storesHoldWhatTheTablesShow(harness, seed);
    int rivalries = harness.tables().get("head-to-heads").size();
    live.keySet().forEach(harness::retract);
    nothingIsLeft(harness, seed);
    return rivalries;
  }

  private static void nothingIsLeft(Harness harness, long seed) {
    assertThat(harness.tables().values()).as("seed %d", seed).allMatch(Map::isEmpty);
    for (Stores.Store<?> store : Stores.all()) {
      assertThat(harness.keys(store.name())).as("%s, seed %d", store.name(), seed).isEmpty();
    }
  }

  private static void step(
      SplittableRandom random, SortedMap<String, String> live, Harness harness) {
    String id = "article-" + random.nextInt(8);
    switch (random.nextInt(10)) {
      case 0, 1 -> {
        harness.retract(id);
        live.remove(id);
      }
      case 2 -> live.forEach(harness::publish);
      case 3 -> {
        harness.publish(id, "crash");
        live.put(id, "crash");
      }
      default -> {
        String text = text(random);
        harness.publish(id, text);
        live.put(id, text);
      }
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

  private static void storesHoldWhatTheTablesShow(Harness harness, long seed) {
    for (var topic : Harness.TABLES) {
      boolean claims = topic.equals(Harness.TOPICS.claims());
      String store = claims ? Stores.CLAIMS_BY_ARTICLE.name() : topic.shortName();
      assertThat(harness.store(store, topic.value()))
          .as("%s, seed %d", store, seed)
          .isEqualTo(harness.tables().get(topic.shortName()));
    }
  }
}
