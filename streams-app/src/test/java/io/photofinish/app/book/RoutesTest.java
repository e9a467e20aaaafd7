package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.Category;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final Routes ROUTES =
      new Routes(
          "sam-smith",
          Map.of(
              "sam-smith", new AthleteAlias("samuel-smith"),
              "sam-smith/usa", new AthleteAlias("sam-smith-usa"),
              "sam-smith/women", new AthleteAlias("samantha-smith")));

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
    assertThat(new Routes("sam-smith", Map.of()).isOwn(smith().build())).isTrue();
  }

  @Test
  void an_alias_to_the_name_itself_keeps_a_part_where_the_rest_goes_elsewhere() {
    var routes =
        new Routes(
            "sam-smith",
            Map.of(
                "sam-smith", new AthleteAlias("samuel-smith"),
                "sam-smith/usa", new AthleteAlias("sam-smith")));
    assertThat(routes.isOwn(smith().nation("USA").build())).isTrue();
    assertThat(routes.isOwn(smith().build())).isFalse();
  }
}
