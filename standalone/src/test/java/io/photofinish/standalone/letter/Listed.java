package io.photofinish.standalone.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.command.Run;

/** What {@code dead-letters list} shows, read once. */
record Listed(JsonNode letters, LetterBox box) {
  static Listed of(Run list, Cluster cluster) throws Exception {
    assertThat(list.exitCode()).as(list.err()).isZero();
    return new Listed(new ObjectMapper().readTree(list.out()), LetterBox.read(cluster));
  }

  JsonNode of(String key) {
    JsonNode found = null;
    for (JsonNode each : letters) {
      if (key == null ? each.path("key").isNull() : each.path("key").asText().equals(key)) {
        assertThat(found).as("two letters of %s", key).isNull();
        found = each;
      }
    }
    assertThat(found).as("a letter of %s in %s", key, letters).isNotNull();
    return found;
  }

  String id(String key) {
    return of(key).path("letter").asText();
  }

  /** The letter of a key is as it should be. */
  void check(String key, String topic, String cause, byte[] original) {
    assertThat(of(key).path("cause").asText()).as(key).endsWith("." + cause);
    assertThat(of(key).path("topic").asText()).isEqualTo(Topics.standard().prefix() + topic);
    assertThat(of(key).path("offset").isNumber()).isTrue();
    Letter letter = box.named(id(key));
    assertThat(letter.stackTrace()).contains(cause);
    assertThat(box.bytes(letter)).isEqualTo(original);
  }
}
