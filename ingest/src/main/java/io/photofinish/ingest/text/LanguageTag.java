package io.photofinish.ingest.text;

import java.util.Locale;
import java.util.Optional;

/** A language as sources write it: "en-GB", "en_gb", "EN". */
public final class LanguageTag {
  private LanguageTag() {}

  /** The BCP 47 tag in its usual form; empty where it is none. */
  public static Optional<String> parse(String written) {
    return Optional.of(Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag())
        .filter(tag -> !tag.equals("und"));
  }
}
