package io.photofinish.schemas.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** The frozen versions as files of the source tree, where a new one is written. */
final class FrozenFiles {
  static final Path VERSIONS = Path.of("src/main/resources/io/photofinish/schemas/versions");

  /** Beside the versions, for readers in languages that have no such fingerprint. */
  static final Path FINGERPRINTS = VERSIONS.resolve("fingerprints.tsv");

  private static final ObjectMapper JSON = new ObjectMapper();

  private FrozenFiles() {}

  /** The schema as a file of its own: everything that it uses in it, nothing that is Java's. */
  static String text(Schema schema) {
    var indented =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""));
    indented.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    try {
      JsonNode tree = withoutJavaStrings(JSON.readTree(schema.toString()));
      return JSON.writer(indented).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@link #text} without what may be reworded at any time. */
  static String textWithoutDocs(Schema schema) {
    try {
      JsonNode tree = JSON.readTree(text(schema));
      tree.findParents("doc").forEach(parent -> ((ObjectNode) parent).remove("doc"));
      return tree.toPrettyString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode withoutJavaStrings(JsonNode tree) {
    if (tree.has("avro.java.string")) {
      return tree.get("type");
    }
    if (tree instanceof ObjectNode object) {
      object.properties().forEach(entry -> entry.setValue(withoutJavaStrings(entry.getValue())));
    } else if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutJavaStrings(array.get(i)));
      }
    }
    return tree;
  }

  static String fingerprint(Schema schema) {
    return "%016x".formatted(SchemaNormalization.parsingFingerprint64(schema));
  }

  /** Writes the schema as the next version, and its fingerprint, where the last one differs. */
  static void freezeIfChanged(Schema schema) throws IOException {
    List<Schema> versions = SchemaVersions.of(schema);
    if (!versions.isEmpty()
        && textWithoutDocs(versions.get(versions.size() - 1)).equals(textWithoutDocs(schema))) {
      return;
    }
    String name = schema.getName() + "-" + (versions.size() + 1);
    Files.writeString(VERSIONS.resolve(name + ".avsc"), text(schema));
    Files.writeString(
        FINGERPRINTS, name + "\t" + fingerprint(schema) + "\n", StandardOpenOption.APPEND);
  }
}
