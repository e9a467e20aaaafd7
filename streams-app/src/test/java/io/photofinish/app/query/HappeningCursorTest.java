package io.photofinish.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HappeningCursorTest {
  private static final int PARTITIONS = 4;

  @Test
  void a_cursor_behind_a_happening_has_read_it_and_what_it_had_read_before() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 1_000; i++) {
      var cursor = cursor(random, 1 + random.nextInt(PARTITIONS));
      int partition = random.nextInt(PARTITIONS);
      long offset = cursor.offset(partition) + random.nextLong(5);
      HappeningCursor after = cursor.after(partition, offset);
      assertThat(after.hasRead(partition, offset)).isTrue();
      assertThat(after.hasRead(partition, offset + 1)).isFalse();
      for (int each = 0; each < PARTITIONS; each++) {
        if (each != partition) {
          assertThat(after.offset(each)).isEqualTo(cursor.offset(each));
        }
      }
      assertThat(HappeningCursor.parse(after.toString())).contains(after);
    }
  }

  private static HappeningCursor cursor(SplittableRandom random, int partitions) {
    var text = new StringBuilder();
    for (int i = 0; i < partitions; i++) {
      text.append(i == 0 ? "" : "-").append(random.nextInt(1_000));
    }
    return HappeningCursor.parse(text.toString()).orElseThrow();
  }

  @Test
  void other_texts_are_no_cursors() {
    for (String text : new String[] {"", "-1", "1-", "a", "1--2", "1234567890123456789", "1 2"}) {
      assertThat(HappeningCursor.parse(text)).as(text).isEmpty();
    }
  }
}
