package io.photofinish.schemas.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * The schema versions of a record that were ever published, as frozen resources {@code
 * versions/Name-1.avsc}, {@code versions/Name-2.avsc}, …, each complete in itself. They are what
 * makes bytes of other versions readable: a version, once frozen, never changes, and every two of
 * them can read each other. The last one is the schema that this jar writes, unless newer ones were
 * put on the class path: so a reader that must not be upgraded yet is told of what is to come.
 */
public final class SchemaVersions {
  private static final Map<String, List<Schema>> READ = new ConcurrentHashMap<>();

  private SchemaVersions() {}

  /** Every version that this jar ships, {@code current} as the last and in its own words. */
  public static List<Schema> upTo(Schema current) {
    var versions = new ArrayList<>(of(current));
    long written = SchemaNormalization.parsingFingerprint64(current);
    versions.removeIf(each -> SchemaNormalization.parsingFingerprint64(each) == written);
    versions.add(current);
    return List.copyOf(versions);
  }

  /** The frozen versions of {@code current}, oldest first; empty where none was frozen yet. */
  public static List<Schema> of(Schema current) {
    return READ.computeIfAbsent(current.getName(), SchemaVersions::read);
  }

  private static List<Schema> read(String name) {
    var versions = new ArrayList<Schema>();
    for (int n = 1; ; n++) {
      String resource = "/io/photofinish/schemas/versions/" + name + "-" + n + ".avsc";
      try (InputStream in = SchemaVersions.class.getResourceAsStream(resource)) {
        if (in == null) {
          return List.copyOf(versions);
        }
        versions.add(new Schema.Parser().parse(in));
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
  }
}
