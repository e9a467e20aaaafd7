package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Mark;
import io.photofinish.schemas.MarkKind;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
  /** Of the last decimal printed, by the number of decimals. */
  private static final long[] UNITS = {1_000, 100, 10, 1};

  private static Mark any(SplittableRandom random) {
    MarkKind kind = AnyOutcome.one(random, MarkKind.TIME, MarkKind.DISTANCE, MarkKind.POINTS);
    int decimals = kind == MarkKind.POINTS ? 0 : random.nextInt(4);
    long value = 47_000L + random.nextInt(1_500);
    if (kind != MarkKind.POINTS) {
      value -= value % UNITS[decimals];
    }
    return new Mark(kind, value, decimals, value + " to " + decimals);
  }

  @ParameterizedTest
  @CsvSource({
    "47.7,47.78,true",
    "47.7,47.70,true",
    "47.8,47.78,true",
    "47.70,47.78,false",
    "47.7,47.80,false",
    "47.6,47.78,false",
    "9.58,9.572,true",
    "48,47.78,true",
    "49,47.78,false"
  })
  void a_mark_agrees_with_what_it_may_be_short_for(String a, String b, boolean agree) {
    assertThat(Marks.agree(Outcomes.markOf("400m", a), Outcomes.markOf("400m", b)))
        .isEqualTo(agree);
  }

  @Test
  void agreement_is_mutual_and_every_mark_agrees_with_itself() {
    for (long seed = 0; seed < 5_000; seed++) {
      var random = new SplittableRandom(seed);
      Mark a = any(random);
      Mark b = any(random);
      assertThat(Marks.agree(a, b)).as("seed %d: %s, %s", seed, a, b).isEqualTo(Marks.agree(b, a));
      assertThat(Marks.agree(a, a)).as("seed %d: %s", seed, a).isTrue();
      assertThat(Marks.inShort(a, b) && Marks.inShort(b, a)).as("seed %d", seed).isFalse();
    }
  }

  @Test
  void the_rank_order_as_text_is_that_of_the_marks() {
    for (long seed = 0; seed < 5_000; seed++) {
      var random = new SplittableRandom(seed);
      Mark a = any(random);
      Mark b = any(random);
      assertThat(Integer.signum(Marks.inRankOrder(a).compareTo(Marks.inRankOrder(b))))
          .as("seed %d: %s, %s", seed, a, b)
          .isEqualTo(Integer.signum(Marks.BEST_FIRST.compare(a, b)));
    }
  }

  @Test
  void marks_of_different_kinds_never_agree() {
    var time = new Mark(MarkKind.TIME, 8_200L, 2, "8.20");
    var distance = new Mark(MarkKind.DISTANCE, 8_200L, 2, "8.20");
    assertThat(Marks.agree(time, distance)).isFalse();
  }

  @Test
  void the_lower_time_and_the_longer_jump_and_the_more_points_come_first() {
    assertThat(compare("400m", "47.70", "47.78")).isNegative();
    assertThat(compare("LJ", "8.30", "8.20")).isNegative();
    assertThat(compare("decathlon", "9126", "8000")).isNegative();
    assertThat(compare("400m", "47.70", "47.7")).isNegative();
    assertThat(compare("400m", "47.70", "47.70")).isZero();
  }

  private static int compare(String discipline, String a, String b) {
    return Marks.BEST_FIRST.compare(Outcomes.markOf(discipline, a), Outcomes.markOf(discipline, b));
  }
}
