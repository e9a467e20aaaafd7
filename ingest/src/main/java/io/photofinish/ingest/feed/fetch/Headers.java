package io.photofinish.ingest.feed.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times in headers. What cannot be read says nothing. */
final class Headers {
  private static final Pattern MAX_AGE =
      Pattern.compile(
          "(?:^|,)\\s*max-age\\s*=\\s*\"?(?<seconds>\\d{1,9})", Pattern.CASE_INSENSITIVE);

  private Headers() {}

  /** The seconds of {@code max-age}; of an answer that must not be kept, none. */
  static Optional<Duration> freshFor(String cacheControl) {
    String lower = cacheControl.toLowerCase(Locale.ROOT);
    var match = MAX_AGE.matcher(cacheControl);
    return lower.contains("no-store") || lower.contains("no-cache") || !match.find()
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Long.parseLong(match.group("seconds"))));
  }

  /** Seconds, or a time of day by RFC 9110; never negative. */
  static Optional<Duration> retryAfter(String value, Instant now) {
    String written = value.strip();
    if (written.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
    }
    try {
      Instant at = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(now, at);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
