package io.photofinish.bench.waited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void a_percentile_is_a_value_that_so_many_do_not_exceed() {
    var hundred =
        Latencies.of(List.of(LongStream.rangeClosed(41, 100), LongStream.rangeClosed(1, 40)));
    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(100)).isEqualTo(100);
    var three =
        Latencies.of(List.of(LongStream.of(3, 1))).and(Latencies.of(List.of(LongStream.of(2))));
    assertThat(three.count()).isEqualTo(3);
    assertThat(three.percentile(50)).isEqualTo(2);
    assertThat(three.percentile(99)).isEqualTo(3);
  }

  @Test
  void without_an_answer_there_is_no_latency() {
    var nothing = Latencies.of(List.of());
    assertThat(nothing.count()).isZero();
    assertThatThrownBy(() -> nothing.percentile(50)).isInstanceOf(IllegalStateException.class);
  }
}
