package io.photofinish.ingest.text;

/** Input quoted in a message: short, and on one line. */
public final class Quote {
  private static final int MAX_CHARACTERS = 60;

  private Quote() {}

  public static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= MAX_CHARACTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_CHARACTERS)) + "…";
  }
}
