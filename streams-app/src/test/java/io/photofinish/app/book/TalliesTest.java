package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Count;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.WinCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class TalliesTest {
  private final Tallies tallies = new Tallies(Athletics.load());

  private Optional<WinCount> count(Result... results) {
    return Tallies.sum("josh-kerr", "Josh Kerr", tallies.of("1500m", List.of(results)));
  }

  private static Outcomes kerr(int place) {
    return Outcomes.of("Josh Kerr", "1500m").place(place).round(Round.FINAL);
  }

  @Test
  void the_order_of_the_results_plays_no_part() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      List<Result> results = AnyOutcome.results(random);
      assertThat(tallies.of("1500m", AnyOutcome.shuffled(results, random)))
          .as("seed %d", seed)
          .isEqualTo(tallies.of("1500m", results));
    }
  }

  @Test
  void the_sums_by_discipline_and_by_year_are_the_sum() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      List<Tally> all = new ArrayList<>();
      for (String discipline : List.of("mile", "1500m", "800m")) {
        var some = tallies.of(discipline, AnyOutcome.results(random));
        all = Tallies.replace(all, discipline, some);
      }
      Optional<WinCount> sum = Tallies.sum("josh-kerr", "Josh Kerr", all);
      assertThat(sum.isPresent()).as("seed %d", seed).isEqualTo(!all.isEmpty());
      if (sum.isPresent()) {
        same(seed, sum.get(), Count::getWins);
        same(seed, sum.get(), Count::getPodiums);
        same(seed, sum.get(), Count::getGold);
        same(seed, sum.get(), Count::getSilver);
        same(seed, sum.get(), Count::getBronze);
        assertThat(sum.get().getTotal().getPodiums())
            .as("seed %d", seed)
            .isEqualTo(all.stream().mapToInt(tally -> tally.getResults().size()).sum());
      }
    }
  }

  private static void same(long seed, WinCount sum, ToIntFunction<Count> figure) {
    int total = figure.applyAsInt(sum.getTotal());
    assertThat(sum.getByDiscipline().stream().mapToInt(figure).sum())
        .as("seed %d, by discipline", seed)
        .isEqualTo(total);
    assertThat(sum.getByYear().stream().mapToInt(figure).sum())
        .as("seed %d, by year", seed)
        .isEqualTo(total);
  }

  @Test
  void places_one_to_three_in_a_championship_final_are_medals() {
    var sum =
        count(
                kerr(1).at("WCH", 2023, "Budapest").result("a", 1),
                kerr(2).at("OG", 2024, "Paris").result("b", 1),
                kerr(3).at("OG", 2020, "Tokyo").result("c", 1),
                kerr(4).at("WCH", 2022, "Eugene").result("d", 1))
            .orElseThrow();
    assertThat(sum.getTotal()).isEqualTo(new Count("josh-kerr", 1, 3, 1, 1, 1));
    assertThat(sum.getByYear()).extracting(Count::getKey).containsExactly("2020", "2023", "2024");
  }

  @Test
  void a_meeting_is_won_without_a_medal() {
    var sum = count(kerr(1).at("DL", 2024, "Eugene").result("a", 1)).orElseThrow();
    assertThat(sum.getTotal()).isEqualTo(new Count("josh-kerr", 1, 1, 0, 0, 0));
  }

  @Test
  void heats_disqualifications_and_results_of_unknown_occasion_do_not_count() {
    assertThat(count(kerr(1).at("WCH", 2023).round(Round.HEAT).result("a", 1))).isEmpty();
    assertThat(count(kerr(1).at("WCH", 2023).status(Status.DQ).result("a", 1))).isEmpty();
    assertThat(count(kerr(1).competition("WCH").result("a", 1))).isEmpty();
    assertThat(count(kerr(1).at("DL", 2024).result("a", 1))).isEmpty();
    assertThat(count(kerr(1).result("a", 1))).isEmpty();
  }

  @Test
  void of_many_podiums_all_are_counted_and_the_first_named() {
    var results = new ArrayList<Result>();
    for (int i = 100; i < 180; i++) {
      results.add(kerr(1).at("DL", 2024, "City " + i).result("r" + i, 1));
    }
    Tally tally = tallies.of("1500m", results).get(0);
    assertThat(tally.getWins()).isEqualTo(80);
    assertThat(tally.getResults()).hasSize(Tallies.SAMPLE).startsWith("r100");
  }

  @Test
  void replacing_one_discipline_leaves_the_others() {
    var mile = tallies.of("mile", List.of(kerr(1).at("DL", 2024, "Eugene").result("a", 1)));
    var metric = tallies.of("1500m", List.of(kerr(1).at("WCH", 2023).result("b", 1)));
    List<Tally> both = Tallies.replace(mile, "1500m", metric);
    assertThat(both).extracting(Tally::getDiscipline).containsExactly("1500m", "mile");
    assertThat(Tallies.replace(both, "1500m", List.of())).isEqualTo(mile);
  }
}
