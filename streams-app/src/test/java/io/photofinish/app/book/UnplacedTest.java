package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Status;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnplacedTest {
  private static Outcomes kerr() {
    return Outcomes.of("Josh Kerr", "1500m");
  }

  private static Set<String> names(Outcomes... said) {
    return Unplaced.group(
            Arrays.stream(said)
                .map(outcome -> new Member(outcome.said(1), outcome.build(), Optional.empty()))
                .toList())
        .keySet();
  }

  @Test
  void statements_of_one_mark_are_one_result_named_by_it() {
    assertThat(names(kerr().mark("3:29.05"), kerr().mark("3:29.05").year(2021)))
        .containsExactly("3:29.05");
  }

  @Test
  void one_mark_on_two_occasions_is_two_results() {
    assertThat(names(kerr().mark("3:30.00").year(2021), kerr().mark("3:30.00").year(2022)))
        .containsExactly("3:30.00-2021", "3:30.00-2022");
    assertThat(
            names(
                kerr().mark("3:30.00").date("2021-05-01"),
                kerr().mark("3:30.00").date("2021-06-01")))
        .containsExactly("3:30.00-2021-05-01", "3:30.00-2021-06-01");
  }

  @Test
  void without_a_mark_the_occasion_and_what_happened_make_the_name() {
    assertThat(names(kerr().competition("WCH").place(1))).containsExactly("wch-place-1");
    assertThat(names(kerr().city("Zürich").status(Status.DNF))).containsExactly("zurich-dnf");
    assertThat(names(kerr().records("NR", "PB"))).containsExactly("nr-pb");
    assertThat(names(kerr().place(1).date("2021-05-01"), kerr().place(1).date("2021-06-01")))
        .hasSize(2);
  }

  @Test
  void nothing_makes_nothing() {
    assertThat(names()).isEmpty();
  }
}
