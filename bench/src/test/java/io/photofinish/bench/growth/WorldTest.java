package io.photofinish.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.topology.BatchOracle;
import io.photofinish.app.topology.Telegrams;
import io.photofinish.bench.kafka.Feed;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorldTest {
  private final World world = new World(7);

  @Test
  void every_group_adds_the_same_number_of_results_and_leaves_the_others_alone() {
    var live = new TreeMap<String, String>();
    for (int group = 0; group < 30; group++) {
      world.articles(group).forEach(article -> live.put(article.id(), article.text()));
      assertThat(BatchOracle.tables(live, Telegrams::read).get("results"))
          .hasSize((group + 1) * World.RESULTS);
    }
  }

  @Test
  void news_leave_nothing_behind() {
    var live = new TreeMap<String, String>();
    for (Feed article : world.news(new SplittableRandom(7), 5, 300)) {
      if (article.text() == null) {
        live.remove(article.id());
      } else {
        live.put(article.id(), article.text());
      }
    }
    assertThat(live).isEmpty();
  }
}
