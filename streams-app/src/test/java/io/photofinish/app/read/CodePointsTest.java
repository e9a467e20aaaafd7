package io.photofinish.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  private static final String[] PIECES = {"a", "é", "李", "😀", "🏃🏾", "\uD83D", "\uDE00", "\n"};

  @Test
  void offsets_in_any_order_are_what_the_jdk_counts() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      var points = new CodePoints(text.toString());
      for (int i = 0; i < 30; i++) {
        int offset = random.nextInt(text.length() + 1);
        assertThat(points.at(offset))
            .as("seed %d: offset %d of %s", seed, offset, text)
            .isEqualTo(text.toString().codePointCount(0, offset));
      }
    }
  }

  @Test
  void an_offset_within_a_pair_does_not_shift_the_ones_after_it() {
    var points = new CodePoints("😀b");
    assertThat(points.at(1)).isEqualTo(1);
    assertThat(points.at(2)).isEqualTo(1);
    assertThat(points.at(3)).isEqualTo(2);
  }
}
