package io.photofinish.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.topology.BatchOracle;
import io.photofinish.app.topology.Telegrams;
import io.photofinish.bench.kafka.Feed;
import java.util.HashSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FameTest {
  private final Fame fame = new Fame(7);

  @Test
  void nothing_is_said_twice_and_every_race_is_one_result() {
    var live = new TreeMap<String, String>();
    for (int group = 0; group < 200; group++) {
      fame.articles(group).forEach(article -> live.put(article.id(), article.text()));
    }
    assertThat(new HashSet<>(live.values())).hasSize(200 * fame.unitsAGroup());
    assertThat(BatchOracle.tables(live, Telegrams::read).get("results")).hasSize(200);
  }

  @Test
  void a_correction_says_something_else() {
    for (Feed article : fame.articles(3)) {
      assertThat(article.text()).isNotNull();
    }
    assertThat(fame.text(3, 0, 1)).isNotEqualTo(fame.text(3, 0, 0));
  }
}
