package io.photofinish.ingest.feed.fetch;

import java.util.regex.Pattern;

/** Addresses as they may be shown and logged: without passwords and keys. */
public final class Redacted {
  private static final Pattern USER = Pattern.compile("(?<scheme>\\w+://)[^/?#@\\s]*@");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<name>[?&;][^=&;\\s]*(?:key|token|auth|sig|pass|pwd|secret|session|credential)[^=&;\\s]*=)[^&;#\\s]*",
          Pattern.CASE_INSENSITIVE);

  private Redacted() {}

  /** Of an address, or of any text with addresses in it. */
  public static String of(Object text) {
    String shown = USER.matcher(String.valueOf(text)).replaceAll("${scheme}…@");
    return SECRET.matcher(shown).replaceAll("${name}…");
  }
}
