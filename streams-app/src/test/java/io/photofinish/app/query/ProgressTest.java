package io.photofinish.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void a_new_copy_is_not_known_to_have_anything_however_little_there_is_to_copy() {
    var begun = Progress.of(null, 0, 3, 0);
    assertThat(begun.lag(0)).isEmpty();
    assertThat(Progress.of(begun, 1, 3, at(1)).lag(at(1))).isEmpty();
    assertThat(Progress.of(begun, 2, 3, at(1)).lag(at(1))).contains(new Lag(0, 0));
  }

  @Test
  void a_copy_of_nothing_has_all() {
    assertThat(Progress.of(null, 0, 0, 0).lag(at(2))).contains(new Lag(0, 2));
  }

  @Test
  void a_copy_that_is_always_a_little_behind_lags_by_the_time_it_takes_to_get_there() {
    var seen = Progress.of(null, 90, 100, at(0));
    seen = Progress.of(seen, 99, 110, at(10));
    assertThat(seen.lag(at(10))).contains(new Lag(10, 10));
    seen = Progress.of(seen, 105, 120, at(20));
    assertThat(seen.lag(at(20))).contains(new Lag(14, 20));
    seen = Progress.of(seen, 109, 130, at(30));
    assertThat(seen.lag(at(30))).contains(new Lag(20, 20));
  }

  @Test
  void a_copy_that_begins_anew_is_as_a_new_one() {
    var whole = Progress.of(null, 100, 100, 0);
    assertThat(Progress.of(whole, 0, 100, at(1)).lag(at(1))).isEmpty();
  }

  /** Against the whole history: the last look whose end is copied by now. */
  @Test
  void no_copy_is_said_to_have_what_it_has_not() {
    for (long seed = 0; seed < 500; seed++) {
      var random = new SplittableRandom(seed);
      var ends = new TreeMap<Long, Long>();
      long position = random.nextInt(50);
      long end = position + random.nextInt(50);
      Progress seen = null;
      for (long now = 1; now < 40; now++) {
        ends.put(at(now), end);
        seen = Progress.of(seen, position, end, at(now));
        long copied = position + 1;
        var lag = seen.lag(at(now));
        if (lag.isPresent()) {
          long since = at(now) - TimeUnit.MILLISECONDS.toNanos(lag.get().millis());
          assertThat(ends.get(since)).as("seed %d, time %d", seed, now).isLessThanOrEqualTo(copied);
        }
        end += random.nextInt(6);
        position = Math.min(end, position + random.nextInt(7));
      }
    }
  }

  private static long at(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
