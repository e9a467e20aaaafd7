package io.photofinish.app.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The order of keys in a store: that of their UTF-8 bytes, which is not that of Java's strings. */
public final class ByteOrder {
  private ByteOrder() {}

  public static int compare(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
