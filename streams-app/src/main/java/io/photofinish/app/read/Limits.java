package io.photofinish.app.read;

import java.nio.charset.StandardCharsets;

/**
 * Bounds of one article.
 *
 * @param maxTextBytes of the text in UTF-8
 * @param maxClaims that one article may make
 */
public record Limits(int maxTextBytes, int maxClaims) {
  public static final Limits DEFAULT = new Limits(1 << 20, 5_000);

  public Limits {
    if (maxTextBytes < 1 || maxClaims < 1) {
      throw new IllegalArgumentException(
          "limits are 1 or more: " + maxTextBytes + " bytes, " + maxClaims + " claims");
    }
  }

  void checkText(String text) {
    // A UTF-16 unit takes at least one byte and at most three.
    if (text.length() > maxTextBytes
        || (text.length() > maxTextBytes / 3
            && text.getBytes(StandardCharsets.UTF_8).length > maxTextBytes)) {
      throw new ArticleOverLimitException(
          "the text is longer than "
              + maxTextBytes
              + " bytes (photofinish.article.max.text.bytes)");
    }
  }

  void checkClaims(int claims) {
    if (claims > maxClaims) {
      throw new ArticleOverLimitException(
          "the article makes "
              + claims
              + " claims, more than "
              + maxClaims
              + " (photofinish.article.max.claims)");
    }
  }
}
