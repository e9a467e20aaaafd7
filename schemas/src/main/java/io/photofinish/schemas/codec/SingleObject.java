package io.photofinish.schemas.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.message.SchemaStore;

/**
 * Avro single-object encoding: the marker {@code C3 01}, the CRC-64-AVRO fingerprint of the
 * writer's schema (8 bytes, little-endian), the body. Reads every version that {@link
 * SchemaVersions} knows and never a schema that comes with a record. Safe for threads.
 */
public final class SingleObject<T> {
  private final String name;
  private final BinaryMessageEncoder<T> encoder;
  private final BinaryMessageDecoder<T> decoder;

  public SingleObject(GenericData model, Schema schema) {
    name = schema.getName();
    encoder = new BinaryMessageEncoder<>(model, schema, true);
    var known = new SchemaStore.Cache();
    SchemaVersions.of(schema).forEach(known::addSchema);
    decoder = new BinaryMessageDecoder<>(model, schema, known);
  }

  public byte[] encode(T value) {
    try {
      ByteBuffer bytes = encoder.encode(value);
      byte[] array = new byte[bytes.remaining()];
      bytes.get(array);
      return array;
    } catch (IOException e) {
      throw new UnreadableValueException(name + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * @throws UnreadableValueException where the bytes have no marker, a fingerprint that this
   *     version does not know, or a body that does not fit its schema
   */
  public T decode(byte[] bytes) {
    try {
      return decoder.decode(bytes);
    } catch (BadHeaderException e) {
      throw new UnreadableValueException(name + ": not Avro single-object encoding", e);
    } catch (MissingSchemaException e) {
      throw new UnreadableValueException(
          name + ": written with a schema that this version does not know: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableValueException(
          name + ": the body does not fit its schema: " + e.getMessage(), e);
    }
  }
}
