package io.photofinish.schemas.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serde;
import org.assertj.core.api.ThrowableAssertAlternative;

/** Bytes written by hand, and the one answer to those that are no value. */
final class Unreadable {
  private Unreadable() {}

  static ThrowableAssertAlternative<UnreadableValueException> assertThat(
      Serde<?> serde, byte[] bytes) {
    return assertThatExceptionOfType(UnreadableValueException.class)
        .isThrownBy(() -> serde.deserializer().deserialize("any", bytes));
  }

  /** Avro's binary encoding, one primitive after the other. */
  static final class Body {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Int, long, length, count and the number of a union's branch: zigzag, base 128. */
    Body number(long n) {
      long rest = (n << 1) ^ (n >> 63);
      while ((rest & ~0x7FL) != 0) {
        out.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
      return this;
    }

    Body string(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      out.writeBytes(utf8);
      return this;
    }

    Body zeros(int count) {
      out.writeBytes(new byte[count]);
      return this;
    }

    /** The body behind the marker and the fingerprint of {@code example}. */
    byte[] after(byte[] example) {
      byte[] body = out.toByteArray();
      byte[] whole = Arrays.copyOf(example, 10 + body.length);
      System.arraycopy(body, 0, whole, 10, body.length);
      return whole;
    }
  }
}
