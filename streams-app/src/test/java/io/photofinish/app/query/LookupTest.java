package io.photofinish.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookupTest {
  @Test
  void what_was_found_can_be_changed() {
    assertThat(new Lookup.Found<>(3).map(n -> "n" + n)).isEqualTo(new Lookup.Found<>("n3"));
    assertThat(new Lookup.Found<>(3).flatMap(n -> new Lookup.NotReady<>("later")))
        .isEqualTo(new Lookup.NotReady<>("later"));
  }

  @Test
  void what_was_not_found_stays_what_it_is_and_nothing_is_computed() {
    List<Lookup<Integer>> misses = List.of(new Lookup.Absent<>(), new Lookup.NotReady<>("moving"));
    for (Lookup<Integer> miss : misses) {
      Lookup<String> changed =
          miss.map(
              n -> {
                throw new AssertionError("there is nothing to change");
              });
      assertThat(changed).isEqualTo(miss);
    }
  }

  @Test
  void what_rests_on_several_standbys_lags_as_far_as_the_furthest() {
    var near = new Lookup.Found<>(1, new Lag(2, 500));
    var far = new Lookup.Found<>(2, new Lag(1, 900));
    assertThat(near.flatMap(n -> far)).isEqualTo(new Lookup.Found<>(2, new Lag(2, 900)));
    assertThat(near.map(n -> n)).isEqualTo(near);
    assertThat(new Lookup.Found<>(1).flatMap(n -> far)).isEqualTo(far);
  }

  @Test
  void an_answer_of_a_standby_that_has_all_is_still_one_of_a_standby() {
    assertThat(new Lag(0, 0).isByStandby()).isTrue();
    assertThat(Lag.NONE.isByStandby()).isFalse();
    assertThat(new Lag(0, 0).and(Lag.NONE).isByStandby()).isTrue();
    assertThat(Lag.NONE.and(Lag.NONE)).isEqualTo(Lag.NONE);
  }
}
