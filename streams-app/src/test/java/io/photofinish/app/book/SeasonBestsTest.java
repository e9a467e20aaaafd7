package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.SeasonBest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeasonBestsTest {
  private final SeasonBests seasons = new SeasonBests(Athletics.load());

  private static Outcomes hurdles(String mark) {
    return Outcomes.of("Karsten Warholm", "400mH").mark(mark);
  }

  @Test
  void the_order_of_the_results_plays_no_part_and_every_season_has_one_best() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      List<Result> results = AnyOutcome.results(random);
      List<SeasonBest> bests = seasons.of(results);
      assertThat(seasons.of(AnyOutcome.shuffled(results, random)))
          .as("seed %d", seed)
          .isEqualTo(bests);
      assertThat(bests)
          .as("seed %d", seed)
          .extracting(best -> best.getSeason() + " " + best.getIndoor())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void tokyo_2020_belongs_to_the_season_of_2021() {
    var bests =
        seasons.of(
            List.of(
                hurdles("46.70").at("DL", 2021, "Oslo").result("oslo", 1),
                hurdles("45.94").at("OG", 2020, "Tokyo").round(Round.FINAL).result("og", 1),
                hurdles("46.87").at("DL", 2020, "Stockholm").result("stockholm", 1)));
    assertThat(bests).extracting(SeasonBest::getSeason).containsExactly(2020, 2021);
    assertThat(bests.get(1).getBest().getResult()).isEqualTo("og");
    assertThat(bests.get(1).getResults()).containsExactly("og", "oslo");
    assertThat(bests.get(1).getMarks()).isEqualTo(2);
  }

  @Test
  void marks_of_no_known_year_or_with_too_much_wind_are_in_no_season() {
    var windy = Outcomes.of("Noah Lyles", "100m").mark("9.79").year(2023).wind(21);
    assertThat(seasons.of(List.of(hurdles("45.94").result("bare", 1)))).isEmpty();
    assertThat(seasons.of(List.of(windy.result("windy", 1)))).isEmpty();
  }

  @Test
  void many_results_are_counted_and_the_first_ones_named() {
    var results = new ArrayList<Result>();
    for (int i = 10; i < 35; i++) {
      results.add(hurdles("48." + i).year(2023).result("result-" + i, 1));
    }
    SeasonBest best = seasons.of(results).get(0);
    assertThat(best.getMarks()).isEqualTo(25);
    assertThat(best.getResults()).hasSize(SeasonBests.SAMPLE).startsWith("result-10");
  }
}
