package io.photofinish.schemas.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.ResolvingDecoder;

/**
 * Reads a body of {@code writer}'s schema as a value of {@code reader}'s; generated classes where
 * the model makes them. It differs from Avro 1.12.2's readers in its arrays alone:
 *
 * <ul>
 *   <li>They are plain lists. {@code GenericData.Array.equals} throws where an element has a date,
 *       so that values read could not be compared.
 *   <li>Nothing is allocated for the length that they claim: elements are read until the bytes end.
 *       Avro refuses a length instead that the rest of the bytes could not hold, but measures by
 *       the reader's schema, and so refuses good old bytes when elements have gained a field.
 * </ul>
 *
 * An element must therefore take a byte at least, which every record with a field does.
 */
final class BodyReader<T> extends GenericDatumReader<T> {

  BodyReader(GenericData model, Schema writer, Schema reader) {
    super(writer, reader, model);
  }

  /** As Avro's, but never by its fast reader, which makes arrays without asking this class. */
  @Override
  @SuppressWarnings("unchecked")
  public T read(T reuse, Decoder in) throws IOException {
    ResolvingDecoder resolver = getResolver(getSchema(), getExpected());
    resolver.configure(in);
    T value = (T) read(reuse, getExpected(), resolver);
    resolver.drain();
    return value;
  }

  @Override
  protected List<Object> readArray(Object old, Schema expected, ResolvingDecoder in)
      throws IOException {
    Schema element = expected.getElementType();
    var elements = new ArrayList<>();
    for (long block = in.readArrayStart(); block > 0; block = in.arrayNext()) {
      for (long i = 0; i < block; i++) {
        elements.add(read(null, element, in));
      }
    }
    return elements;
  }
}
