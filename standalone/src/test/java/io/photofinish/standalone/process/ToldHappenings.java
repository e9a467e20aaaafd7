package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.book.Marks;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the topic of happenings told. Every version of an article has a time of its own, which all
 * that follows from it bears: so the cause of each record is known.
 */
final class ToldHappenings {
  private final List<ConsumerRecord<byte[], byte[]>> told;
  private final Topics topics;

  ToldHappenings(Told told, Topics topics) {
    this.told = told.records();
    this.topics = topics;
  }

  void areToldOnce() {
    assertThat(told.stream().map(ToldHappenings::identity)).isNotEmpty().doesNotHaveDuplicates();
  }

  private static String identity(ConsumerRecord<byte[], byte[]> record) {
    return record.timestamp()
        + " "
        + Told.key(record)
        + " "
        + HexFormat.of().formatHex(record.value());
  }

  /**
   * None is missing: each improvement on the topic of personal bests was told, and no other. What
   * else happened to an athlete is written in the same step.
   */
  void tellEveryImprovementOf(Told personalBests) {
    var improvements = new ArrayList<String>();
    var held = new HashMap<String, Mark>();
    for (var record : personalBests.records()) {
      String key = Told.key(record);
      PersonalBest best =
          topics.personalBests().value().deserializer().deserialize("", record.value());
      Mark now = best == null ? null : best.getBest().getMark();
      Mark before = held.put(key, now);
      if (now != null && (before == null || Marks.BEST_FIRST.compare(now, before) < 0)) {
        improvements.add(record.timestamp() + " " + key);
      }
    }
    var toldOf = new ArrayList<String>();
    for (var record : told) {
      Happening happening =
          topics.happenings().value().deserializer().deserialize("", record.value());
      if (happening.getKind() == HappeningKind.NEW_PERSONAL_BEST) {
        toldOf.add(record.timestamp() + " " + happening.getSubject());
      }
    }
    assertThat(toldOf).isNotEmpty().containsExactlyInAnyOrderElementsOf(improvements);
  }
}
