package io.photofinish.schemas.codec;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;

/** Bodies of a record's values, whichever version wrote them. Safe for threads. */
final class Bodies<T> {
  private final GenericData model;
  private final Schema schema;
  private final Map<Long, DatumReader<T>> known = new HashMap<>();

  /**
   * @param schema of the values that are made
   * @param versions the writers' schemas that are known besides {@code schema} itself
   */
  Bodies(GenericData model, Schema schema, List<Schema> versions) {
    this.model = model;
    this.schema = schema;
    for (Schema writer : versions) {
      known.put(fingerprint(writer), new BodyReader<>(model, writer, schema));
    }
    known.put(fingerprint(schema), own(model, schema));
  }

  private static <T> DatumReader<T> own(GenericData model, Schema schema) {
    return model instanceof SpecificData generated
        ? new ShapeReader<>(Shapes.of(generated, schema))
        : new BodyReader<>(model, schema, schema);
  }

  /** CRC-64-AVRO of the schema's parsing canonical form: names, types and order, no docs. */
  static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  /** The reader of a known version's bodies. */
  Optional<DatumReader<T>> known(long fingerprint) {
    return Optional.ofNullable(known.get(fingerprint));
  }

  /**
   * The reader of the bodies of any writer.
   *
   * @throws UnreadableValueException where the schema is of another record, or Avro's rules of
   *     resolution do not lead from it to this one, or a few of its bytes could claim any number of
   *     elements
   */
  DatumReader<T> of(Schema writer) {
    if (!writer.getFullName().equals(schema.getFullName())) {
      throw unreadable("written with a schema of something else: " + writer.getFullName());
    }
    return known(fingerprint(writer)).orElseGet(() -> resolving(writer));
  }

  private DatumReader<T> resolving(Schema writer) {
    var comparison = SchemaCompatibility.checkReaderWriterCompatibility(schema, writer);
    if (comparison.getType() != SchemaCompatibilityType.COMPATIBLE) {
      throw unreadable(
          "written with a schema that cannot be read as this version's: "
              + comparison.getResult().getIncompatibilities());
    }
    if (EmptyElements.in(writer)) {
      throw unreadable("written with a schema that has arrays of elements without a byte");
    }
    return new BodyReader<>(model, writer, schema);
  }

  /**
   * @param from where the body begins; it ends with the bytes
   * @throws UnreadableValueException where the body does not fit its schema: cut short, too long,
   *     or with lengths that the bytes cannot hold, for which nothing is allocated
   */
  T read(DatumReader<T> reader, byte[] bytes, int from) {
    BinaryDecoder body = DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null);
    try {
      T value = reader.read(null, body);
      if (!body.isEnd()) {
        throw unreadable("bytes follow the body");
      }
      return value;
    } catch (EOFException e) {
      throw new UnreadableValueException(schema.getName() + ": the body is cut short", e);
    } catch (UnreadableValueException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableValueException(
          schema.getName() + ": the body does not fit its schema: " + e.getMessage(), e);
    }
  }

  private UnreadableValueException unreadable(String cause) {
    return new UnreadableValueException(schema.getName() + ": " + cause);
  }
}
