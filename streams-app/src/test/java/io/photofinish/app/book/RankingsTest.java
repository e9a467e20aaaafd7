package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingsTest {
  private final Rankings rankings = new Rankings(Athletics.load());

  private static Outcomes kerr(String mark) {
    return Outcomes.of("Josh Kerr", "1500m").mark(mark).category(Category.MEN);
  }

  @Test
  void the_order_of_the_keys_of_a_list_is_that_of_its_marks() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      List<Result> results = AnyOutcome.results(random);
      var lines = rankings.of(results);
      assertThat(rankings.of(AnyOutcome.shuffled(results, random)))
          .as("seed %d", seed)
          .isEqualTo(lines);
      String list = "";
      Mark last = null;
      for (var line : lines.entrySet()) {
        Mark mark = line.getValue().getOutcome().getMark();
        if (line.getKey().startsWith(list + "/") && last != null) {
          assertThat(Marks.BEST_FIRST.compare(last, mark)).as("seed %d", seed).isNotPositive();
        }
        list = String.join("/", List.of(line.getKey().split("/")).subList(0, 4));
        last = mark;
      }
    }
  }

  @Test
  void a_mark_stands_in_the_list_of_all_time_and_in_that_of_its_season() {
    var lines = rankings.of(List.of(kerr("3:29.38").at("WCH", 2023).result("a/1500m/wch", 2)));
    assertThat(lines)
        .containsOnlyKeys(
            "1500m/men/2023/outdoor/10000002093807/2023-08-27/a/1500m/wch",
            "1500m/men/all/outdoor/10000002093807/2023-08-27/a/1500m/wch");
  }

  @Test
  void the_longest_throw_comes_first() {
    var shot = Outcomes.of("Ryan Crouser", "SP").category(Category.MEN).year(2023);
    var lines =
        rankings.of(
            List.of(shot.mark("22.63").result("short", 1), shot.mark("23.56").result("long", 1)));
    assertThat(new ArrayList<>(lines.values()))
        .extracting(Listing::getResult)
        .containsExactly("long", "short", "long", "short");
  }

  @Test
  void category_and_nation_come_from_the_athletes_other_results_where_one_names_none() {
    var lines =
        rankings.of(
            List.of(
                kerr("3:29.38").nation("GBR").year(2023).result("named", 1),
                Outcomes.of("Josh Kerr", "1500m").mark("3:32.00").result("bare", 1)));
    Listing bare = lines.get("1500m/men/all/outdoor/10000002120007/9999-12-31/bare");
    assertThat(bare.getOutcome().getNation()).isEqualTo("GBR");
    assertThat(bare.getOutcome().getCategory()).isEqualTo(Category.MEN);
  }

  @Test
  void of_nobody_whose_category_is_known_the_list_says_so() {
    var lines = rankings.of(List.of(Outcomes.of("A B", "LJ").mark("8.20").result("a", 1)));
    assertThat(lines.firstKey()).startsWith("LJ/unknown/all/outdoor/");
  }

  @Test
  void a_mark_that_may_be_another_told_in_short_is_listed_once() {
    var lines =
        rankings.of(
            List.of(
                kerr("3:29.38").year(2023).result("exact", 1),
                kerr("3:29.4").year(2023).result("short", 1)));
    assertThat(lines.values()).extracting(Listing::getResult).containsOnly("exact");
  }
}
