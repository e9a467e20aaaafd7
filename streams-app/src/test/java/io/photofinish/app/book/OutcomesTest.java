package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Mark;
import io.photofinish.schemas.MarkKind;
import io.photofinish.schemas.Round;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  @Test
  void marks_are_read_in_the_notation_of_their_discipline() {
    assertThat(Outcomes.markOf("1500m", "3:29.38"))
        .isEqualTo(new Mark(MarkKind.TIME, 209_380L, 2, "3:29.38"));
    assertThat(Outcomes.markOf("marathon", "2:15:25"))
        .isEqualTo(new Mark(MarkKind.TIME, 8_125_000L, 0, "2:15:25"));
    assertThat(Outcomes.markOf("LJ", "8.2"))
        .isEqualTo(new Mark(MarkKind.DISTANCE, 8_200L, 1, "8.2"));
    assertThat(Outcomes.markOf("heptathlon", "6255"))
        .isEqualTo(new Mark(MarkKind.POINTS, 6_255L, 0, "6255"));
  }

  @Test
  void an_outcome_has_what_was_said_and_nothing_else() {
    var outcome =
        Outcomes.of("Josh Kerr", "1500m")
            .place(1)
            .mark("3:29.38")
            .at("WCH", 2023, "Budapest")
            .round(Round.FINAL)
            .records("PB")
            .build();
    assertThat(outcome.getPlace()).isEqualTo(1);
    assertThat(outcome.getCity()).isEqualTo("Budapest");
    assertThat(outcome.getRecords()).isEqualTo(List.of("PB"));
    assertThat(outcome.getNation()).isNull();
    assertThat(outcome.getDate()).isNull();
  }
}
