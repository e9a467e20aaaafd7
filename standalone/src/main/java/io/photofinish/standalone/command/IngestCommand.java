package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Format;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Sources;
import io.photofinish.standalone.publish.Publishing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles to a running instance, or to any cluster with its topics. */
@Command(
    name = "ingest",
    description = {
      "Publishes articles: text, HTML, Markdown, JSON, CSV, web archives, or directories of them.",
      "The same file again is the same article; an edited one replaces it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  photofinish ingest news/ --dates dates.jsonl",
      "  photofinish ingest race.txt --published 2024-08-06",
      "  photofinish ingest archive.csv crawl.warc.gz",
      "  cat wire.jsonl | photofinish ingest -",
      "  cat race.html | photofinish ingest - --id paris-1500",
      "  photofinish ingest --retract race.txt"
    })
public final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "Files and directories; - is the standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--retract",
      paramLabel = "ID",
      arity = "1..*",
      description = "Takes these articles back, and all that rests on them.")
  private List<String> retract = new ArrayList<>();

  @Mixin private PublishedOption published;

  @Mixin private DatesOption dates;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Names the article that comes as text or HTML on the standard input.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Of the standard input and of files whose extension tells none: ${COMPLETION-CANDIDATES}.")
  private Optional<Format> format = Optional.empty();

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    if (paths.isEmpty() && retract.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "nothing to publish: give a PATH, -, or --retract ID");
    }
    var options =
        new ReadOptions(
            ReadOptions.DEFAULT_MAX_TEXT_BYTES,
            format,
            id,
            dates.dates().orElse(published.dates()));
    List<Source> sources =
        new ArrayList<>(dates.withoutTheList(Sources.of(paths, System.in, options)));
    if (!retract.isEmpty()) {
      sources.add(Sources.retractions(retract));
    }
    return Publishing.run(
            sources, cluster.find(), spec.commandLine().getOut(), spec.commandLine().getErr())
        .code();
  }
}
