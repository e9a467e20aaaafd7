package io.photofinish.bench.growth;

import io.photofinish.bench.kafka.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented sport, the same for a seed, that grows by groups of articles. */
public interface Invented {
  /** What a book holds more with each group: results, or statements. */
  int unitsAGroup();

  /** What there is to be published of a group. */
  List<Feed> articles(int group);

  /**
   * What one of a group's articles says.
   *
   * @param faster hundredths that are taken off the winner's time
   */
  String text(int group, int article, int faster);

  /** An article is confirmed by another one, which is corrected and then retracted. */
  default List<Feed> news(SplittableRandom random, int groups, int articles) {
    var news = new ArrayList<Feed>();
    for (int i = 0; news.size() < articles; i++) {
      int group = random.nextInt(groups);
      int article = random.nextInt(articles(group).size());
      String id = "news-" + i;
      news.add(new Feed(id, text(group, article, 0)));
      news.add(new Feed(id, text(group, article, 1)));
      news.add(new Feed(id, null));
    }
    return news;
  }
}
