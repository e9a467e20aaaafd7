package io.photofinish.bench.growth;

import io.photofinish.app.topology.Telegrams;
import io.photofinish.bench.kafka.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented careers, the same for a seed: groups of four athletes who meet in sixteen races. A world
 * grows by groups, as the real one does by people; what one athlete has done stays as it is.
 */
public final class World implements Invented {
  static final int ATHLETES = 4;
  static final int RACES = 16;
  static final int RESULTS = ATHLETES * RACES;

  private static final int FIRST_YEAR = 2005;
  private static final int BEST_MILLIS = 208_000;
  private static final int EVERY_FINAL = 4;
  private static final String SYLLABLES = "babebibobudadedidodufafefifofugagegigogukakekikoku";

  private final long seed;

  public World(long seed) {
    this.seed = seed;
  }

  @Override
  public int unitsAGroup() {
    return RESULTS;
  }

  /** One article for each race of the group. */
  @Override
  public List<Feed> articles(int group) {
    var articles = new ArrayList<Feed>();
    for (int race = 0; race < RACES; race++) {
      articles.add(new Feed("g%d-r%d".formatted(group, race), text(group, race, 0)));
    }
    return articles;
  }

  @Override
  public String text(int group, int race, int faster) {
    var lines = new ArrayList<String>();
    var random = new SplittableRandom(seed + 31L * group + race);
    int millis = BEST_MILLIS + 10 * random.nextInt(1_000);
    for (int place = 1; place <= ATHLETES; place++) {
      int athlete = (place + race) % ATHLETES;
      int mark = place == 1 ? millis - 10 * faster : millis;
      lines.add(line(group, race, athlete, place, mark));
      millis += 10 * (1 + random.nextInt(50));
    }
    return String.join("\n", lines);
  }

  /** Without a category nobody knows whose race it was, and nobody met. */
  private static String line(int group, int race, int athlete, int place, int millis) {
    String category = race % EVERY_FINAL == 0 ? "MEN" : "";
    return Telegrams.claim(
            "Al " + surname(group * ATHLETES + athlete),
            "1500m",
            Integer.toString(place),
            Integer.toString(millis),
            "DL",
            Integer.toString(FIRST_YEAR + race),
            "Port " + surname(group),
            "",
            "")
        + "|"
        + category;
  }

  static String surname(int number) {
    int syllables = SYLLABLES.length() / 2;
    var name = new StringBuilder("Q");
    for (int rest = number; name.length() < 9; rest /= syllables) {
      int at = 2 * (rest % syllables);
      name.append(SYLLABLES, at, at + 2);
    }
    return name.toString();
  }
}
