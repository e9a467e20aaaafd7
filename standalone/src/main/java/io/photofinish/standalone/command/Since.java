package io.photofinish.standalone.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A point in time as people give it: a day, an instant, or how long ago. */
final class Since implements ITypeConverter<Instant> {
  static final String FORMS =
      "a day (2024-08-06), an instant (2024-08-06T19:30:00Z), or 90m, 12h, 7d ago";

  private final InstantSource clock;

  Since() {
    this(InstantSource.system());
  }

  Since(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String given) {
    String text = given.strip().toUpperCase(Locale.ROOT);
    try {
      if (text.matches("\\d{1,6}[SMH]")) {
        return clock.instant().minus(Duration.parse("PT" + text));
      }
      if (text.matches("\\d{1,5}D")) {
        return clock.instant().minus(Duration.parse("P" + text));
      }
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException("\"" + given + "\" is no point in time; give " + FORMS);
    }
  }
}
