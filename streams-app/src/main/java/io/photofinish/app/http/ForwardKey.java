package io.photofinish.app.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that the instances share: what one asks another is signed with it (HMAC-SHA-256 over
 * the body), so that it never travels itself. Who repeats a request that was overheard gets the
 * answer of that request and no other. Immutable; safe for threads.
 */
final class ForwardKey {
  static final String HEADER = "Photofinish-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  ForwardKey(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /**
   * Takes as long whatever is wrong.
   *
   * @param signature null where there is none
   */
  boolean isOf(byte[] body, String signature) {
    return signature != null
        && MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.UTF_8),
            sign(body).getBytes(StandardCharsets.UTF_8));
  }
}
