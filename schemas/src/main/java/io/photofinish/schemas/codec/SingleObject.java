package io.photofinish.schemas.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Avro single-object encoding: the marker {@code C3 01}, the CRC-64-AVRO fingerprint of the
 * writer's schema (8 bytes, little-endian), the body. Reads every version that {@link
 * SchemaVersions} knows, older and newer than its own, and never a schema that comes with a record.
 * Safe for threads.
 *
 * <p>Avro's own {@code BinaryMessageDecoder} is not used because it ignores what follows the body;
 * see also {@link BodyReader}.
 */
public final class SingleObject<T> {
  private static final int MARKER_BYTES = 2;
  static final int HEADER_BYTES = MARKER_BYTES + Long.BYTES;
  private static final byte MARKER_FIRST = (byte) 0xC3;
  private static final byte MARKER_SECOND = 0x01;

  private final String name;
  private final BodyWriter<T> writer;
  private final Bodies<T> bodies;

  public SingleObject(GenericData model, Schema schema) {
    this(model, schema, SchemaVersions.of(schema));
  }

  /**
   * @param known the writers' schemas that can be read besides {@code schema} itself
   */
  SingleObject(GenericData model, Schema schema, List<Schema> known) {
    this(model, schema, new Bodies<>(model, schema, known));
  }

  SingleObject(GenericData model, Schema schema, Bodies<T> bodies) {
    name = schema.getName();
    writer = new BodyWriter<>(model, schema, header(Bodies.fingerprint(schema)));
    this.bodies = bodies;
  }

  private static byte[] header(long fingerprint) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MARKER_FIRST)
        .put(MARKER_SECOND)
        .putLong(fingerprint)
        .array();
  }

  /**
   * @throws SerializationException where the value has null or a wrong type in a field that needs
   *     another
   */
  public byte[] encode(T value) {
    try {
      return writer.write(value);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(name + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * @throws UnreadableValueException where the bytes have no marker, a fingerprint that this
   *     version does not know, or a body that does not fit its schema: cut short, too long, or with
   *     lengths that the bytes cannot hold, for which nothing is allocated
   */
  public T decode(byte[] bytes) {
    if (bytes.length < HEADER_BYTES || bytes[0] != MARKER_FIRST || bytes[1] != MARKER_SECOND) {
      throw new UnreadableValueException(name + ": not Avro single-object encoding");
    }
    long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER_BYTES);
    DatumReader<T> reader =
        bodies
            .known(fingerprint)
            .orElseThrow(
                () ->
                    new UnreadableValueException(
                        "%s: written with a schema that this version does not know: fingerprint %016x"
                            .formatted(name, fingerprint)));
    return bodies.read(reader, bytes, HEADER_BYTES);
  }
}
