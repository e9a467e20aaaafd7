package io.photofinish.app.reprocess;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The keys of what a dry run keeps in its {@link Scratch}. */
final class Tables {
  /** Article → its live claims. */
  static final char LIVE = 'l';

  /** Partition, article → the offset of its newest record. */
  static final char NEWEST = 'n';

  /** Article → how its claims differ. */
  static final char DIFFERENCE = 'd';

  /** Athlete and discipline, article → the claims that count there now. */
  static final char BEFORE = 'b';

  /** The same with the differences. */
  static final char AFTER = 'a';

  private Tables() {}

  static byte[] key(char table, byte[] article) {
    return ByteBuffer.allocate(1 + article.length).put((byte) table).put(article).array();
  }

  static byte[] key(char table, int partition, byte[] article) {
    return ByteBuffer.allocate(5 + article.length)
        .put((byte) table)
        .putInt(partition)
        .put(article)
        .array();
  }

  /** The pair and the article are apart by a byte that UTF-8 does not have. */
  static byte[] key(char table, String pair, byte[] article) {
    byte[] name = pair.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 + name.length + article.length)
        .put((byte) table)
        .put(name)
        .put((byte) 0xff)
        .put(article)
        .array();
  }

  /** What stands behind a prefix. */
  static String text(byte[] key, int from) {
    return new String(key, from, key.length - from, StandardCharsets.UTF_8);
  }
}
