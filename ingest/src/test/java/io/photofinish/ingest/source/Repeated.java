package io.photofinish.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The same few bytes over and over, then the end or a fault. */
final class Repeated extends InputStream {
  private final byte[] unit;
  private final long length;
  private final String fault;
  private long at;

  private Repeated(String unit, long times, String fault) {
    this.unit = unit.getBytes(StandardCharsets.UTF_8);
    this.length = Math.multiplyExact(times, this.unit.length);
    this.fault = fault;
  }

  static Repeated times(long times, String unit) {
    return new Repeated(unit, times, "");
  }

  static Repeated thenFails(long times, String unit, String fault) {
    return new Repeated(unit, times, fault);
  }

  @Override
  public int read() throws IOException {
    if (at == length && !fault.isEmpty()) {
      throw new IOException(fault);
    }
    return at == length ? -1 : unit[(int) (at++ % unit.length)] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    int read = 0;
    while (read < count && (read == 0 || at < length)) {
      int next = read();
      if (next < 0) {
        return read == 0 ? -1 : read;
      }
      bytes[offset + read++] = (byte) next;
    }
    return read;
  }
}
