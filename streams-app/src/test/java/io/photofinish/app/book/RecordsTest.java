package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.RecordChange;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final AthleteChanges CAUSE =
      new AthleteChanges("article", null, null, List.of(), List.of(), null, null);

  private final Records records = new Records(Athletics.load());

  private static Outcomes kipyegon(String... codes) {
    return Outcomes.of("Faith Kipyegon", "1500m")
        .category(Category.WOMEN)
        .nation("KEN")
        .mark("3:49.04")
        .records(codes);
  }

  private List<String> ids(Outcomes outcome) {
    return List.copyOf(records.of(List.of(outcome.result("a", 1))).keySet());
  }

  @Test
  void each_code_is_a_record_of_its_own_scope() {
    assertThat(ids(kipyegon("AR", "NR", "PB", "U20WR", "WL", "WR")))
        .containsExactly(
            "AR/africa/1500m/women/outdoor",
            "NR/ken/1500m/women/outdoor",
            "U20WR/world/1500m/women/outdoor",
            "WR/world/1500m/women/outdoor");
    assertThat(ids(kipyegon("CR", "OR").at("OG", 2024)))
        .containsExactly("CR/og/1500m/women/outdoor", "OR/og/1500m/women/outdoor");
  }

  @Test
  void a_meetings_record_is_that_of_its_city_unless_the_meeting_is_an_edition() {
    assertThat(ids(kipyegon("MR").at("DL", 2023, "Oslo")))
        .containsExactly("MR/dl-oslo/1500m/women/outdoor");
    assertThat(ids(kipyegon("MR").at("DLF", 2023, "Eugene")))
        .containsExactly("MR/dlf/1500m/women/outdoor");
    assertThat(ids(kipyegon("MR").city("Oslo"))).containsExactly("MR/oslo/1500m/women/outdoor");
    assertThat(ids(kipyegon("MR"))).containsExactly("MR/unknown/1500m/women/outdoor");
  }

  @Test
  void indoors_it_is_another_record_and_a_disqualified_or_windy_mark_is_none() {
    assertThat(ids(kipyegon("WR").indoor(true))).containsExactly("WR/world/1500m/women/indoor");
    assertThat(ids(kipyegon("WR").status(Status.DQ))).isEmpty();
    assertThat(ids(Outcomes.of("A B", "100m").mark("9.50").wind(21).records("WR"))).isEmpty();
  }

  @Test
  void changes_lead_from_what_was_claimed_to_what_is_claimed() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      List<Result> before = AnyOutcome.results(random);
      List<Result> after = AnyOutcome.results(random);
      before.forEach(r -> r.getOutcome().setRecords(List.of("NR", "WR")));
      after.forEach(r -> r.getOutcome().setRecords(List.of("WR")));
      var table = new HashMap<String, Object>();
      records.of(before).forEach((id, marks) -> marks.forEach((r, m) -> table.put(id + r, m)));
      records
          .changes(CAUSE, view(before), view(after))
          .forEach((id, changes) -> changes.forEach(change -> apply(table, id, change)));
      var wanted = new HashMap<String, Object>();
      records.of(after).forEach((id, marks) -> marks.forEach((r, m) -> wanted.put(id + r, m)));
      assertThat(table).as("seed %d", seed).isEqualTo(wanted);
      assertThat(records.changes(CAUSE, view(after), view(new ArrayList<>(after)))).isEmpty();
    }
  }

  private static Standing.View view(List<Result> results) {
    return new Standing.View(Listings.of(results), results, List.of(), List.of());
  }

  private static void apply(Map<String, Object> table, String id, RecordChange change) {
    if (change.getBefore() != null) {
      assertThat(table.remove(id + change.getBefore().getResult())).isEqualTo(change.getBefore());
    }
    if (change.getAfter() != null) {
      table.put(id + change.getAfter().getResult(), change.getAfter());
    }
  }
}
