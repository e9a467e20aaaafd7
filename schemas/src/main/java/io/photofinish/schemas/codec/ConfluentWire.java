package io.photofinish.schemas.codec;

import io.photofinish.schemas.registry.SchemaRegistry;
import io.photofinish.schemas.registry.UnknownSchemaException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;

/**
 * The wire format of Confluent's schema registry: a zero byte, the id of the writer's schema (4
 * bytes, highest first), the body. Safe for threads.
 */
final class ConfluentWire<T> {
  private static final byte MAGIC = 0;
  private static final int HEADER_BYTES = 1 + Integer.BYTES;

  private final Schema schema;
  private final Bodies<T> bodies;
  private final Optional<SchemaRegistry> registry;
  private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();

  /**
   * @param registry empty where there is none: then nothing can be read
   */
  ConfluentWire(Schema schema, Bodies<T> bodies, Optional<SchemaRegistry> registry) {
    this.schema = schema;
    this.bodies = bodies;
    this.registry = registry;
  }

  /** Whether the bytes are of this format, as the first one says: no other begins with it. */
  static boolean isIn(byte[] bytes) {
    return bytes.length >= HEADER_BYTES && bytes[0] == MAGIC;
  }

  /**
   * @param id of the schema
   * @param from where the body begins
   */
  static byte[] frame(int id, byte[] bytes, int from) {
    return ByteBuffer.allocate(HEADER_BYTES + bytes.length - from)
        .put(MAGIC)
        .putInt(id)
        .put(bytes, from, bytes.length - from)
        .array();
  }

  /**
   * @throws UnreadableValueException where no registry is set, or it has no schema under the id
   *     that leads to this record, or the body does not fit it
   * @throws io.photofinish.schemas.registry.RegistryException where the registry does not answer,
   *     which says nothing of the bytes
   */
  T decode(byte[] bytes) {
    int id = ByteBuffer.wrap(bytes).getInt(1);
    DatumReader<T> known = readers.get(id);
    DatumReader<T> reader = known == null ? reader(id) : known;
    return bodies.read(reader, bytes, HEADER_BYTES);
  }

  private DatumReader<T> reader(int id) {
    SchemaRegistry asked =
        registry.orElseThrow(
            () ->
                new UnreadableValueException(
                    "%s: in the format of a schema registry, with the schema id %d; schema.registry.url must say which"
                        .formatted(schema.getName(), id)));
    try {
      DatumReader<T> reader = bodies.of(asked.schema(id));
      readers.put(id, reader);
      return reader;
    } catch (UnknownSchemaException e) {
      throw new UnreadableValueException(schema.getName() + ": " + e.getMessage(), e);
    }
  }
}
