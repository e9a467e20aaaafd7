package io.photofinish.standalone.cluster;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings of Kafka clients: from a properties file, as Kafka's own tools take it, and from the
 * environment, which wins. {@code PHOTOFINISH_KAFKA_SECURITY_PROTOCOL} is {@code
 * security.protocol}; within a name {@code __} is an underscore and {@code ___} a hyphen, as in
 * Kafka's own images. Values are not checked or changed here but for secrets, which {@link Secrets}
 * reads from their files; a name that nobody knows is warned of, and passed on.
 */
public final class ClientProperties {
  static final String PREFIX = "PHOTOFINISH_KAFKA_";

  private static final Logger LOG = LoggerFactory.getLogger(ClientProperties.class);

  private ClientProperties() {}

  /**
   * @param file empty where there is none
   * @throws Problem where the file cannot be read, or a file that a value refers to
   */
  public static Map<String, String> of(Optional<Path> file) {
    return of(file, System.getenv());
  }

  static Map<String, String> of(Optional<Path> file, Map<String, String> environment) {
    var all = new TreeMap<>(file.map(ClientProperties::read).orElse(Map.of()));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            all.put(property(name.substring(PREFIX.length())), value);
          }
        });
    all.keySet().stream()
        .filter(name -> !KnownSettings.isOne(name))
        .forEach(name -> LOG.warn("{}", unknown(name, file, environment)));
    return Secrets.resolved(all);
  }

  private static String unknown(String name, Optional<Path> file, Map<String, String> environment) {
    String where =
        environment.keySet().stream()
            .filter(variable -> variable.startsWith(PREFIX))
            .filter(variable -> property(variable.substring(PREFIX.length())).equals(name))
            .findFirst()
            .orElseGet(() -> "--config " + file.map(Path::toString).orElse(""));
    return where
        + ": neither Kafka's clients nor Kafka Streams have a setting \""
        + name
        + "\"; check the spelling, for it changes nothing unless a plug-in of theirs reads it";
  }

  private static String property(String variable) {
    return variable
        .toLowerCase(Locale.ROOT)
        .replace("___", "-")
        .replace("__", "\0")
        .replace('_', '.')
        .replace('\0', '_');
  }

  private static Map<String, String> read(Path file) {
    var lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (NoSuchFileException e) {
      throw Problem.refused("--config " + file + ": there is no such file; check the path");
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw Problem.refused(
          "--config " + file + ": it is no properties file; give lines of the form key=value");
    } catch (IOException e) {
      throw Problem.refused("--config " + file + ": it cannot be read: " + e.getMessage());
    }
    var properties = new TreeMap<String, String>();
    lines.stringPropertyNames().forEach(key -> properties.put(key, lines.getProperty(key)));
    return properties;
  }
}
