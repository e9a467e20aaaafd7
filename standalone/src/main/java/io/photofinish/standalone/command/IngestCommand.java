package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Format;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Sources;
import io.photofinish.ingest.source.Workload;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.publish.Publishing;
import io.photofinish.standalone.publish.ReadWait;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.time.Duration;
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
      "  photofinish ingest news/ --wait --timeout 300 && photofinish query athlete \"Josh Kerr\"",
      "  photofinish ingest news/ --watch",
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

  @Option(
      names = "--watch",
      description =
          "Goes on until Ctrl-C: publishes files that are new or changed. A deleted one stays published.")
  private boolean watch;

  @Option(
      names = "--wait",
      description = {
        "Ends when the topology has read it all and the answers have it; with 4 when the time is up first."
      })
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long --wait waits (default: 60).")
  private int timeout;

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
    if (timeout < 0) {
      throw new ParameterException(
          spec.commandLine(), "--timeout " + timeout + ": give a number of seconds");
    }
    if (watch) {
      return watch(options).code();
    }
    var workload = Workload.of(paths);
    List<Source> sources =
        new ArrayList<>(dates.withoutTheList(Sources.of(paths, System.in, options, workload)));
    if (!retract.isEmpty()) {
      sources.add(Sources.retractions(retract));
    }
    return publish(sources, workload, cluster.find()).code();
  }

  private ExitCode watch(ReadOptions options) {
    if (wait || !retract.isEmpty() || paths.contains(Sources.STANDARD_INPUT)) {
      throw new ParameterException(
          spec.commandLine(),
          "--watch goes on until Ctrl-C, with files and directories alone: leave out --wait, --retract and -");
    }
    Cluster found = cluster.find();
    try (var untilSignal = new UntilSignal()) {
      Source source = Sources.watch(paths, options, untilSignal);
      return Publishing.run(
          dates.withoutTheList(List.of(source)),
          found,
          spec.commandLine().getOut(),
          spec.commandLine().getErr());
    } catch (InvalidPathException e) {
      throw Problem.refused("\"" + e.getInput() + "\" is no path: " + e.getReason());
    }
  }

  private ExitCode publish(List<Source> sources, Workload workload, Cluster found) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ExitCode published = Publishing.run(sources, workload, found, out, err);
    if (!wait || published == ExitCode.ENVIRONMENT) {
      return published;
    }
    ExitCode read = ReadWait.run(found, Duration.ofSeconds(timeout), out, err);
    return read == ExitCode.OK ? published : read;
  }
}
