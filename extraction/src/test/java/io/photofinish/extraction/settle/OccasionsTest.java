package io.photofinish.extraction.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Extractor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OccasionsTest {
  /** Athlete, place or mark or status, competition, year and city of each claim. */
  private static List<String> told(String text, String published) {
    var article = new Article(Optional.empty(), text, Optional.of(LocalDate.parse(published)));
    return Extractor.create().extract(article).claims().stream().map(OccasionsTest::line).toList();
  }

  private static String line(Claim claim) {
    String what =
        claim.place().isPresent()
            ? Integer.toString(claim.place().getAsInt())
            : claim.mark().map(Object::toString).orElseGet(() -> claim.status().toString());
    return "%s %s %s %s %s"
        .formatted(
            claim.athlete(),
            what,
            claim.competition().orElse("-"),
            claim.year().isPresent() ? claim.year().getAsInt() : "-",
            claim.city().orElse("-"));
  }

  @Test
  void what_stands_beside_a_description_has_an_occasion_of_its_own() {
    assertThat(
            told(
                "Ireland's Nora Quill is through to the 800m final at the World Championships in"
                    + " Berlin. The 25-year-old, eighth in Osaka two years ago, was third in her"
                    + " heat on Sunday.",
                "2009-08-17"))
        .contains("Nora Quill 8 WCH 2007 Osaka", "Nora Quill 3 WCH 2009 Berlin");
  }

  @Test
  void an_apposition_may_follow_a_country_or_an_age() {
    assertThat(
            told(
                "Ilze Ozola of Latvia, the winner in 2006 and 2007, was third at the Boston Marathon"
                    + " on Monday.",
                "2008-04-22"))
        .contains("Ilze Ozola 3 CM 2008 Boston", "Ilze Ozola 1 CM 2006 Boston");
    assertThat(
            told(
                "Anna Berg, 31, the bronze medallist in Osaka in 2007, was fifth in the javelin at"
                    + " the World Championships in Berlin on Sunday.",
                "2009-08-17"))
        .contains("Anna Berg 5 WCH 2009 Berlin", "Anna Berg 3 WCH 2007 Osaka");
  }

  @Test
  void last_years_winner_was_that_last_year() {
    assertThat(
            told(
                "Last year's winner Paul Koros was sixth in the 5000m at the Golden Gala in Rome on"
                    + " Friday.",
                "2011-05-28"))
        .contains("Paul Koros 6 DL 2011 Rome", "Paul Koros 1 DL 2010 Rome");
  }

  @Test
  void since_when_a_record_stood_tells_nothing_of_who_broke_it() {
    assertThat(
            told(
                "Mia Fair won the 200m at the Midland Championships in 24.9 on Sunday to break a"
                    + " championship record that had stood since 1987.",
                "2016-05-16"))
        .singleElement()
        .asString()
        .contains(" 2016 ");
  }

  @Test
  void a_grand_prix_that_is_a_stop_of_the_circuit_is_of_the_circuit() {
    assertThat(
            told(
                "The women's 400m hurdles was the race of the Ashby Grand Prix, the last stop of the"
                    + " Diamond League before the finals in Zurich and Brussels. Temi Odu won in"
                    + " 52.61.",
                "2019-08-25"))
        .containsExactly("Temi Odu 1 DL 2019 -");
  }

  @Test
  void second_on_the_night_was_second_where_the_text_is() {
    assertThat(
            told(
                "Viktor Ryb threw the hammer 80.02m to win at the 2010 European Championships in"
                    + " Barcelona. The German Jan Holler was second on the night with 79.13m.",
                "2013-09-11"))
        .contains("Jan Holler 2 EC 2010 Barcelona");
  }

  @Test
  void a_headline_that_ends_with_a_town_tells_where_a_meeting_is() {
    assertThat(
            told(
                "Berg and Holm light up Oslo\n\nThere was a world lead in the women's mile at the"
                    + " Diamond League meeting on Thursday, where Anna Berg won in 4:17.60.",
                "2023-06-16"))
        .contains("Anna Berg 1 DL 2023 Oslo");
  }

  @Test
  void a_text_comes_back_to_the_town_of_its_news() {
    assertThat(
            told(
                "Maja Hed won the 5000m at the European Championships in Rome on Friday. She was"
                    + " second at the national championships in Malmo in May. In Rome everything"
                    + " went well. Her sister was fourth in the 10,000m, and Nadia Batt won it in"
                    + " 30:35.29.",
                "2024-06-09"))
        .contains("Nadia Batt 1 EC 2024 Rome");
  }

  @Test
  void a_report_is_written_where_the_meeting_is() {
    assertThat(
            told(
                "Birmingham, England (Reuters) - Anna Berg won the pole vault at the Ashby Grand Prix on"
                    + " Friday. The Swede was in form, having jumped 4.74 in Donetsk and 4.76 in"
                    + " Glasgow. Ida Holm was second.",
                "2003-02-22"))
        .contains("Anna Berg 1 IGP 2003 Birmingham", "Ida Holm 2 IGP 2003 Birmingham");
  }

  @Test
  void a_meeting_whose_jackpot_is_the_circuits_is_of_the_circuit() {
    assertThat(
            told(
                "PARIS, July 8 (AFP) - Two runners kept their hopes of the Golden League jackpot"
                    + " alive. Anna Berg won the 800m in 1:58.10 and Ida Holm the 1500m in 4:01.20.",
                "2006-07-08"))
        .contains("Anna Berg 1 DL 2006 Paris");
  }

  @Test
  void who_travelled_somewhere_raced_there() {
    assertThat(
            told(
                "Seven Harriers travelled to Leeds on Sunday for the Northern Championships. Anna"
                    + " Berg won the discus with 43.18m.",
                "2015-06-09"))
        .containsExactly("Anna Berg 1 OTHER 2015 Leeds");
  }

  @Test
  void games_are_called_after_no_town() {
    assertThat(told("Anna Berg won the 800m at the Highland Games on Sunday.", "2024-07-29"))
        .containsExactly("Anna Berg 1 OTHER 2024 -");
    assertThat(
            told("Kerr Wins Games Gold\n\nIan Kerr won the 800m in Leeds on Sunday.", "2024-07-29"))
        .containsExactly("Ian Kerr 1 - 2024 Leeds");
  }

  @Test
  void trials_that_are_no_heats_pick_a_team() {
    assertThat(
            told(
                "Ned Hill, who ran 9.83 in the trials in Eugene, won gold in the 100m in Paris on"
                    + " Sunday.",
                "2024-08-05"))
        .contains("Ned Hill 9.83 NC 2024 Eugene");
  }

  @Test
  void all_three_titles_of_one_games_are_won_there() {
    assertThat(
            told(
                "Ida Holm took all three Olympic hurdles titles in 1964, the 100m hurdles in 13.1.",
                "2024-08-05"))
        .containsExactly("Ida Holm 13.1 OG 1964 Tokyo");
  }

  @Test
  void first_of_the_women_is_first_unless_the_report_is_on_a_club() {
    String women = " Anna Berg was first of the women home in 2:31:05.";
    String race = "They ran the London Marathon on Sunday.";
    String record = "\n\nIda Holm set a club record.";
    assertThat(told(race + women + record, "2024-04-22")).contains("Anna Berg 1 CM 2024 London");
    assertThat(told("Five members of the Harriers were there. " + race + women, "2024-04-22"))
        .doesNotContain("Anna Berg 1 CM 2024 London");
  }

  @Test
  void the_sophomore_of_a_town_is_of_its_school() {
    assertThat(
            told(
                "The Hudson Falls senior won the 400-meter dash in 55.91 at the state finals in"
                    + " Lansing on Saturday. Hudson Falls' Jared Tubb was second in the pole vault.",
                "2011-06-05"))
        .containsExactly("Jared Tubb 2 - 2011 Lansing");
  }
}
