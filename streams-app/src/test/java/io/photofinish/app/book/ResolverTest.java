package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private final Resolver resolver = new Resolver(Athletics.load());

  private List<Fused> resolve(Said... statements) {
    return resolver.resolve(List.of(statements));
  }

  private static Outcomes kerr() {
    return Outcomes.of("Josh Kerr", "1500m");
  }

  private static Outcomes budapest() {
    return kerr().at("WCH", 2023, "Budapest").round(Round.FINAL);
  }

  @Test
  void many_articles_about_one_race_make_one_result_with_all_that_they_say() {
    var results =
        resolve(
            budapest().place(1).mark("3:29.38").said(2),
            budapest().place(1).said(1),
            kerr().at("WCH", 2023).mark("3:29.38").said(1));
    assertThat(results).extracting(Fused::name).containsExactly("wch-2023");
    assertThat(results.get(0).claims()).isEqualTo(4);
    assertThat(results.get(0).outcome().getPlace()).isEqualTo(1);
    assertThat(results.get(0).outcome().getMark().getText()).isEqualTo("3:29.38");
    assertThat(results.get(0).disagreements()).isEmpty();
  }

  @Test
  void the_mark_that_most_articles_give_wins_and_the_other_is_kept_as_disputed() {
    var results =
        resolve(
            budapest().place(1).mark("3:29.83").said(1),
            budapest().place(1).mark("3:29.38").said(2));
    assertThat(results).hasSize(1);
    assertThat(results.get(0).outcome().getMark().getText()).isEqualTo("3:29.38");
    var choices = results.get(0).disagreements().get(0).choices();
    assertThat(choices).extracting(Choice::claims).containsExactly(2, 1);
  }

  @Test
  void a_rounded_mark_supports_the_exact_one_and_disputes_nothing() {
    var results = resolve(budapest().mark("3:29.4").said(3), budapest().mark("3:29.38").said(1));
    assertThat(results).hasSize(1);
    assertThat(results.get(0).outcome().getMark().getText()).isEqualTo("3:29.38");
    assertThat(results.get(0).disagreements()).isEmpty();
  }

  @Test
  void heats_semifinals_and_finals_stay_apart() {
    var results =
        resolve(
            kerr().at("WCH", 2023).round(Round.HEAT).mark("3:46.77").said(1),
            kerr().at("WCH", 2023).round(Round.SEMIFINAL).mark("3:35.14").said(1),
            budapest().place(1).mark("3:29.38").said(1));
    assertThat(results)
        .extracting(Fused::name)
        .containsExactly("wch-2023", "wch-2023-heat", "wch-2023-semifinal");
  }

  @Test
  void a_bare_mark_joins_the_result_it_can_only_be() {
    var results =
        resolve(
            budapest().place(1).mark("3:29.38").said(1),
            kerr().at("OG", 2024, "Paris").round(Round.FINAL).mark("3:27.79").said(1),
            kerr().mark("3:27.79").records("PB").said(1));
    assertThat(results).extracting(Fused::name).containsExactly("og-2024", "wch-2023");
    assertThat(results.get(0).outcome().getRecords()).containsExactly("PB");
  }

  @Test
  void the_same_mark_in_two_meetings_stays_two_results_and_a_bare_one_joins_neither() {
    var results =
        resolve(
            kerr().at("DL", 2023, "Oslo").mark("3:30.00").said(1),
            kerr().at("DL", 2024, "Monaco").mark("3:30.00").said(1),
            kerr().mark("3:30.00").said(1));
    assertThat(results)
        .extracting(Fused::name)
        .containsExactly("3:30.00", "dl-2023-oslo", "dl-2024-monaco");
  }

  @Test
  void a_city_and_a_year_join_the_meeting_that_an_article_names() {
    var results =
        resolve(
            kerr().at("DL", 2024, "Eugene").place(1).said(1),
            kerr().year(2024).city("Eugene").mark("3:45.34").said(1));
    assertThat(results).extracting(Fused::name).containsExactly("dl-2024-eugene");
    assertThat(results.get(0).outcome().getMark().getText()).isEqualTo("3:45.34");
  }

  @Test
  void a_title_without_its_edition_joins_the_only_one_it_can_be() {
    var gold = kerr().competition("WCH").place(1).round(Round.FINAL).said(1);
    assertThat(resolve(gold, budapest().place(1).said(1)))
        .extracting(Fused::name)
        .containsExactly("wch-2023");
    var again = kerr().at("WCH", 2025, "Tokyo").round(Round.FINAL).place(1).said(1);
    assertThat(resolve(gold, budapest().place(1).said(1), again))
        .extracting(Fused::name)
        .containsExactly("wch-2023", "wch-2025", "wch-final-place-1");
  }

  @Test
  void an_edition_is_one_occasion_however_it_is_called() {
    var results =
        resolve(
            kerr().competition("OG").city("Paris").year(2024).place(2).round(Round.FINAL).said(1),
            kerr().competition("OG").year(2024).place(2).round(Round.FINAL).said(1),
            kerr()
                .competition("OG")
                .city("Stade de France")
                .year(2024)
                .place(2)
                .round(Round.FINAL)
                .said(1));
    assertThat(results).extracting(Fused::name).containsExactly("og-2024");
    assertThat(results.get(0).outcome().getCity()).isEqualTo("Paris");
    assertThat(results.get(0).disagreements()).isEmpty();
  }

  @Test
  void a_statement_that_leaves_the_round_open_joins_the_round_that_it_fits() {
    var results =
        resolve(
            kerr().at("WCH", 2023).round(Round.HEAT).mark("3:46.77").said(1),
            budapest().place(1).said(1),
            kerr().at("WCH", 2023).mark("3:46.77").said(1),
            kerr().at("WCH", 2023).place(1).mark("3:29.38").said(1));
    assertThat(results).extracting(Fused::name).containsExactly("wch-2023", "wch-2023-heat");
    assertThat(results.get(0).outcome().getMark().getText()).isEqualTo("3:29.38");
  }

  @Test
  void one_article_that_says_dnf_does_not_undo_the_win_that_others_report() {
    var win = budapest().place(1).mark("3:29.38").said(2);
    var result = resolve(win, budapest().status(Status.DNF).said(1)).get(0);
    assertThat(result.outcome().getStatus()).isNull();
    assertThat(result.outcome().getPlace()).isEqualTo(1);
    assertThat(result.disagreements()).extracting(d -> d.slot()).containsExactly("status");
    assertThat(result.disagreements().get(0).choices())
        .extracting(choice -> choice.value().toString())
        .containsExactly("finished", "DNF");
  }

  @Test
  void a_dnf_that_most_articles_report_leaves_neither_place_nor_mark() {
    var win = budapest().place(1).mark("3:29.38").said(1);
    var result = resolve(win, budapest().status(Status.DNF).said(2)).get(0);
    assertThat(result.outcome().getStatus()).isEqualTo(Status.DNF);
    assertThat(result.outcome().getPlace()).isNull();
    assertThat(result.outcome().getMark()).isNull();
    assertThat(result.disagreements().get(0).choices())
        .extracting(choice -> choice.value().toString())
        .containsExactly("DNF", "finished");
  }

  @Test
  void an_edition_held_a_year_late_is_the_same_by_either_year() {
    var tokyo = kerr().at("OG", 2020, "Tokyo").round(Round.FINAL).place(3).said(1);
    var late = kerr().at("OG", 2021).round(Round.FINAL).place(3).said(1);
    assertThat(resolve(tokyo, late)).extracting(Fused::name).containsExactly("og-2020");
  }

  @Test
  void a_place_that_contradicts_the_final_disputes_it_instead_of_making_a_second_result() {
    var report = kerr().at("OG", 2024, "Paris").place(2).round(Round.FINAL).said(2);
    var results = resolve(report, kerr().at("OG", 2024, "Paris").place(4).said(1));
    assertThat(results).extracting(Fused::name).containsExactly("og-2024");
    assertThat(results.get(0).outcome().getPlace()).isEqualTo(2);
    assertThat(results.get(0).disagreements()).extracting(d -> d.slot()).containsExactly("place");
  }

  @Test
  void statements_that_all_leave_the_round_open_are_one_result() {
    var results =
        resolve(
            kerr().at("WCH", 2023, "Budapest").mark("3:29.38").said(1),
            kerr().at("WCH", 2023, "Budapest").place(1).said(1),
            kerr().at("WCH", 2023, "Budapest").records("SB").place(1).said(1));
    assertThat(results).extracting(Fused::name).containsExactly("wch-2023");
  }

  @Test
  void a_result_keeps_its_name_when_another_article_confirms_it() {
    String before = resolve(kerr().at("WCH", 2023).place(1).said(1)).get(0).name();
    assertThat(resolve(kerr().at("WCH", 2023).place(1).said(1), budapest().place(1).said(1)))
        .extracting(Fused::name)
        .containsExactly(before);
  }

  @Test
  void nothing_that_was_said_is_lost_and_the_order_of_saying_plays_no_part() {
    for (long seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var statements = new ArrayList<Said>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        Said said = anything(random).said(1 + random.nextInt(3));
        if (statements.stream().noneMatch(other -> other.key().equals(said.key()))) {
          statements.add(said);
        }
      }
      List<Fused> results = resolver.resolve(statements);
      assertThat(results.stream().flatMap(r -> r.statements().stream()))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(statements);
      assertThat(results).extracting(Fused::name).as("seed %d", seed).doesNotHaveDuplicates();
      Collections.shuffle(statements, random);
      assertThat(resolver.resolve(statements)).as("seed %d", seed).isEqualTo(results);
    }
  }

  private static Outcomes anything(Random random) {
    var outcome = kerr();
    pick(random, null, null, "OG", "WCH", "DL", "ASC", "NC", "IGP").ifPresent(outcome::competition);
    pick(random, null, "2020", "2023", "2024").ifPresent(y -> outcome.year(Integer.parseInt(y)));
    pick(random, null, null, "Paris", "Tokyo", "Oslo").ifPresent(outcome::city);
    pick(random, null, "3:29.38", "3:29.4", "3:27.79").ifPresent(outcome::mark);
    pick(random, null, null, "FINAL", "HEAT").ifPresent(r -> outcome.round(Round.valueOf(r)));
    pick(random, null, "PB", "NR").ifPresent(outcome::records);
    Outcome said = outcome.build();
    boolean empty = said.getMark() == null && said.getRecords().isEmpty();
    return empty || random.nextBoolean() ? outcome.place(1 + random.nextInt(4)) : outcome;
  }

  private static Optional<String> pick(Random random, String... values) {
    return Optional.ofNullable(Arrays.asList(values).get(random.nextInt(values.length)));
  }

  @Test
  void one_claim_of_a_disqualification_takes_no_win_that_more_report() {
    var won = budapest().place(1).mark("3:29.38").said(2);
    var results = resolve(won, budapest().status(Status.DQ).said(1));
    assertThat(results.get(0).outcome().getStatus()).isNull();
    assertThat(results.get(0).outcome().getPlace()).isEqualTo(1);
    var choices = results.get(0).disagreements().get(0).choices();
    assertThat(choices).extracting(Choice::value).containsExactly("finished", Status.DQ);
  }

  @Test
  void a_disqualification_that_two_claims_give_stands_however_many_report_the_race() {
    var won = budapest().place(1).mark("3:29.38").said(9);
    var results = resolve(won, budapest().status(Status.DQ).said(2));
    assertThat(results.get(0).outcome().getStatus()).isEqualTo(Status.DQ);
    var once = resolve(budapest().place(1).said(1), budapest().status(Status.DQ).said(1));
    assertThat(once.get(0).outcome().getStatus()).isEqualTo(Status.DQ);
  }

  private static Outcomes birmingham() {
    return kerr().at("NC", 2022, "Birmingham").round(Round.FINAL);
  }

  @Test
  void two_meetings_of_one_city_and_year_one_of_them_indoors_are_two_results() {
    var results =
        resolve(
            birmingham().mark("3:40.00").indoor(true).place(1).said(1),
            birmingham().mark("3:35.00").place(2).said(1),
            birmingham().mark("3:40.0").said(1));
    assertThat(results)
        .extracting(Fused::name)
        .containsExactly("nc-2022-birmingham", "nc-2022-birmingham-indoor");
    assertThat(results.get(1).claims()).isEqualTo(2);
  }

  @Test
  void an_indoor_result_keeps_its_name_when_others_do_not_say_that_it_is_one() {
    var results =
        resolve(
            birmingham().mark("3:40.00").indoor(true).place(1).said(1),
            birmingham().place(1).said(1));
    assertThat(results).extracting(Fused::name).containsExactly("nc-2022-birmingham");
    assertThat(results.get(0).outcome().getIndoor()).isTrue();
  }
}
