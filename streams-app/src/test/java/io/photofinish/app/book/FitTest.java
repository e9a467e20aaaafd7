package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FitTest {
  private static Outcomes kerr() {
    return Outcomes.of("Josh Kerr", "1500m");
  }

  private static Outcomes budapest() {
    return kerr().at("WCH", 2023, "Budapest").round(Round.FINAL).place(1).mark("3:29.38");
  }

  private static Fit fit(Outcomes outcome, Outcomes... result) {
    return fit(outcome.build(), List.of(result).stream().map(Outcomes::build).toList());
  }

  private static Fit fit(Outcome outcome, List<Outcome> result) {
    return new Fit(Traits.of(outcome), new Known(result.stream().map(Traits::of).toList()));
  }

  @Test
  void the_same_mark_fits_whatever_else_is_left_open() {
    assertThat(fit(kerr().mark("3:29.38"), budapest()).possible()).isTrue();
    assertThat(fit(kerr().mark("3:29.4"), budapest()).possible()).isTrue();
    assertThat(fit(kerr().mark("3:29.39"), budapest()).possible()).isFalse();
  }

  @Test
  void another_occasion_place_or_round_does_not_fit_even_with_the_same_mark() {
    Outcomes mark = kerr().mark("3:29.38");
    assertThat(fit(mark.year(2022), budapest()).possible()).isFalse();
    assertThat(fit(kerr().mark("3:29.38").city("Oslo"), budapest()).possible()).isFalse();
    assertThat(fit(kerr().mark("3:29.38").competition("OG"), budapest()).possible()).isFalse();
    assertThat(fit(kerr().mark("3:29.38").round(Round.HEAT), budapest()).possible()).isFalse();
    assertThat(fit(kerr().mark("3:29.38").place(2), budapest()).possible()).isFalse();
  }

  @Test
  void a_place_alone_is_not_enough_and_with_its_year_or_city_it_is() {
    assertThat(fit(kerr().place(1), budapest()).possible()).isFalse();
    assertThat(fit(kerr().place(1).year(2023), budapest()).possible()).isTrue();
    assertThat(fit(kerr().place(1).city("BUDAPEST"), budapest()).possible()).isTrue();
  }

  @Test
  void who_did_not_finish_has_no_mark_and_who_was_disqualified_may_have_had_one() {
    var dnf = kerr().at("WCH", 2023, "Budapest").status(Status.DNF);
    assertThat(fit(kerr().mark("3:29.38").year(2023), dnf).possible()).isFalse();
    assertThat(fit(kerr().competition("WCH").status(Status.DNF), budapest()).possible()).isFalse();
    assertThat(fit(kerr().competition("WCH").status(Status.DQ), budapest()).possible()).isTrue();
  }

  @Test
  void a_disputed_slot_agrees_with_each_of_its_values() {
    var other = budapest().mark("3:29.83");
    assertThat(fit(kerr().mark("3:29.83"), budapest(), other).possible()).isTrue();
    assertThat(fit(kerr().mark("3:29.83"), budapest(), other).sameMark()).isTrue();
    assertThat(fit(kerr().mark("3:29.4"), budapest(), other).sameMark()).isFalse();
  }

  @Test
  void an_outcome_that_shares_its_occasion_with_a_result_always_fits_itself() {
    for (long seed = 0; seed < 3_000; seed++) {
      Outcome outcome = AnyOutcome.of(new SplittableRandom(seed));
      boolean unfinished = outcome.getStatus() != null && outcome.getStatus() != Status.DQ;
      var fit = fit(outcome, List.of(outcome));
      assertThat(unfinished || fit.sameOccasion()).as("seed %d: %s", seed, outcome).isTrue();
      assertThat(unfinished || outcome.getMark() == null || fit.possible())
          .as("seed %d: %s", seed, outcome)
          .isTrue();
    }
  }
}
