package io.photofinish.extraction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one article yielded.
 *
 * @param claims in the order of their first evidence
 * @param silence why there are none; present exactly when {@code claims} is empty
 */
public record Extraction(List<Claim> claims, Optional<Silence> silence) {
  /** Why an article makes no claims. */
  public enum Silence {
    EMPTY,
    NOT_ENGLISH,
    NOT_SPORT,
    NO_RESULT
  }

  public Extraction {
    claims = List.copyOf(claims);
    Objects.requireNonNull(silence);
    if (claims.isEmpty() != silence.isPresent()) {
      throw new IllegalArgumentException("silence says why there are no claims, and only then");
    }
  }

  public static Extraction of(List<Claim> claims) {
    return new Extraction(
        claims, claims.isEmpty() ? Optional.of(Silence.NO_RESULT) : Optional.empty());
  }

  public static Extraction silent(Silence why) {
    return new Extraction(List.of(), Optional.of(why));
  }
}
