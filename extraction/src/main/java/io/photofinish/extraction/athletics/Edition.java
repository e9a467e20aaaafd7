package io.photofinish.extraction.athletics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One holding of a competition.
 *
 * @param series which of the competition's series, where one code stands for several: "Asian Games"
 * @param year the year in its name, which need not be the calendar's: Tokyo 2020 was in 2021
 * @param city empty where nothing was held or nothing is sure
 * @param start the first day of the athletics, or of the games where only that is known; empty
 *     where no source at hand is sure
 */
public record Edition(
    Competition competition,
    String series,
    int year,
    Optional<String> city,
    Optional<Nation> nation,
    Optional<LocalDate> start,
    Optional<LocalDate> end) {
  public Edition {
    if (start.isPresent() != end.isPresent()) {
      throw new IllegalArgumentException("an edition has both dates or none");
    }
    if (start.isPresent() && end.orElseThrow().isBefore(start.orElseThrow())) {
      throw new IllegalArgumentException("an edition ends after it starts");
    }
    if (start.isPresent() && Math.abs(start.orElseThrow().getYear() - year) > 2) {
      throw new IllegalArgumentException("the dates are far from the year");
    }
  }

  /** The first day; the year's first where the day isn't known. */
  public LocalDate earliest() {
    return start.orElse(LocalDate.of(year, 1, 1));
  }

  /** The last day; the year's last where the day isn't known. */
  public LocalDate latest() {
    return end.orElse(LocalDate.of(year, 12, 31));
  }

  /** Whether this day is known to be one of its days. */
  public boolean heldOn(LocalDate day) {
    return start.isPresent() && !day.isBefore(earliest()) && !day.isAfter(latest());
  }

  /** Days between this day and the edition; 0 while it lasts. */
  long daysFrom(LocalDate day) {
    if (day.isBefore(earliest())) {
      return earliest().toEpochDay() - day.toEpochDay();
    }
    return Math.max(0, day.toEpochDay() - latest().toEpochDay());
  }
}
