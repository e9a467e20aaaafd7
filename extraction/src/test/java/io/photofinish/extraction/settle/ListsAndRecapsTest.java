package io.photofinish.extraction.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ListsAndRecapsTest {
  private static final Extractor EXTRACTOR = Extractor.create();

  private static List<String> claims(String text) {
    return EXTRACTOR.extract(Article.of(text, LocalDate.parse("2015-06-16"))).claims().stream()
        .map(ListsAndRecapsTest::line)
        .toList();
  }

  private static String line(Claim claim) {
    String place = claim.place().isPresent() ? String.valueOf(claim.place().getAsInt()) : "-";
    return String.join(
        " ",
        claim.athlete(),
        claim.nation().orElse("-"),
        claim.category().map(c -> c.name().toLowerCase(Locale.ROOT)).orElse("-"),
        claim.discipline(),
        place,
        claim.mark().map(Mark::toString).orElse("-"));
  }

  @Test
  void a_code_behind_a_name_is_the_nation() {
    assertThat(claims("Women's javelin: Ann Lee KEN 61.20m, Beth Jones USA 60.05m."))
        .containsExactly("Ann Lee KEN women JT 1 61.20", "Beth Jones USA women JT 2 60.05");
  }

  @Test
  void so_is_a_nation_between_commas_in_a_list() {
    assertThat(claims("Men's high jump: Ian Webb, USA, 2.30m; Ed Moss, Ukraine, 2.27m."))
        .containsExactly("Ian Webb USA men HJ 1 2.30", "Ed Moss UKR men HJ 2 2.27");
  }

  @Test
  void a_length_told_twice_is_the_metres() {
    assertThat(claims("Ann Lee won the women's discus with 201 feet, 3 inches (61.34 meters)."))
        .containsExactly("Ann Lee - women DT 1 61.34");
    assertThat(claims("Ann Lee won the women's long jump with a leap of 6.52m (21-4 3/4)."))
        .containsExactly("Ann Lee - women LJ 1 6.52");
  }

  @Test
  void of_heights_that_were_cleared_one_after_another_the_last_counts() {
    assertThat(claims("Ann Lee won the women's high jump, going clear at 1.88m, 1.91m and 1.94m."))
        .containsExactly("Ann Lee - women HJ 1 1.94");
    assertThat(
            claims(
                "In the women's high jump Ann Lee and Beth Jones cleared 1.78m and 1.82m"
                    + " respectively."))
        .contains("Ann Lee - women HJ - 1.78", "Beth Jones - women HJ - 1.82");
  }

  @Test
  void a_race_keeps_the_sex_that_it_was_called_by() {
    assertThat(
            claims(
                """
                Records fell in the women's 400m hurdles and the men's pole vault in Oslo.

                Ann Lee won in 54.61.

                In the pole vault Ian Webb won with 5.92m.
                """))
        .containsExactly("Ann Lee - women 400mH 1 54.61", "Ian Webb - men PV 1 5.92");
  }

  @Test
  void a_relay_without_a_name_is_that_of_the_college_whose_recap_it_is() {
    assertThat(
            claims(
                """
                The Hale College women's track and field team went to the Lakes Conference meet.

                The 4x400 relay of Ann Lee, Beth Jones, Cara Webb and Dora Lane closed out the meet \
                with a third-place finish in 3:51.20.

                Cara Webb won the 800 in 2:11.02.

                On the men's side, Ian Moss took the mile in 4:15.20.
                """))
        .containsExactly(
            "Hale College - women 4x400m 3 3:51.20",
            "Cara Webb - women 800m 1 2:11.02",
            "Ian Moss - men mile 1 4:15.20");
  }

  @Test
  void who_anchors_a_relay_to_a_place_tells_of_the_team() {
    assertThat(
            claims(
                """
                The Hale High girls track and field team went to the section finals.

                Ann Lee took the 400 in 57.31 and anchored the 4x100 relay of Beth Jones, Cara Webb, \
                Dora Lane and herself to a fourth-place finish in 50.12.
                """))
        .containsExactly("Ann Lee - women 400m 1 57.31", "Hale High - women 4x100m 4 50.12");
  }

  @Test
  void each_athlete_of_an_enumeration_has_her_own_event() {
    assertThat(
            claims(
                "There were silvers for Ian Webb in the under-20 men's 3,000m (8:51.2) and Ann Lee in"
                    + " the senior women's 800m, who clocked 2:14.5, while Ed Moss leapt to bronze in"
                    + " the triple jump with 13.02m."))
        .containsExactly(
            "Ian Webb - men 3000m 2 8:51.2",
            "Ann Lee - women 800m 2 2:14.5",
            "Ed Moss - - TJ 3 13.02");
  }

  @Test
  void a_relay_of_nobody_is_no_claim() {
    assertThat(claims("The 4x400 relay of Ann Lee, Beth Jones, Cara Webb and Dora Lane was third."))
        .isEmpty();
  }
}
