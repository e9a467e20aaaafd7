package io.photofinish.standalone.cluster;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A properties file with settings of Kafka clients, as Kafka's own tools take it. */
public final class ClientProperties {
  private ClientProperties() {}

  /**
   * @throws Problem where the file cannot be read
   */
  public static Map<String, String> read(Path file) {
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
    var properties = new HashMap<String, String>();
    lines.stringPropertyNames().forEach(key -> properties.put(key, lines.getProperty(key)));
    return properties;
  }
}
