package io.photofinish.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The example of a connector that the archive brings. */
final class Example {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Example() {}

  static Map<String, String> shipped() {
    try {
      JsonNode file = JSON.readTree(Path.of("src/main/plugin/etc/feeds.json").toFile());
      return JSON.convertValue(file.path("config"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, of other feeds. */
  static Map<String, String> settings(String feeds) {
    var settings = new HashMap<>(shipped());
    settings.put("feeds", feeds);
    return settings;
  }
}
