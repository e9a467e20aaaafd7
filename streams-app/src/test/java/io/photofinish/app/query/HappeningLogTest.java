package io.photofinish.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.query.HappeningLog.Batch;
import io.photofinish.app.query.HappeningLog.Told;
import io.photofinish.schemas.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HappeningLogTest {
  private final HappenedTopic topic = new HappenedTopic();
  private final HappeningLog log = new HappeningLog(topic, HappenedTopic.TOPIC);

  private static Batch found(Lookup<Batch> answer) {
    assertThat(answer).isInstanceOf(Lookup.Found.class);
    return ((Lookup.Found<Batch>) answer).value();
  }

  private static boolean isRare(Happening happening) {
    return happening.getAthleteId().equals("rare");
  }

  private static HappeningCursor begin() {
    return HappeningCursor.parse("0").orElseThrow();
  }

  private static List<String> athletes(List<Told> told) {
    return told.stream().map(each -> each.happening().getAthleteId()).toList();
  }

  @Test
  void what_is_rare_is_found_however_far_back_it_is() {
    topic.happen(0, 1, "rare");
    for (int i = 0; i < 5_000; i++) {
      topic.happen(i % 2, 2 + i, "usual");
    }
    assertThat(athletes(found(log.latest(3, HappeningLogTest::isRare)).told()))
        .containsExactly("rare");
    Batch after = found(log.after(begin(), 3, HappeningLogTest::isRare));
    assertThat(athletes(after.told())).containsExactly("rare");
    assertThat(after.next()).isEqualTo(topic.end());
  }

  @Test
  void whoever_asks_for_what_is_rare_gets_the_same_as_who_reads_all() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var asked = new HappenedTopic();
      var readAgain = new HappeningLog(asked, HappenedTopic.TOPIC);
      int size = random.nextInt(300);
      for (int i = 0; i < size; i++) {
        asked.happen(random.nextInt(4), i, random.nextInt(20) == 0 ? "rare" : "usual");
      }
      List<Told> all = found(readAgain.after(begin(), Integer.MAX_VALUE)).told();
      List<Told> rare = all.stream().filter(told -> isRare(told.happening())).toList();
      int limit = 1 + random.nextInt(9);

      var read = new ArrayList<Told>();
      Batch batch = found(readAgain.after(begin(), limit, HappeningLogTest::isRare));
      while (!batch.told().isEmpty()) {
        assertThat(batch.told()).as("seed %d", seed).hasSizeLessThanOrEqualTo(limit);
        read.addAll(batch.told());
        batch = found(readAgain.after(batch.next(), limit, HappeningLogTest::isRare));
      }
      assertThat(read).as("seed %d", seed).extracting(Told::at).isEqualTo(times(rare));
      Batch latest = found(readAgain.latest(limit, HappeningLogTest::isRare));
      assertThat(latest.told())
          .as("seed %d", seed)
          .extracting(Told::at)
          .isEqualTo(times(rare.subList(Math.max(0, rare.size() - limit), rare.size())));
      assertThat(latest.next()).as("seed %d", seed).isEqualTo(asked.end());
    }
  }

  private static List<Object> times(List<Told> told) {
    return told.stream().<Object>map(Told::at).toList();
  }

  @Test
  void one_answer_reads_no_more_than_it_may_and_says_where_to_go_on() {
    topic.happen(0, 0, "rare");
    for (int i = 0; i < HappeningLog.MOST_READ + 2_000; i++) {
      topic.happen(0, 1 + i, "usual");
    }
    topic.happen(0, Long.MAX_VALUE / 2, "rare");
    assertThat(athletes(found(log.latest(5, HappeningLogTest::isRare)).told()))
        .hasSizeBetween(1, 2);
    Batch first = found(log.after(begin(), 5, HappeningLogTest::isRare));
    assertThat(athletes(first.told())).containsExactly("rare");
    assertThat(first.next()).isNotEqualTo(topic.end());
    Batch second = found(log.after(first.next(), 5, HappeningLogTest::isRare));
    assertThat(athletes(second.told())).containsExactly("rare");
    assertThat(second.next()).isEqualTo(topic.end());
  }
}
