package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatesTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void two_seconds_worth_can_be_had_at_once_and_then_what_time_gives_back() {
    var rates = new Rates(10, now::get);
    for (int i = 0; i < 20; i++) {
      assertThat(rates.take("a")).isTrue();
    }
    assertThat(rates.take("a")).isFalse();
    assertThat(rates.take("b")).as("another client").isTrue();
    now.addAndGet(100_000_000);
    assertThat(rates.take("a")).isTrue();
    assertThat(rates.take("a")).isFalse();
  }

  @Test
  void nobody_gets_more_than_the_rate_in_the_long_run() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new SplittableRandom(seed);
      int perSecond = 1 + random.nextInt(50);
      var rates = new Rates(perSecond, now::get);
      long start = now.get();
      int taken = 0;
      for (int i = 0; i < 500; i++) {
        now.addAndGet(random.nextLong(50_000_000));
        taken += rates.take("a") ? 1 : 0;
      }
      double seconds = (now.get() - start) / 1e9;
      assertThat(taken)
          .as("seed %d", seed)
          .isLessThanOrEqualTo((int) (perSecond * (seconds + 2)) + 1);
    }
  }

  @Test
  void zero_is_any_number() {
    var rates = new Rates(0, now::get);
    for (int i = 0; i < 1_000; i++) {
      assertThat(rates.take("a")).isTrue();
    }
  }
}
