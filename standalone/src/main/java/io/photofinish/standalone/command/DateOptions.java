package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Dates;
import io.photofinish.ingest.source.DatesFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Publication dates for articles that come without. Never the clock's nor the file's. */
final class DateOptions {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When articles that give no date were published: 2024-08-06.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--dates",
      paramLabel = "FILE",
      description =
          "JSON lines {\"article\": NAME, \"published\": DATE} for articles that give no date.")
  private Optional<Path> file = Optional.empty();

  Dates dates() {
    Dates byName = file.map(DatesFile::load).map(DateOptions::alsoByFileName).orElse(Dates.none());
    return byName.orElse(published.map(Dates::always).orElse(Dates.none()));
  }

  /** An article below a directory is "2024/race.txt", and the list may call it "race.txt". */
  static Dates alsoByFileName(Dates dates) {
    return dates.orElse(id -> dates.of(id.substring(id.lastIndexOf('/') + 1)));
  }
}
