package io.photofinish.app.read;

import io.photofinish.schemas.Evidence;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bounds of one article.
 *
 * @param maxTextBytes of the text in UTF-8
 * @param maxClaims that one article may make
 */
public record Limits(int maxTextBytes, int maxClaims) {
  private static final long MAX_CLAIMS_BYTES = Topics.MAX_RECORD_BYTES / 2;

  private static final int MAX_TITLE = 300;

  // Generous: what a record takes beside its texts.
  private static final int BYTES_OF_A_CLAIM = 400;
  private static final int BYTES_OF_A_QUOTATION = 20;
  private static final int BYTES_OF_A_SPAN = 40;

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
          "the text is longer than " + maxTextBytes + " bytes, the most that an article may have");
    }
  }

  /**
   * The claims quote the text, a sentence as often as claims rest on it: what they take together is
   * bounded by what a record may hold.
   */
  void checkEvidence(List<ResultClaim> claims) {
    long bytes = 0;
    for (ResultClaim claim : claims) {
      bytes += BYTES_OF_A_CLAIM;
      for (Evidence evidence : claim.getEvidence()) {
        bytes += BYTES_OF_A_QUOTATION + 3L * evidence.getSentence().length();
        bytes += (long) BYTES_OF_A_SPAN * (evidence.getSpans().size() + evidence.getRules().size());
      }
    }
    if (bytes > MAX_CLAIMS_BYTES) {
      throw new ArticleOverLimitException(
          "the article's claims and what they quote take "
              + bytes
              + " bytes, more than "
              + MAX_CLAIMS_BYTES);
    }
  }

  /** A headline as it is kept with the claims: a longer one is cut. */
  String shortened(String title) {
    if (title == null || title.length() <= MAX_TITLE) {
      return title;
    }
    int end = Character.isHighSurrogate(title.charAt(MAX_TITLE - 1)) ? MAX_TITLE - 1 : MAX_TITLE;
    return title.substring(0, end) + "…";
  }

  void checkClaims(int claims) {
    if (claims > maxClaims) {
      throw new ArticleOverLimitException(
          "the article makes "
              + claims
              + " claims, more than "
              + maxClaims
              + ", the most that one may make");
    }
  }
}
