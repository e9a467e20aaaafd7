package io.photofinish.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class LookupTest {
  private static final HostInfo OTHER = new HostInfo("other", 7071);

  @Test
  void what_was_found_can_be_changed() {
    assertThat(new Lookup.Found<>(3).map(n -> "n" + n)).isEqualTo(new Lookup.Found<>("n3"));
    assertThat(new Lookup.Found<>(3).flatMap(n -> new Lookup.NotReady<>("later")))
        .isEqualTo(new Lookup.NotReady<>("later"));
  }

  @Test
  void what_was_not_found_stays_what_it_is_and_nothing_is_computed() {
    List<Lookup<Integer>> misses =
        List.of(
            new Lookup.Absent<>(), new Lookup.Elsewhere<>(OTHER), new Lookup.NotReady<>("moving"));
    for (Lookup<Integer> miss : misses) {
      Lookup<String> changed =
          miss.map(
              n -> {
                throw new AssertionError("there is nothing to change");
              });
      assertThat(changed).isEqualTo(miss);
    }
  }
}
