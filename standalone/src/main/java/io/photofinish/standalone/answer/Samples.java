package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The samples of Prometheus' text format as JSON: {@code items} of name, labels and value. */
public final class Samples {
  private Samples() {}

  /**
   * @param part of the names that are wanted
   */
  public static JsonNode of(String text, String part) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Samples::sample)
        .filter(sample -> sample.path("name").asText().contains(part))
        .forEach(items::add);
    return answer;
  }

  private static ObjectNode sample(String line) {
    int value = line.lastIndexOf(' ');
    int labels = line.indexOf('{');
    ObjectNode sample = JsonNodeFactory.instance.objectNode();
    sample.put("name", line.substring(0, labels < 0 ? value : labels));
    if (labels >= 0) {
      sample.put("labels", line.substring(labels + 1, line.lastIndexOf('}')));
    }
    return sample.put("value", line.substring(value + 1));
  }
}
