package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Dates;
import io.photofinish.ingest.source.DatesFile;
import io.photofinish.ingest.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Publication dates that are listed beside the articles. */
final class DatesOption {
  @Option(
      names = "--dates",
      paramLabel = "FILE",
      description =
          "JSON lines {\"article\": NAME, \"published\": DATE} for articles that give no date.")
  private Optional<Path> file = Optional.empty();

  private Optional<DatesFile> list = Optional.empty();

  /** An article below a directory is "2024/race.txt", and the list may call it "race.txt". */
  Dates dates() {
    return loaded()
        .<Dates>map(dates -> dates.orElse(id -> dates.of(id.substring(id.lastIndexOf('/') + 1))))
        .orElse(Dates.none());
  }

  private Optional<DatesFile> loaded() {
    if (list.isEmpty()) {
      list = file.map(DatesFile::load);
    }
    return list;
  }

  /**
   * The list often lies among the articles: those of its lines that only give a date are then no
   * bad input. Every other fault in it is.
   */
  List<Source> withoutTheList(List<Source> sources) {
    return loaded()
        .map(dates -> sources.stream().map(source -> withoutTheList(dates, source)).toList())
        .orElse(sources);
  }

  private Source withoutTheList(DatesFile dates, Source source) {
    Path path = normal(file.orElseThrow());
    return sink ->
        source.read(
            candidate -> {
              if (!(candidate instanceof Candidate.Refused refused
                  && refused.line().isPresent()
                  && dates.isOnlyADate(refused.line().getAsLong())
                  && normal(Path.of(refused.input())).equals(path))) {
                sink.accept(candidate);
              }
            });
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
