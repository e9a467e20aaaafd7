package io.photofinish.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.book.Outcomes;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.RecordHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuccessionTest {
  private static final String RECORD = "WR/world/1500m/women/outdoor";
  private final Succession succession = new Succession(Athletics.load());

  private static Listing mark(String mark, Integer year) {
    var outcome = Outcomes.of("A B", "1500m").mark(mark).year(year).build();
    return new Listing("a-b", "a-b/1500m/" + mark + "-" + year, 1, outcome);
  }

  private static List<String> marks(RecordHistory history) {
    return history.getSuccession().stream().map(l -> l.getOutcome().getMark().getText()).toList();
  }

  @Test
  void each_step_betters_every_earlier_one_and_the_holder_is_the_best_of_all() {
    var history =
        succession.of(
            RECORD,
            List.of(
                mark("3:50.07", 2015),
                mark("3:49.11", 2023),
                mark("3:50.46", 1993),
                mark("3:51.00", 2019),
                mark("3:49.04", 2024)));
    assertThat(history.getHolder().getOutcome().getMark().getText()).isEqualTo("3:49.04");
    assertThat(marks(history)).containsExactly("3:50.46", "3:50.07", "3:49.11", "3:49.04");
    assertThat(history.getMarks()).isEqualTo(5);
    assertThat(history.getCode()).isEqualTo("WR");
    assertThat(history.getIndoor()).isFalse();
  }

  @Test
  void a_mark_of_no_known_year_can_hold_the_record_but_is_no_step() {
    var history = succession.of(RECORD, List.of(mark("3:49.04", null), mark("3:50.07", 2015)));
    assertThat(history.getHolder().getOutcome().getYear()).isNull();
    assertThat(marks(history)).containsExactly("3:50.07");
  }

  @Test
  void more_marks_than_a_value_holds_are_counted_and_the_order_plays_no_part() {
    var all = new ArrayList<Listing>();
    for (int i = 0; i < 150; i++) {
      all.add(mark("3:%02d.%02d".formatted(50 + i / 100, i % 100), 2024 - i));
    }
    var history = succession.of(RECORD, all);
    assertThat(history.getMarks()).isEqualTo(150);
    assertThat(history.getSuccession()).hasSize(Succession.MOST);
    Collections.shuffle(all, new Random(1));
    assertThat(succession.of(RECORD, all)).isEqualTo(history);
  }
}
