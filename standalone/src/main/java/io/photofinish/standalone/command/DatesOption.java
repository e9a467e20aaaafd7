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

  /** An article below a directory is "2024/race.txt", and the list may call it "race.txt". */
  Dates dates() {
    return file.<Dates>map(DatesFile::load)
        .map(listed -> listed.orElse(id -> listed.of(id.substring(id.lastIndexOf('/') + 1))))
        .orElse(Dates.none());
  }

  /**
   * The list often lies among the articles: its lines, which have no text, are then no bad input.
   */
  List<Source> withoutTheList(List<Source> sources) {
    return file.isEmpty() ? sources : sources.stream().map(this::withoutTheList).toList();
  }

  private Source withoutTheList(Source source) {
    Path list = file.orElseThrow().toAbsolutePath().normalize();
    return sink ->
        source.read(
            candidate -> {
              if (!(candidate instanceof Candidate.Refused refused && isAt(list, refused))) {
                sink.accept(candidate);
              }
            });
  }

  private static boolean isAt(Path list, Candidate.Refused refused) {
    return Path.of(refused.input()).toAbsolutePath().normalize().equals(list);
  }
}
