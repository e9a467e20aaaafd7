package io.photofinish.ingest.feed.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Schedule SCHEDULE = Schedule.standard();

  @Test
  void a_feed_with_news_is_asked_more_often_and_one_without_less_within_bounds() {
    Optional<Duration> interval = Optional.empty();
    assertThat(SCHEDULE.adapted(interval, true)).isEqualTo(SCHEDULE.first());
    for (int i = 0; i < 20; i++) {
      Duration next = SCHEDULE.adapted(interval, false);
      assertThat(next).isGreaterThanOrEqualTo(interval.orElse(Duration.ZERO));
      interval = Optional.of(next);
    }
    assertThat(interval).contains(SCHEDULE.longest());
    for (int i = 0; i < 20; i++) {
      interval = Optional.of(SCHEDULE.adapted(interval, true));
    }
    assertThat(interval).contains(SCHEDULE.shortest());
  }

  @Test
  void a_wish_of_the_server_lengthens_and_never_shortens_and_has_a_bound() {
    var random = new SplittableRandom(1);
    Duration adapted = Duration.ofMinutes(20);
    assertThat(SCHEDULE.wait(adapted, Optional.of(Duration.ofSeconds(1)), random))
        .isGreaterThanOrEqualTo(adapted);
    assertThat(SCHEDULE.wait(adapted, Optional.of(Duration.ofHours(1)), random))
        .isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
    assertThat(SCHEDULE.wait(adapted, Optional.of(Duration.ofDays(4000)), random))
        .isLessThanOrEqualTo(Duration.ofHours(7));
  }

  @Test
  void failures_double_the_wait_with_jitter_and_a_refusal_is_kept_but_not_for_ever() {
    for (long seed = 0; seed < 500; seed++) {
      var random = new SplittableRandom(seed);
      int failures = 1 + random.nextInt(1000);
      Duration wait = SCHEDULE.backOff(failures, Optional.empty(), random);
      assertThat(wait)
          .as("seed %d", seed)
          .isBetween(SCHEDULE.shortest().dividedBy(2), SCHEDULE.longest());
    }
    var random = new SplittableRandom(1);
    assertThat(SCHEDULE.backOff(1, Optional.of(Duration.ofHours(12)), random))
        .isEqualTo(Duration.ofHours(12));
    assertThat(SCHEDULE.backOff(1, Optional.of(Duration.ofDays(9999)), random))
        .isEqualTo(Schedule.LONGEST_REFUSAL);
  }

  @Test
  void intervals_that_cannot_be_are_refused() {
    assertThatThrownBy(
            () -> new Schedule(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofHours(1)))
        .hasMessageContaining("shortest PT2M");
  }
}
