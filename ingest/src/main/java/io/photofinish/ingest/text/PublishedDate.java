package io.photofinish.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day of publication as sources write it: an ISO date, or an ISO date and time, whose day is
 * taken as written, in the source's own zone.
 */
public final class PublishedDate {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<day>\\d{4}-\\d{2}-\\d{2})"
              + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:Z|[+-]\\d{2}(?::?\\d{2})?))?)?");

  private PublishedDate() {}

  /** Empty where it is not written so, or there is no such day. */
  public static Optional<LocalDate> parse(String written) {
    var match = ISO.matcher(written.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(match.group("day")));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
