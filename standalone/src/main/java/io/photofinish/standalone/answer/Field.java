package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Fields of the HTTP interface's answers as words; a missing one is the empty string. */
final class Field {
  private Field() {}

  static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  static String joined(JsonNode node, String name) {
    return StreamSupport.stream(node.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }

  /** "OG 2024 Paris": what is known of an occasion. */
  static String occasion(JsonNode node) {
    return String.join(" ", text(node, "competition"), text(node, "year"), text(node, "city"))
        .strip()
        .replaceAll(" +", " ");
  }
}
