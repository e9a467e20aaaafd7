package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Dates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** One publication date for all articles that come without. */
final class PublishedOption {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Day.class,
      description = "When articles that give no date were published: 2024-08-06.")
  private Optional<LocalDate> published = Optional.empty();

  Dates dates() {
    return published.map(Dates::always).orElse(Dates.none());
  }

  /** With a message that says what a date looks like. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String written) {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "\"" + written + "\" is no date; a date looks like 2024-08-06");
      }
    }
  }
}
