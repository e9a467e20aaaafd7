package io.photofinish.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbesTest {
  @Test
  void every_probe_has_a_name_of_its_own_with_letters_alone() {
    List<String> names = IntStream.range(0, 20_000).mapToObj(Probes::surname).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("Q[a-z]+"));
  }
}
