package io.photofinish.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8, strictly: what Java replaces in silence is told apart here. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /** One that reports what it cannot decode. */
  public static CharsetDecoder strictDecoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Without a byte order mark; empty where the bytes are not UTF-8. */
  public static Optional<String> decode(byte[] bytes) {
    try {
      String text = strictDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(
          !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  public static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  /** Halves of characters, which JSON can spell and UTF-8 cannot, become U+FFFD. */
  public static String wellFormed(String text) {
    if (isWellFormed(text)) {
      return text;
    }
    return text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Bytes of a well-formed text, without making them. */
  public static long length(String text) {
    return text.codePoints()
        .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
        .sum();
  }
}
