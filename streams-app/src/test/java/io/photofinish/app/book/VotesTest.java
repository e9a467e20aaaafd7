package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VotesTest {
  @Test
  void counting_up_and_then_down_in_any_order_leaves_nothing() {
    for (long seed = 0; seed < 1_000; seed++) {
      var random = new SplittableRandom(seed);
      var outcomes = new ArrayList<Outcome>();
      Athlete athlete = Votes.none("josh-kerr");
      for (int i = random.nextInt(8); i >= 0; i--) {
        outcomes.add(AnyOutcome.of(random));
        athlete = Votes.count(athlete, outcomes.get(outcomes.size() - 1), 1);
      }
      Outcome one = AnyOutcome.of(random);
      assertThat(Votes.count(Votes.count(athlete, one, 1), one, -1))
          .as("seed %d", seed)
          .isEqualTo(athlete);
      for (Outcome outcome : AnyOutcome.shuffled(outcomes, random)) {
        athlete = Votes.count(athlete, outcome, -1);
      }
      assertThat(athlete).as("seed %d", seed).isEqualTo(Votes.none("josh-kerr"));
    }
  }

  @Test
  void most_claims_win_and_of_equals_the_first_in_text_order() {
    assertThat(Votes.winner(List.of(new Vote("GBR", 1), new Vote("SCO", 2)))).hasValue("SCO");
    assertThat(Votes.winner(List.of(new Vote("GBR", 2), new Vote("SCO", 2)))).hasValue("GBR");
    assertThat(Votes.winner(List.of())).isEmpty();
  }

  @Test
  void what_an_outcome_does_not_say_is_not_counted() {
    Athlete athlete =
        Votes.count(Votes.none("josh-kerr"), Outcomes.of("Josh Kerr", "1500m").build(), 1);
    assertThat(athlete.getNames()).containsExactly(new Vote("Josh Kerr", 1));
    assertThat(athlete.getNations()).isEmpty();
    assertThat(athlete.getCategories()).isEmpty();
  }
}
