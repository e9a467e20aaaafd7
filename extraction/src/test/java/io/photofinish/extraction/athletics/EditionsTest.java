package io.photofinish.extraction.athletics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditionsTest {
  private final Athletics athletics = Athletics.load();
  private final Editions editions = athletics.editions();

  @Test
  void a_competition_and_a_year_have_a_city() {
    assertThat(editions.city("OG", 2004)).contains("Athens");
    assertThat(editions.city("WCH", 2022)).contains("Eugene");
    assertThat(editions.city("EIC", 2005)).contains("Madrid");
    assertThat(editions.city("OG", 2005)).isEmpty();
  }

  @Test
  void the_tokyo_olympics_are_those_of_2020_on_the_days_of_2021() {
    assertThat(editions.at("OG", "Tokyo", LocalDate.parse("2021-08-07")))
        .hasValueSatisfying(edition -> assertThat(edition.year()).isEqualTo(2020));
    assertThat(editions.on("OG", LocalDate.parse("2021-08-07")))
        .hasValueSatisfying(edition -> assertThat(edition.city()).contains("Tokyo"));
    assertThat(editions.on("OG", LocalDate.parse("2020-08-07"))).isEmpty();
  }

  @Test
  void a_city_that_held_it_twice_means_the_edition_nearest_to_the_day() {
    assertThat(editions.at("OG", "London", LocalDate.parse("2013-01-01")).orElseThrow().year())
        .isEqualTo(2012);
    assertThat(editions.at("OG", "LONDON", LocalDate.parse("1950-01-01")).orElseThrow().year())
        .isEqualTo(1948);
    assertThat(editions.at("WCH", "Zurich", LocalDate.parse("2013-01-01"))).isEmpty();
    assertThat(editions.at("EC", "Zurich", LocalDate.parse("2013-01-01")).orElseThrow().city())
        .contains("Zürich");
  }

  @Test
  void the_last_edition_is_over_and_the_next_one_has_not_begun() {
    var afterAthens = LocalDate.parse("2005-02-24");
    assertThat(editions.lastBefore("OG", afterAthens).orElseThrow().year()).isEqualTo(2004);
    assertThat(editions.nextAfter("OG", afterAthens).orElseThrow().year()).isEqualTo(2008);
    var during = LocalDate.parse("2004-08-20");
    assertThat(editions.lastBefore("OG", during).orElseThrow().year()).isEqualTo(2000);
    assertThat(editions.lastBefore("OG", LocalDate.parse("1896-01-01"))).isEmpty();
  }

  @Test
  void two_series_under_one_code_are_told_apart_by_their_name() {
    assertThat(editions.city("ASC", 1998)).isEmpty();
    assertThat(editions.of("ASC", "Asian Games", 1998).orElseThrow().city()).contains("Bangkok");
    assertThat(editions.of("ASC", "Asian Championships", 1998).orElseThrow().city())
        .contains("Fukuoka");
    assertThat(editions.lastBefore("OTHER", "World Cup", LocalDate.parse("2003-01-01")))
        .hasValueSatisfying(edition -> assertThat(edition.city()).contains("Madrid"));
  }

  @Test
  void a_year_with_two_cities_has_no_single_one() {
    assertThat(editions.city("DLF", 2018)).isEmpty();
    assertThat(editions.on("DLF", LocalDate.parse("2018-08-31")).orElseThrow().city())
        .contains("Brussels");
  }

  @Test
  void editions_stand_in_order() {
    var codes = athletics.competitions().all().stream().map(Competition::code).toList();

    assertThat(editions.all())
        .isSortedAccordingTo(
            Comparator.comparing((Edition e) -> codes.indexOf(e.competition().code()))
                .thenComparing(Edition::series)
                .thenComparing(Edition::year)
                .thenComparing(Edition::earliest));
  }

  @Test
  void every_edition_has_a_nation_and_a_city_that_the_gazetteer_knows() {
    var cities = athletics.places().stream().map(Place::city).collect(Collectors.toSet());

    assertThat(editions.all()).allSatisfy(e -> assertThat(e.nation()).isPresent());
    assertThat(editions.all()).allSatisfy(e -> assertThat(cities).contains(e.city().orElseThrow()));
  }

  @Test
  void editions_of_one_city_s_series_never_overlap() {
    for (var competition : athletics.competitions().all()) {
      var dated =
          editions.of(competition.code()).stream()
              .filter(e -> !competition.code().equals("OTHER") && e.start().isPresent())
              .sorted(Comparator.comparing(Edition::earliest))
              .toList();
      for (int i = 1; i < dated.size(); i++) {
        assertThat(dated.get(i).earliest()).isAfter(dated.get(i - 1).latest());
      }
    }
  }

  @Test
  void competitions_that_are_held_by_edition_have_editions() {
    assertThat(athletics.competitions().all())
        .filteredOn(Competition::edition)
        .allSatisfy(c -> assertThat(editions.of(c.code())).isNotEmpty());
  }

  @Test
  void every_series_is_one_that_prose_can_name() {
    var named =
        athletics.competitions().forms().stream()
            .map(form -> List.of(form.competition().code(), form.series()))
            .collect(Collectors.toSet());

    assertThat(editions.all())
        .allSatisfy(e -> assertThat(named).contains(List.of(e.competition().code(), e.series())));
  }
}
