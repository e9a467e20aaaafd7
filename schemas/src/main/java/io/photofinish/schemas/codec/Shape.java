package io.photofinish.schemas.codec;

import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/**
 * How the values of one schema stand in bytes, for who reads with the schema that wrote them: what
 * Avro's readers and writers do, with everything that does not change from value to value looked up
 * once. Immutable; safe for threads.
 */
interface Shape {
  /**
   * @throws IOException where the bytes end too soon; exceptions of any kind where they do not fit
   */
  Object read(Decoder in) throws IOException;

  /**
   * @throws RuntimeException where the value, or one within it, is null or of another type
   */
  void write(Object value, Encoder out) throws IOException;
}
