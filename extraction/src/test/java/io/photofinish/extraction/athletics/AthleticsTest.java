package io.photofinish.extraction.athletics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AthleticsTest {
  private final Athletics athletics = Athletics.load();

  @Test
  void the_disciplines_are_those_of_the_guidelines() {
    assertThat(athletics.disciplines().all())
        .extracting(Discipline::code)
        .containsExactly(
            codes(
                """
                50m 60m 100m 150m 200m 300m 400m 500m 600m 800m 1000m 1500m mile 2000m 3000m 2miles
                5000m 10000m
                5km 10km 15km 10miles 20km half-marathon 25km 30km marathon 100km ultra
                50mH 60mH 80mH 100mH 110mH 300mH 400mH 2000mSC 3000mSC HJ PV LJ TJ SP DT HT JT WT
                pentathlon heptathlon octathlon decathlon
                4x100m 4x200m 4x400m 4x800m 4x1500m 4x400mMixed distance-medley
                3000mW 5000mW 10kmW 20kmW 35kmW 50kmW
                cross-country short-cross-country mountain fell trail
                """));
  }

  @Test
  void the_competitions_are_those_of_the_guidelines() {
    assertThat(athletics.competitions().all())
        .extracting(Competition::code)
        .containsExactly(
            codes(
                """
                OG PG WCH WIC WXC WHM WU20 EC EIC EXC ECUP CWG AFC ASC PAN DL DLF IGP NC NCAA CM
                OTHER
                """));
  }

  private static String[] codes(String text) {
    return text.strip().split("\\s+");
  }

  @Test
  void wind_counts_in_straight_sprints_and_horizontal_jumps() {
    assertThat(athletics.disciplines().all())
        .filteredOn(Discipline::windCounts)
        .extracting(Discipline::code)
        .isEqualTo(List.of("100m", "150m", "200m", "80mH", "100mH", "110mH", "LJ", "TJ"));
  }
}
