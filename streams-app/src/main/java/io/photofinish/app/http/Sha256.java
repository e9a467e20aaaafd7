package io.photofinish.app.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that tells things apart here. */
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
