package io.photofinish.extraction.mention;

import java.util.Set;

/** The words and letters for units of time, length and points, as articles write them. */
final class Units {
  static final Set<String> HOURS = Set.of("h", "hr", "hrs", "hour", "hours");
  static final Set<String> MINUTES = Set.of("m", "min", "mins", "minute", "minutes");
  static final Set<String> SECONDS = Set.of("s", "sec", "secs", "second", "seconds");
  static final Set<String> METRES = Set.of("m", "metre", "metres", "meter", "meters");
  static final Set<String> POINTS = Set.of("points", "pts", "point");
  static final Set<String> FEET = Set.of("ft", "feet", "foot");

  /** Units of what is no performance. */
  static final Set<String> OTHER =
      Set.of(
          "km",
          "kms",
          "k",
          "kilometres",
          "kilometers",
          "kilometre",
          "miles",
          "mile",
          "kg",
          "kgs",
          "lb",
          "lbs",
          "am",
          "pm",
          "per",
          "percent",
          "million",
          "billion",
          "degrees",
          "years",
          "year",
          "mph",
          "cm",
          "mm",
          "st",
          "nd",
          "rd",
          "th",
          "days",
          "weeks",
          "months",
          "laps",
          "lap",
          "yards",
          "yard",
          "stone");

  private Units() {}
}
