package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Round;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OccasionsTest {
  private final Occasions occasions = new Occasions(Athletics.load());

  private static Outcomes kerr() {
    return Outcomes.of("Josh Kerr", "1500m").place(1);
  }

  private Outcome canonical(Outcomes said) {
    return occasions.canonical(said.build());
  }

  private Optional<String> key(Outcomes said) {
    return occasions.key(canonical(said));
  }

  @Test
  void an_edition_has_one_key_by_its_year_its_city_its_day_or_its_stadium() {
    assertThat(key(kerr().at("OG", 2024))).hasValue("og-2024");
    assertThat(key(kerr().competition("OG").date("2024-08-06"))).hasValue("og-2024");
    assertThat(key(kerr().competition("WCH").city("Budapest"))).hasValue("wch-2023");
    assertThat(key(kerr().at("OG", 2024, "Stade de France"))).hasValue("og-2024");
    assertThat(canonical(kerr().at("OG", 2024, "Stade de France")).getCity()).isEqualTo("Paris");
  }

  @Test
  void tokyo_2020_is_2020_though_its_days_are_in_2021() {
    assertThat(key(kerr().competition("OG").date("2021-08-07"))).hasValue("og-2020");
  }

  @Test
  void a_city_that_held_two_editions_names_neither() {
    assertThat(key(kerr().competition("OG").city("Tokyo"))).isEmpty();
  }

  @Test
  void the_city_of_another_edition_makes_the_occasion_doubtful() {
    assertThat(key(kerr().at("OG", 2024, "Tokyo"))).isEmpty();
  }

  @Test
  void a_year_with_two_editions_needs_the_city() {
    assertThat(key(kerr().at("EC", 1938))).isEmpty();
    assertThat(key(kerr().at("EC", 1938, "Paris"))).hasValue("ec-1938-paris");
  }

  @Test
  void a_meeting_needs_its_city_and_year_however_they_are_written() {
    assertThat(key(kerr().at("DL", 2024, "ZÜRICH"))).hasValue("dl-2024-zurich");
    assertThat(key(kerr().competition("DL").city("Zurich").date("2024-09-05")))
        .hasValue("dl-2024-zurich");
    assertThat(key(kerr().at("DL", 2024))).isEmpty();
    assertThat(key(kerr().competition("DL").city("Oslo"))).isEmpty();
    assertThat(key(kerr().year(2024).city("Oslo"))).isEmpty();
  }

  @Test
  void what_has_no_rounds_is_a_final_and_a_championship_race_is_not_until_it_is_said() {
    assertThat(canonical(kerr().at("DL", 2024, "Oslo")).getRound()).isEqualTo(Round.FINAL);
    assertThat(canonical(kerr().at("DLF", 2024)).getRound()).isEqualTo(Round.FINAL);
    assertThat(canonical(kerr().at("WCH", 2023)).getRound()).isNull();
    assertThat(canonical(kerr()).getRound()).isNull();
    var marathon = Outcomes.of("Eliud Kipchoge", "marathon").place(1);
    assertThat(canonical(marathon.at("OG", 2020)).getRound()).isEqualTo(Round.FINAL);
    var heat = kerr().at("NC", 2024, "Manchester").round(Round.HEAT);
    assertThat(canonical(heat).getRound()).isEqualTo(Round.HEAT);
  }

  @Test
  void indoor_championships_and_short_track_disciplines_are_indoor() {
    assertThat(canonical(kerr().at("WIC", 2024)).getIndoor()).isTrue();
    assertThat(canonical(Outcomes.of("Christian Coleman", "60m").place(1)).getIndoor()).isTrue();
    assertThat(canonical(kerr().at("WCH", 2023)).getIndoor()).isNull();
  }

  @Test
  void an_outcome_is_not_changed_but_copied_and_nothing_but_its_occasion_is_touched() {
    for (long seed = 0; seed < 3_000; seed++) {
      Outcome said = AnyOutcome.of(new SplittableRandom(seed));
      Outcome before = Outcomes.like(said).build();
      Outcome canonical = occasions.canonical(said);
      assertThat(said).as("seed %d", seed).isEqualTo(before);
      assertThat(canonical.getMark()).as("seed %d", seed).isEqualTo(said.getMark());
      assertThat(canonical.getPlace()).as("seed %d", seed).isEqualTo(said.getPlace());
      assertThat(canonical.getRecords()).as("seed %d", seed).isEqualTo(said.getRecords());
      assertThat(said.getRound() == null || canonical.getRound() == said.getRound())
          .as("seed %d", seed)
          .isTrue();
      assertThat(occasions.key(canonical).orElse("")).as("seed %d", seed).doesNotContain("/");
    }
  }
}
