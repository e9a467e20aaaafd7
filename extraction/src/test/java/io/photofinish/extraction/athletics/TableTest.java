package io.photofinish.extraction.athletics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Month;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void rows_keep_the_line_they_stand_in_past_comments_and_blank_lines() {
    var table =
        Table.parse("x.tsv", "# why\nform\tsource\n\nshot\tusage\n# more\nput\tusage\n", "form");

    assertThat(table.map(row -> row.line() + " " + row.text("form")))
        .containsExactly("4 shot", "6 put");
  }

  @Test
  void a_row_with_too_few_cells_is_named_with_file_and_line() {
    assertBroken(
        2, "1 cells, expected 2", () -> Table.parse("x.tsv", "form\tsource\nshot\n", "form"));
  }

  @Test
  void a_row_without_a_source_is_refused() {
    assertBroken(
        3, "source is empty", () -> Table.parse("x.tsv", "form\tsource\na\tb\nshot\t\n", "form"));
  }

  @Test
  void blanks_around_a_cell_are_refused() {
    assertBroken(
        2,
        "blanks around \"shot \"",
        () -> Table.parse("x.tsv", "form\tsource\nshot \tb\n", "form"));
  }

  @Test
  void another_header_is_refused() {
    assertBroken(
        1,
        "header is [word, source], expected [form, source]",
        () -> Table.parse("x.tsv", "word\tsource\n", "form"));
  }

  @Test
  void a_file_without_rows_or_without_a_place_on_the_class_path_is_refused() {
    assertBroken(1, "has no rows", () -> Table.parse("x.tsv", "form\tsource\n", "form"));
    assertBroken(0, "is not on the class path", () -> Table.load("x.tsv", "form"));
  }

  @Test
  void a_form_that_stands_twice_is_named_with_both_lines() {
    var table = Table.parse("x.tsv", "form\tsource\nshot\ta\nput\ta\nshot\ta\n", "form");

    assertBroken(
        4,
        "shot stands in line 2 already",
        () -> table.mapUnique(row -> row.text("form"), form -> form));
  }

  @Test
  void cells_of_the_wrong_kind_are_named() {
    var row = Table.parse("x.tsv", "v\tsource\nten\ta\n", "v").rows().get(0);

    assertBroken(2, "v is no number: ten", () -> row.number("v"));
    assertBroken(2, "v is no date: ten", () -> row.optionalDate("v"));
    assertBroken(2, "v is neither yes nor no", () -> row.yes("v"));
    assertBroken(
        2,
        "v is none of [TIME, DISTANCE, POINTS]: ten",
        () -> row.oneOf("v", Discipline.Measure.class));
  }

  @Test
  void constants_are_written_in_lower_case_and_separated_by_commas() {
    var rows = Table.parse("x.tsv", "v\tsource\nmay,june\ta\nmay\ta\n", "v").rows();

    assertThat(rows.get(0).someOf("v", Month.class)).isEqualTo(Set.of(Month.MAY, Month.JUNE));
    assertThat(rows.get(1).oneOf("v", Month.class)).isEqualTo(Month.MAY);
  }

  private static void assertBroken(int line, String why, ThrowingCallable reading) {
    assertThatExceptionOfType(BrokenTableException.class)
        .isThrownBy(reading)
        .withMessage("x.tsv:" + line + ": " + why)
        .satisfies(e -> assertThat(e.file()).isEqualTo("x.tsv"))
        .satisfies(e -> assertThat(e.line()).isEqualTo(line));
  }
}
