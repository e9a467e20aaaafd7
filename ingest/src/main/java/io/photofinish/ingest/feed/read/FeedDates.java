package io.photofinish.ingest.feed.read;

import io.photofinish.ingest.text.PublishedDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days as feeds write them: ISO 8601, or RFC 822 with its usual variations. The day is taken as
 * written, in the source's own zone; what is not clearly a day is none.
 */
final class FeedDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{L}+,?\\s+)?(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3,9})\\.?,?[\\s-]+(?<year>\\d{4}|\\d{2})"
              + "(?:[\\s,]+\\d{1,2}:\\d{2}.*)?");

  /** RFC 2822: two digits below 50 are of this century. */
  private static final int CENTURY_SPLIT = 50;

  private FeedDates() {}

  static Optional<LocalDate> parse(String written) {
    return PublishedDate.parse(written).or(() -> rfc822(written.strip()));
  }

  private static Optional<LocalDate> rfc822(String written) {
    var match = RFC_822.matcher(written);
    if (!match.matches()) {
      return Optional.empty();
    }
    String name = match.group("month").toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
    int year = Integer.parseInt(match.group("year"));
    if (match.group("year").length() == 2) {
      year += year < CENTURY_SPLIT ? 2000 : 1900;
    }
    try {
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(match.group("day"))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
