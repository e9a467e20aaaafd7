package io.photofinish.schemas.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;

/** Writes bodies behind a header that is the same for all. Safe for threads. */
final class BodyWriter<T> {
  private static final int USUAL_BYTES = 512;

  /** Its buffer is what is worth keeping. */
  private static final ThreadLocal<BinaryEncoder> ENCODER = new ThreadLocal<>();

  private interface Body<T> {
    void write(T value, Encoder out) throws IOException;
  }

  private final byte[] header;
  private final Body<T> body;

  BodyWriter(GenericData model, Schema schema, byte[] header) {
    this.header = header;
    this.body = body(model, schema);
  }

  private static <T> Body<T> body(GenericData model, Schema schema) {
    if (model instanceof SpecificData generated) {
      return Shapes.of(generated, schema)::write;
    }
    @SuppressWarnings("unchecked")
    var writer = (DatumWriter<T>) model.createDatumWriter(schema);
    return writer::write;
  }

  /** Throws exceptions of any kind where the value does not fit the schema. */
  byte[] write(T value) throws IOException {
    var bytes = new ByteArrayOutputStream(USUAL_BYTES);
    bytes.write(header);
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, ENCODER.get());
    ENCODER.set(encoder);
    body.write(value, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
