package io.photofinish.standalone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final String TEXT =
      """
      # HELP photofinish_ready Whether it answers.
      # TYPE photofinish_ready gauge
      photofinish_ready 1.0
      http_seconds_bucket{route="/v1/athletes/{id}",le="+Inf"} 3

      kafka_lag{topic="a b"} NaN
      """;

  @Test
  void samples_have_their_names_labels_and_values() {
    JsonNode items = Samples.of(TEXT, "").path("items");
    assertThat(items.findValuesAsText("name"))
        .containsExactly("photofinish_ready", "http_seconds_bucket", "kafka_lag");
    assertThat(items.findValuesAsText("value")).containsExactly("1.0", "3", "NaN");
    assertThat(items.get(0).has("labels")).isFalse();
    assertThat(items.get(1).path("labels").asText())
        .isEqualTo("route=\"/v1/athletes/{id}\",le=\"+Inf\"");
  }

  @Test
  void those_with_a_part_of_the_name_can_be_chosen() {
    assertThat(Samples.of(TEXT, "ready").path("items")).hasSize(1);
    assertThat(Samples.of(TEXT, "nothing").path("items")).isEmpty();
  }
}
