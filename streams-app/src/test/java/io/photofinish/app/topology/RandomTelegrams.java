package io.photofinish.app.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * {@link Telegrams} at random: of few athletes, occasions and marks, so that articles confirm and
 * contradict one another.
 */
final class RandomTelegrams {
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

  /** Before, during and after the years and games that are told of. */
  private static final List<String> DAYS =
      List.of(
          "",
          "2019-12-31",
          "2020-01-01",
          "2021-08-03",
          "2023-07-20",
          "2023-08-22",
          "2023-12-31",
          "2024-02-29",
          "2024-08-03",
          "2025-01-01");

  private RandomTelegrams() {}

  static String text(SplittableRandom random) {
    var lines = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add(random.nextInt(3) == 0 ? inOneFinal(random) : anything(random));
    }
    return Telegrams.onDay(pick(random, DAYS), String.join("\n", lines));
  }

  /** Everybody in the same two races, so that athletes meet. */
  static String inOneFinal(SplittableRandom random) {
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

  static String anything(SplittableRandom random) {
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

  static String pick(SplittableRandom random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
