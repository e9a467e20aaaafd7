package io.photofinish.schemas.codec;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;

/** Reads bodies that were written with the schema that they are read with, which most are. */
record ShapeReader<T>(Shape shape) implements DatumReader<T> {
  @Override
  public void setSchema(Schema writer) {
    throw new UnsupportedOperationException("a shape has one schema");
  }

  @Override
  @SuppressWarnings("unchecked")
  public T read(T reuse, Decoder in) throws IOException {
    return (T) shape.read(in);
  }
}
