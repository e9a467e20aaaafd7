package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Category;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AthleteIdTest {
  private static final Athletics ATHLETICS = Athletics.load();

  @ParameterizedTest
  @CsvSource({
    "Josh Kerr,josh-kerr",
    "JOSH  KERR,josh-kerr",
    "Mo'Nia O’Brien,monia-obrien",
    "Karsten Warholm ,karsten-warholm",
    "Jean-Pierre Đorđević,jean-pierre-dordevic",
    "Ewa Swoboda-Łódź,ewa-swoboda-lodz",
    "İsmail Işık,ismail-isik",
    "李娜,李娜",
    "A/B,a-b",
    "...,''"
  })
  void a_name_is_its_letters_and_digits(String name, String id) {
    assertThat(AthleteId.of(name)).isEqualTo(id);
  }

  @Test
  void any_name_gives_an_id_that_is_its_own_id_and_can_stand_in_a_key() {
    for (long seed = 0; seed < 20_000; seed++) {
      var random = new SplittableRandom(seed);
      var name = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int bound = AnyOutcome.one(random, 0x80, 0x250, 0x3000, 0x20000);
        name.appendCodePoint(random.nextInt(bound));
      }
      String id = AthleteId.of(name.toString());
      assertThat(AthleteId.of(id)).as("seed %d: %s", seed, name).isEqualTo(id);
      assertThat(id).as("seed %d", seed).doesNotContain("/", " ", "--");
      assertThat(id.startsWith("-") || id.endsWith("-")).as("seed %d: %s", seed, id).isFalse();
    }
  }

  @Test
  void a_relay_team_is_its_nation_and_category_however_it_is_called() {
    var britain = Outcomes.of("Britain", "4x100m").nation("GBR").category(Category.WOMEN);
    var gb = Outcomes.of("Team GB", "4x100m").nation("GBR").category(Category.WOMEN);
    assertThat(AthleteId.of(britain.build(), ATHLETICS))
        .isEqualTo(AthleteId.of(gb.build(), ATHLETICS))
        .endsWith("-women");
  }

  @Test
  void a_relay_team_of_no_known_nation_keeps_its_name() {
    assertThat(AthleteId.of(Outcomes.of("Puma AC", "4x100m").build(), ATHLETICS))
        .isEqualTo("puma-ac");
  }

  @Test
  void an_athlete_of_a_nation_is_not_the_nation() {
    var kerr = Outcomes.of("Josh Kerr", "1500m").nation("GBR").category(Category.MEN).build();
    assertThat(AthleteId.of(kerr, ATHLETICS)).isEqualTo("josh-kerr");
  }
}
