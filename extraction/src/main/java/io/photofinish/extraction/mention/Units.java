package io.photofinish.extraction.mention;

/** The words and letters for units of time, length and points, as articles write them. */
final class Units {
  static final WordSet HOURS = WordSet.of("h", "hr", "hrs", "hour", "hours");
  static final WordSet MINUTES = WordSet.of("m", "min", "mins", "minute", "minutes");
  static final WordSet SECONDS = WordSet.of("s", "sec", "secs", "second", "seconds");
  static final WordSet METRES = WordSet.of("m", "metre", "metres", "meter", "meters");
  static final WordSet POINTS = WordSet.of("points", "pts", "point");
  static final WordSet FEET = WordSet.of("ft", "feet", "foot");

  /** Units of what is no performance. */
  static final WordSet OTHER =
      WordSet.of(
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
