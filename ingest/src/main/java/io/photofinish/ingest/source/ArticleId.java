package io.photofinish.ingest.source;

import io.photofinish.ingest.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What may be the key of an article: one that every console tool can show and type. */
public final class ArticleId {
  public static final int MAX_BYTES = 1024;

  private ArticleId() {}

  /** What is wrong with it; empty where nothing is. */
  public static Optional<String> fault(String id) {
    if (id.isBlank()) {
      return Optional.of("the id is blank");
    }
    if (id.equals(".") || id.equals("..")) {
      return Optional.of("an id of dots alone cannot stand in an address");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("the id has a control character");
    }
    if (!Utf8.isWellFormed(id)) {
      return Optional.of("the id has half a character (an unpaired surrogate)");
    }
    if (id.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("the id is longer than " + MAX_BYTES + " bytes");
    }
    return Optional.empty();
  }
}
