package io.photofinish.standalone.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columns_line_up_and_an_empty_one_is_left_out() {
    var table = new TextTable("athlete", "status", "mark");
    table.add("Ann Ott", "", "10.90");
    table.add("José 😀 Díaz", "", "");
    assertThat(table.lines())
        .containsExactly("athlete      mark", "Ann Ott      10.90", "José 😀 Díaz");
  }

  @Test
  void no_rows_make_no_lines() {
    assertThat(new TextTable("athlete").lines()).isEmpty();
  }

  @Test
  void a_row_has_a_cell_for_every_column() {
    assertThatThrownBy(() -> new TextTable("athlete").add("a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
