package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.Vote;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AthleteNamesTest {
  private static Athlete called(String id, String... names) {
    return new Athlete(
        id, List.of(names).stream().map(name -> new Vote(name, 1)).toList(), List.of(), List.of());
  }

  @Test
  void a_name_is_found_from_each_of_its_letters_on() {
    assertThat(AthleteNames.rests("mo-ali")).containsExactly("ali", "li", "mo-ali", "o-ali");
    assertThat(AthleteNames.rests("x")).containsExactly("x");
    assertThat(AthleteNames.rests("")).containsExactly("");
  }

  @Test
  void spellings_that_differ_in_accents_and_case_are_one_and_others_are_found_too() {
    var entries = AthleteNames.of(called("josh-kerr", "Josh Kerr", "JOSH KERR", "Joshua Kérr"));
    assertThat(entries.keySet())
        .contains("kerr/josh-kerr", "joshua-kerr/josh-kerr", "josh-kerr/josh-kerr");
    assertThat(entries.values()).allMatch(entry -> entry.getAthleteId().equals("josh-kerr"));
  }

  @Test
  void a_name_without_end_costs_no_more_than_its_bound() {
    assertThat(AthleteNames.of(called("x", "x".repeat(100_000))).keySet())
        .hasSizeLessThanOrEqualTo(AthleteNames.MOST)
        .allMatch(key -> key.length() < AthleteNames.MOST + 3);
  }

  @Test
  void every_part_of_a_random_name_begins_one_of_its_rests() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      var letters = new StringBuilder();
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        letters.appendCodePoint(random.nextInt(5) == 0 ? 0x1D400 : 'a' + random.nextInt(4));
        letters.append(random.nextInt(6) == 0 ? "-" : "");
      }
      String name = AthleteId.of(letters.toString());
      var rests = new TreeSet<>(AthleteNames.rests(name));
      int from = name.offsetByCodePoints(0, random.nextInt(name.codePointCount(0, name.length())));
      String part = name.substring(from);
      if (!part.startsWith("-") && part.length() > 1) {
        assertThat(rests.ceiling(part)).as("seed %d: %s in %s", seed, part, name).startsWith(part);
      }
    }
  }
}
