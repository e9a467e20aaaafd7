package io.photofinish.standalone.cluster;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Values that stand in files of their own, by Kafka's config providers: {@code
 * ${file:/run/secrets/kafka.properties:password}} is a key of a properties file, {@code
 * ${dir:/run/secrets:password}} is a whole file. They are read once, before any client is made, so
 * that a secret that is missing is told at once and all clients get the same.
 */
final class Secrets {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(file|dir):[^}]*}");

  private Secrets() {}

  /**
   * Settings that name config providers of their own are left to Kafka as they are.
   *
   * @throws Problem where a file cannot be read or has no such key; no value is shown
   */
  static Map<String, String> resolved(Map<String, String> properties) {
    if (properties.containsKey("config.providers")) {
      return properties;
    }
    try (var file = new FileConfigProvider();
        var directory = new DirectoryConfigProvider()) {
      file.configure(Map.of());
      directory.configure(Map.of());
      Map<String, ConfigProvider> providers = Map.of("file", file, "dir", directory);
      var resolved = new HashMap<>(new ConfigTransformer(providers).transform(properties).data());
      properties.forEach((name, value) -> requireFound(name, value, resolved.get(name)));
      return resolved;
    } catch (ConfigException | IOException e) {
      throw Problem.refused(
          "a setting refers to a file that cannot be read: %s; check the path and its permissions"
              .formatted(e.getMessage()));
    }
  }

  /** Kafka leaves a reference as it is where the file has no such key. */
  private static void requireFound(String name, String given, String resolved) {
    Matcher reference = REFERENCE.matcher(given);
    while (reference.find()) {
      if (resolved.contains(reference.group())) {
        throw Problem.refused(
            "%s: %s is nowhere to be found; check the key".formatted(name, reference.group()));
      }
    }
  }
}
