package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Dates;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** One publication date for all articles that come without. */
final class PublishedOption {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When articles that give no date were published: 2024-08-06.")
  private Optional<LocalDate> published = Optional.empty();

  Dates dates() {
    return published.map(Dates::always).orElse(Dates.none());
  }
}
