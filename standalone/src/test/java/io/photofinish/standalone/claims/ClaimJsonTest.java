package io.photofinish.standalone.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.read.ClaimMapping;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Mark;
import io.photofinish.extraction.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClaimJsonTest {
  private static final String TEXT = "🏃 Ann Ott ran 10.90 (+1.2).";

  @Test
  void every_slot_has_its_name_and_offsets_count_code_points() {
    assertThat(json(claim(Optional.of("GBR"), OptionalInt.of(1), "PB", OptionalInt.of(12))))
        .isEqualTo(
            ("{'article':'race.txt','published':'2024-08-07','claims':[{'athlete':'Ann Ott',"
                    + "'nation':'GBR','category':'women','discipline':'100m','place':1,'mark':'10.90',"
                    + "'records':['PB'],'competition':'OG','year':2024,'city':'Paris','round':'final',"
                    + "'kind':'reported','wind':1.2,'date':'2024-08-03','indoor':false,"
                    + "'confidence':0.5,'rules':['person-mark'],'evidence':[[2,9],[14,19]]}]}")
                .replace('\'', '"'));
  }

  @Test
  void a_slot_without_a_value_is_left_out() {
    assertThat(json(claim(Optional.empty(), OptionalInt.empty(), "", OptionalInt.empty())))
        .doesNotContain("nation", "place", "records", "wind", "null");
  }

  private static String json(Claim claim) {
    return ClaimJson.of(
            new ArticleResults(
                "race.txt",
                LocalDate.of(2024, 8, 7),
                ClaimMapping.toAvro(Extraction.of(List.of(claim)), TEXT)))
        .toString();
  }

  private static Claim claim(
      Optional<String> nation, OptionalInt place, String records, OptionalInt wind) {
    int name = TEXT.indexOf("Ann");
    int mark = TEXT.indexOf("10.90");
    return new Claim(
        "Ann Ott",
        nation,
        Optional.of(Claim.Category.WOMEN),
        "100m",
        place,
        Optional.of(new Mark.Time(10_900, 2)),
        wind,
        Optional.empty(),
        new TreeSet<>(records.isEmpty() ? List.of() : List.of(records)),
        Optional.of("OG"),
        OptionalInt.of(2024),
        Optional.of(LocalDate.of(2024, 8, 3)),
        Optional.of("Paris"),
        Optional.of(Claim.Round.FINAL),
        Optional.of(false),
        Claim.Kind.REPORTED,
        0.5,
        List.of(
            new Evidence(
                new Span(name, TEXT.length()),
                List.of(new Span(mark, mark + 5), new Span(name, name + 7)),
                List.of("person-mark"))));
  }
}
