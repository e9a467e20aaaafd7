package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.Category;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final Routes ROUTES =
      new Routes(
          "sam-smith",
          Map.of(
              "sam-smith", new AthleteAlias("samuel-smith"),
              "sam-smith/usa", new AthleteAlias("sam-smith-usa"),
              "sam-smith/women", new AthleteAlias("samantha-smith")),
          Optional.of("MEN"));

  private static Outcomes smith() {
    return Outcomes.of("Sam Smith", "800m").place(1);
  }

  @Test
  void the_alias_of_the_nation_comes_before_that_of_the_category_and_that_of_the_name_last() {
    assertThat(ROUTES.of(smith().nation("USA").category(Category.WOMEN).build()))
        .isEqualTo("sam-smith-usa");
    assertThat(ROUTES.of(smith().nation("GBR").category(Category.WOMEN).build()))
        .isEqualTo("samantha-smith");
    assertThat(ROUTES.of(smith().nation("GBR").build())).isEqualTo("samuel-smith");
  }

  @Test
  void without_an_alias_a_name_counts_for_itself() {
    assertThat(new Routes("sam-smith", Map.of(), Optional.empty()).isOwn(smith().build())).isTrue();
  }

  @Test
  void an_alias_to_the_name_itself_keeps_a_part_where_the_rest_goes_elsewhere() {
    var routes =
        new Routes(
            "sam-smith",
            Map.of(
                "sam-smith", new AthleteAlias("samuel-smith"),
                "sam-smith/usa", new AthleteAlias("sam-smith")),
            Optional.empty());
    assertThat(routes.isOwn(smith().nation("USA").build())).isTrue();
    assertThat(routes.isOwn(smith().build())).isFalse();
  }

  @Test
  void a_woman_and_a_man_of_one_name_are_two_and_what_says_neither_is_of_whom_most_is_said() {
    var routes = new Routes("sam-smith", Map.of(), Optional.of("WOMEN"));
    assertThat(routes.of(smith().category(Category.WOMEN).build())).isEqualTo("sam-smith");
    assertThat(routes.of(smith().category(Category.MEN).build())).isEqualTo("sam-smith-men");
    assertThat(routes.of(smith().category(Category.MIXED).build())).isEqualTo("sam-smith");
    assertThat(routes.of(smith().build())).isEqualTo("sam-smith");
  }

  @Test
  void an_alias_of_the_whole_name_leaves_woman_and_man_apart() {
    var alias = Map.of("sam-smith", new AthleteAlias("samuel-smith"));
    var routes = new Routes("sam-smith", alias, Optional.of("MEN"));
    assertThat(routes.of(smith().category(Category.MEN).build())).isEqualTo("samuel-smith");
    assertThat(routes.of(smith().category(Category.WOMEN).build())).isEqualTo("samuel-smith-women");
    var together = Map.of("sam-smith/women", new AthleteAlias("sam-smith"));
    assertThat(
            new Routes("sam-smith", together, Optional.of("MEN"))
                .isOwn(smith().category(Category.WOMEN).build()))
        .isTrue();
  }
}
