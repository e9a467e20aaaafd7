package io.photofinish.bench.growth;

import io.photofinish.app.topology.Telegrams;
import io.photofinish.bench.kafka.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One invented athlete who runs one discipline only and of whom ever more is told: a group is a
 * race, told in five ways, three of which leave the occasion open in part.
 */
final class Fame implements Invented {
  static final int WAYS = 5;

  private static final String ATHLETE = "Al Qubabu";
  private static final int FIRST_YEAR = 1990;
  private static final int YEARS = 35;
  private static final int BEST_MILLIS = 206_000;

  /** So many races have marks of their own; the stride shares no factor with them. */
  private static final long MARKS = 20_000;

  private static final long STRIDE = 7_919;
  private static final List<String> SERIES = List.of("DL", "IGP", "NC", "OTHER");

  private final long seed;

  Fame(long seed) {
    this.seed = seed;
  }

  @Override
  public int unitsAGroup() {
    return WAYS;
  }

  @Override
  public List<Feed> articles(int group) {
    var articles = new ArrayList<Feed>();
    for (int way = 0; way < WAYS; way++) {
      articles.add(new Feed("r%d-w%d".formatted(group, way), text(group, way, 0)));
    }
    return articles;
  }

  @Override
  public String text(int group, int article, int faster) {
    var random = new SplittableRandom(seed + 31L * group);
    int step = (int) ((seed + STRIDE * group) % MARKS);
    String mark = Integer.toString(BEST_MILLIS + 10 * (step - faster));
    String place = Integer.toString(1 + random.nextInt(8));
    String series = SERIES.get(group % SERIES.size());
    String year = Integer.toString(FIRST_YEAR + group % YEARS);
    String city = "Port " + World.surname(group / YEARS);
    return switch (article) {
      case 0 -> line(place, mark, series, year, city) + "|MEN";
      case 1 -> line(place, "", series, year, city);
      case 2 -> line("", mark, "", year, city);
      case 3 -> line(place, mark, series, year, "");
      default -> line("", mark, "", year, "");
    };
  }

  private static String line(String place, String mark, String series, String year, String city) {
    return Telegrams.claim(ATHLETE, "1500m", place, mark, series, year, city, "", "");
  }
}
