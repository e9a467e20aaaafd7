package io.photofinish.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsTest {
  private final ArrayList<String> taken = new ArrayList<>();

  private boolean read(Events events, String lines) {
    return Stream.of(lines.split("\n", -1)).allMatch(events);
  }

  @Test
  void an_event_is_told_at_the_empty_line_behind_it_with_its_data_joined() {
    var events = new Events(taken::add);
    read(
        events,
        "retry: 2000\n\n:\n\nevent: happening\nid: 4-1\ndata: {\ndata:}\n\nid: 4-2\ndata: half");
    assertThat(taken).containsExactly("{\n}");
    assertThat(events.lastId()).isEqualTo("4-1");
  }

  @Test
  void an_event_without_an_id_keeps_that_of_the_one_before() {
    var events = new Events(taken::add);
    read(events, "id: 7\ndata: a\n\ndata: b\n\n");
    assertThat(taken).containsExactly("a", "b");
    assertThat(events.lastId()).isEqualTo("7");
  }

  @Test
  void nothing_is_taken_after_the_last_that_is_wanted() {
    var events = new Events(event -> taken.add(event) && taken.size() < 2);
    assertThat(read(events, "data: a\n\ndata: b\n\ndata: c\n\n")).isFalse();
    assertThat(taken).containsExactly("a", "b");
  }
}
