package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Performance;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PersonalBestsTest {
  private final PersonalBests bests = new PersonalBests(Athletics.load());

  private Optional<PersonalBest> outdoor(Result... results) {
    return bests.of(List.of(results), false);
  }

  private static Result result(String id, Outcomes outcome) {
    return outcome.result(id, 1);
  }

  private static Outcomes hurdles(String mark) {
    return Outcomes.of("Karsten Warholm", "400mH").mark(mark);
  }

  private static List<String> marks(List<Performance> performances) {
    return performances.stream().map(performance -> performance.getMark().getText()).toList();
  }

  @Test
  void the_order_of_the_results_plays_no_part() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      List<Result> results = AnyOutcome.results(random);
      List<Result> shuffled = AnyOutcome.shuffled(results, random);
      for (boolean indoor : new boolean[] {true, false}) {
        assertThat(bests.of(shuffled, indoor))
            .as("seed %d", seed)
            .isEqualTo(bests.of(results, indoor));
      }
    }
  }

  @Test
  void every_step_of_the_progression_improves_and_the_last_one_is_the_best_dated_mark() {
    for (long seed = 0; seed < 5_000; seed++) {
      List<Result> dated =
          AnyOutcome.results(new SplittableRandom(seed)).stream()
              .filter(result -> result.getOutcome().getYear() != null)
              .toList();
      Optional<PersonalBest> best = bests.of(dated, false);
      if (best.isPresent()) {
        List<Performance> steps = best.get().getProgression();
        for (int i = 1; i < steps.size(); i++) {
          assertThat(steps.get(i).getMark().getValue())
              .as("seed %d, step %d of %s", seed, i, steps)
              .isLessThan(steps.get(i - 1).getMark().getValue());
        }
        assertThat(steps.get(steps.size() - 1)).as("seed %d", seed).isEqualTo(best.get().getBest());
      }
    }
  }

  @Test
  void a_mark_told_in_short_does_not_beat_the_one_it_may_stand_for() {
    var best =
        outdoor(
            result("a", hurdles("47.78").at("DL", 2018, "Oslo")),
            result("b", hurdles("47.7").year(2019)));
    assertThat(best.orElseThrow().getBest().getMark().getText()).isEqualTo("47.78");
    assertThat(marks(best.orElseThrow().getProgression())).containsExactly("47.78");
  }

  @Test
  void tokyo_2020_came_after_the_meetings_of_early_2021() {
    var best =
        outdoor(
                result(
                    "oslo",
                    hurdles("46.70").at("DL", 2021, "Oslo").date("2021-07-01").records("PB")),
                result(
                    "og",
                    hurdles("45.94").at("OG", 2020, "Tokyo").round(Round.FINAL).records("PB")))
            .orElseThrow();
    assertThat(marks(best.getProgression())).containsExactly("46.70", "45.94");
    assertThat(best.getContradicted()).isEmpty();
  }

  @Test
  void a_claimed_best_that_an_earlier_year_betters_is_contradicted() {
    var best =
        outdoor(
            result("early", hurdles("46.70").year(2021)),
            result("late", hurdles("47.10").year(2023).records("PB")),
            result("same", hurdles("46.80").year(2021).records("PB")));
    assertThat(marks(best.orElseThrow().getContradicted())).containsExactly("47.10");
  }

  @Test
  void with_both_days_known_a_better_mark_of_the_same_year_contradicts_too() {
    var best =
        outdoor(
            result("june", hurdles("46.70").date("2023-06-15").year(2023)),
            result("july", hurdles("47.10").date("2023-07-15").year(2023).records("PB")),
            result("may", hurdles("47.20").date("2023-05-15").year(2023).records("PB")));
    assertThat(marks(best.orElseThrow().getContradicted())).containsExactly("47.10");
  }

  @Test
  void a_claimed_best_with_too_much_wind_is_kept_as_contradicted() {
    var sprint = Outcomes.of("Noah Lyles", "100m");
    var best =
        outdoor(
                result("windy", sprint.mark("9.70").wind(31).records("PB")),
                result("legal", sprint.mark("9.79").wind(10).records("PB")))
            .orElseThrow();
    assertThat(best.getBest().getResult()).isEqualTo("legal");
    assertThat(marks(best.getContradicted())).containsExactly("9.70");
  }

  @Test
  void what_a_value_keeps_is_bounded_and_the_total_is_told() {
    var results = new ArrayList<Result>();
    results.add(result("first", hurdles("45.00").year(1900)));
    for (int i = 10; i < 90; i++) {
      results.add(result("r" + i, hurdles("47." + i).year(1901 + i).records("PB")));
    }
    PersonalBest best = bests.of(results, false).orElseThrow();
    assertThat(best.getMarks()).isEqualTo(81);
    assertThat(best.getContradictedMarks()).isEqualTo(80);
    assertThat(best.getContradicted()).hasSize(PersonalBests.MOST);
    assertThat(marks(best.getContradicted())).endsWith("47.89");
  }

  @Test
  void a_mark_of_which_nothing_tells_by_when_can_be_the_best_but_no_step_of_the_progression() {
    var best =
        outdoor(result("bare", hurdles("45.94")), result("dated", hurdles("46.70").year(2021)));
    assertThat(best.orElseThrow().getBest().getMark().getText()).isEqualTo("45.94");
    assertThat(marks(best.orElseThrow().getProgression())).containsExactly("46.70");
  }

  private static Result reported(String day, Result result) {
    result.setReported(LocalDate.parse(day));
    return result;
  }

  private List<String> asOf(PersonalBest best, String day) {
    return bests.asOf(best, LocalDate.parse(day)).stream()
        .map(then -> then.getBest().getMark().getText())
        .toList();
  }

  @Test
  void a_mark_of_a_year_counts_from_the_day_on_which_an_article_reports_it() {
    var best =
        outdoor(
                result("spring", hurdles("47.20").date("2023-05-15").year(2023)),
                reported("2023-07-20", result("year", hurdles("46.80").year(2023))),
                result("autumn", hurdles("46.90").date("2023-09-02").year(2023)))
            .orElseThrow();
    assertThat(marks(best.getProgression())).containsExactly("47.20", "46.80");
    assertThat(asOf(best, "2023-07-19")).containsExactly("47.20");
    assertThat(asOf(best, "2023-07-20")).containsExactly("46.80");
  }

  @Test
  void without_such_an_article_it_counts_from_the_last_day_of_its_year_or_games() {
    var year = outdoor(result("year", hurdles("46.80").year(2023))).orElseThrow();
    assertThat(asOf(year, "2023-12-30")).isEmpty();
    assertThat(asOf(year, "2023-12-31")).containsExactly("46.80");
    var games =
        outdoor(
                reported(
                    "2020-08-08",
                    result("og", hurdles("45.94").at("OG", 2020, "Tokyo").round(Round.FINAL))))
            .orElseThrow();
    assertThat(asOf(games, "2021-07-29")).as("a day that is none of its games'").isEmpty();
    assertThat(asOf(games, "2021-08-08")).containsExactly("45.94");
  }

  @Test
  void a_mark_without_a_year_counts_from_its_report_and_is_itself_never_late() {
    var best =
        outdoor(
                reported("2022-03-01", result("bare", hurdles("46.00").records("PB"))),
                result("before", hurdles("45.90").year(2020)),
                result("claimed", hurdles("46.20").year(2023).records("PB")))
            .orElseThrow();
    assertThat(marks(best.getProgression())).containsExactly("45.90");
    assertThat(marks(best.getContradicted())).containsExactly("46.20");
    var alone = outdoor(reported("2022-03-01", result("bare", hurdles("46.00")))).orElseThrow();
    assertThat(asOf(alone, "2022-02-28")).isEmpty();
    assertThat(asOf(alone, "2022-03-01")).containsExactly("46.00");
  }

  @Test
  void too_much_wind_makes_a_mark_illegal_only_where_wind_counts() {
    var sprint = Outcomes.of("Noah Lyles", "100m").mark("9.79");
    assertThat(outdoor(result("a", sprint.wind(20)))).isPresent();
    assertThat(outdoor(result("a", sprint.wind(21)))).isEmpty();
    var mile = Outcomes.of("Josh Kerr", "mile").mark("3:45.34").wind(21);
    assertThat(outdoor(result("a", mile))).isPresent();
  }

  @Test
  void a_disqualified_mark_is_no_best() {
    assertThat(outdoor(result("a", hurdles("45.94").status(Status.DQ)))).isEmpty();
  }

  @Test
  void indoor_and_outdoor_marks_are_kept_apart_and_unsaid_counts_as_outdoor() {
    var results =
        List.of(
            result("in", Outcomes.of("Josh Kerr", "1500m").mark("3:30.00").indoor(true)),
            result("out", Outcomes.of("Josh Kerr", "1500m").mark("3:29.05")));
    assertThat(bests.of(results, true).orElseThrow().getBest().getResult()).isEqualTo("in");
    assertThat(bests.of(results, false).orElseThrow().getBest().getResult()).isEqualTo("out");
  }

  @Test
  void without_a_legal_mark_there_is_no_best() {
    assertThat(outdoor()).isEmpty();
    assertThat(outdoor(result("a", Outcomes.of("Josh Kerr", "1500m").place(1)))).isEmpty();
  }

  @Test
  void the_result_with_most_claims_gives_the_name() {
    var often = Outcomes.of("Josh Kerr", "1500m").mark("3:30.00").result("z", 3);
    var once = Outcomes.of("JOSH KERR", "1500m").mark("3:29.00").result("a", 1);
    assertThat(outdoor(once, often).orElseThrow().getAthlete()).isEqualTo("Josh Kerr");
  }
}
