package io.photofinish.standalone.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.exit.Problem;
import org.junit.jupiter.api.Test;

class AtomEntriesTest {
  @Test
  void an_entry_has_its_parts_and_the_address_that_its_link_leads_to() {
    JsonNode items =
        AtomEntries.of(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Results</title>
                <entry><title>new win: Bea Rigg</title><link rel="alternate" href="http://a/b?c&amp;d"/></entry>
                <entry><title>second</title></entry></feed>
                """)
            .path("items");
    assertThat(items).hasSize(2);
    assertThat(items.get(0).path("title").asText()).isEqualTo("new win: Bea Rigg");
    assertThat(items.get(0).path("link").asText()).isEqualTo("http://a/b?c&d");
  }

  @Test
  void what_is_no_xml_or_declares_a_document_type_is_refused() {
    assertThatThrownBy(() -> AtomEntries.of("{}")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> AtomEntries.of("<!DOCTYPE feed><feed/>"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("DOCTYPE");
  }
}
