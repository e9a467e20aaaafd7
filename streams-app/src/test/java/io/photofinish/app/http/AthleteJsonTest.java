package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.app.book.Outcomes;
import io.photofinish.app.book.PersonalBests;
import io.photofinish.app.book.Tallies;
import io.photofinish.app.query.AthletePage;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.ClaimKind;
import io.photofinish.schemas.Evidence;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Support;
import io.photofinish.schemas.Vote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AthleteJsonTest {
  private static final AthleteJson JSON = new AthleteJson(Athletics.load());
  private static final Athlete KERR =
      new Athlete(
          "josh-kerr",
          List.of(new Vote("JOSH KERR", 1), new Vote("Josh Kerr", 3)),
          List.of(new Vote("GBR", 4)),
          List.of(new Vote("MEN", 2)));

  private static Outcomes gold() {
    return Outcomes.of("Josh Kerr", "1500m")
        .place(1)
        .mark("3:29.38")
        .at("WCH", 2023, "Budapest")
        .round(Round.FINAL);
  }

  private static Support says(String article, Outcomes said) {
    return Support.newBuilder()
        .setArticle(article)
        .setPublished(LocalDate.of(2023, 8, 24))
        .setVersion("ba7816bf8f01")
        .setSaid(said.build())
        .setKind(ClaimKind.REPORTED)
        .setConfidence(0.9)
        .setExtractor("0.1")
        .setEvidence(List.of(new Evidence("So says " + article + ".", 0, List.of(), List.of())))
        .build();
  }

  private static JsonNode page() {
    return JSON.of(athlete());
  }

  private static AthletePage athlete() {
    Result result = gold().result("josh-kerr/1500m/wch-2023", 4);
    result.setSupport(
        List.of(
            says("right", gold()),
            says("rounded", gold().mark("3:29.4")),
            says("wrong", gold().mark("3:29.83").place(2)),
            says("silent", Outcomes.of("Josh Kerr", "1500m").at("WCH", 2023).records("PB"))));
    var athletics = Athletics.load();
    var tallies = new Tallies(athletics).of("1500m", List.of(result));
    return new AthletePage(
        KERR,
        List.of(new PersonalBests(athletics).of(List.of(result), false).orElseThrow()),
        Tallies.sum("josh-kerr", "Josh Kerr", tallies),
        Map.of(result.getId(), result));
  }

  @Test
  void an_athlete_is_called_what_most_claims_call_him() {
    assertThat(page().get("id").asText()).isEqualTo("josh-kerr");
    assertThat(page().get("name").asText()).isEqualTo("Josh Kerr");
    assertThat(page().get("nation").asText()).isEqualTo("GBR");
    assertThat(page().get("category").asText()).isEqualTo("men");
  }

  @Test
  void a_best_shows_the_sentences_of_those_who_give_that_mark_and_of_no_others() {
    JsonNode best = page().get("personalBests").get(0);
    assertThat(best.at("/best/mark").asText()).isEqualTo("3:29.38");
    assertThat(best.get("evidence").findValuesAsText("article"))
        .containsExactly("right", "rounded");
    assertThat(best.at("/evidence/0/published").asText()).isEqualTo("2023-08-24");
    assertThat(best.at("/evidence/0/version").asText()).isEqualTo("ba7816bf8f01");
    assertThat(best.at("/evidence/0/sentences/0").asText()).isEqualTo("So says right.");
  }

  @Test
  void a_win_shows_the_sentences_of_those_who_say_that_it_was_one() {
    JsonNode wins = page().get("wins");
    assertThat(wins.get("wins").asInt()).isEqualTo(1);
    assertThat(wins.get("gold").asInt()).isEqualTo(1);
    assertThat(wins.has("key")).isFalse();
    JsonNode won = wins.get("won").get(0);
    assertThat(won.get("result").asText()).isEqualTo("josh-kerr/1500m/wch-2023");
    assertThat(won.get("evidence").findValuesAsText("article")).containsExactly("right", "rounded");
  }

  @Test
  void what_changes_between_reading_the_results_and_the_count_is_shown_as_no_podium() {
    Result before = gold().place(4).result("josh-kerr/1500m/wch-2023", 1);
    Result unplaced =
        Outcomes.of("Josh Kerr", "1500m").at("WCH", 2023).result("josh-kerr/1500m/wch-2023", 1);
    for (Result other : List.of(before, unplaced)) {
      var torn =
          new AthletePage(
              KERR,
              athlete().personalBests(),
              athlete().wins(),
              Map.of("josh-kerr/1500m/wch-2023", other));
      assertThat(JSON.wins(torn).get("results")).isEmpty();
      assertThat(JSON.of(torn).at("/wins/won")).isEmpty();
      assertThat(JSON.of(torn).at("/personalBests/0/evidence")).isEmpty();
    }
    var gone = new AthletePage(KERR, athlete().personalBests(), athlete().wins(), Map.of());
    assertThat(JSON.wins(gone).get("results")).isEmpty();
    assertThat(JSON.of(gone).at("/personalBests/0/evidence")).isEmpty();
  }

  @Test
  void an_athlete_without_wins_or_bests_has_empty_ones() {
    JsonNode page = JSON.of(new AthletePage(KERR, List.of(), Optional.empty(), Map.of()));
    assertThat(page.get("wins")).isEmpty();
    assertThat(page.get("personalBests")).isEmpty();
    assertThat(page.get("results")).isEmpty();
  }
}
