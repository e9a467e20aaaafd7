package io.photofinish.extraction.athletics;

import java.util.Objects;

/**
 * An event that an athlete or a relay team has a mark in.
 *
 * @param code as the corpus guidelines have it: "1500m", "110mH", "LJ"
 * @param windCounts whether a following wind over 2.0 metres a second makes an outdoor mark illegal
 * @param indoor whether it is held indoors; the code is the same
 * @param relay whether a team runs it
 */
public record Discipline(
    String code,
    Measure measure,
    boolean windCounts,
    Setting setting,
    Indoor indoor,
    boolean relay) {
  /** What a mark counts, and so which mark is better. */
  public enum Measure {
    TIME,
    DISTANCE,
    POINTS;

    /** Times: the lower is the better. */
    public boolean lowerIsBetter() {
      return this == TIME;
    }
  }

  public enum Setting {
    TRACK,
    FIELD,
    ROAD,
    WALK,
    COMBINED,
    COUNTRY
  }

  public enum Indoor {
    ONLY,
    NO,
    BOTH
  }

  public Discipline {
    Objects.requireNonNull(measure);
    Objects.requireNonNull(setting);
    Objects.requireNonNull(indoor);
    if (code.isBlank()) {
      throw new IllegalArgumentException("a discipline has a code");
    }
  }
}
