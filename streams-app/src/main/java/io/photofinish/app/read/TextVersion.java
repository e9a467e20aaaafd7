package io.photofinish.app.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells the versions of an article's text apart; a pure function of the text. */
public final class TextVersion {
  /** 48 bits: of two versions of one article, one pair in 2.8 × 10^14 looks alike. */
  private static final int BYTES = 6;

  private TextVersion() {}

  /** The first 12 hexadecimal digits of SHA-256 over the text in UTF-8. */
  public static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
