package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Format;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Sources;
import io.photofinish.ingest.source.Workload;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.cluster.RunningInstance;
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
    footer = {
      "  photofinish ingest news/ --dates dates.jsonl",
      "  photofinish ingest race.txt --published 2024-08-06",
      "  photofinish ingest archive.csv crawl.warc.gz",
      "  photofinish ingest news/ --wait && photofinish query athlete \"Josh Kerr\"",
      "  photofinish ingest news/ --watch",
      "  cat wire.jsonl | photofinish ingest -",
      "  cat race.html | photofinish ingest - --id paris-1500",
      "  photofinish ingest --retract race.txt"
    })
public final class IngestCommand implements Callable<Integer> {
  private static final int WAIT_SECONDS = 10;
  private static final int NOT_FOUND = 404;
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "Files and directories; - is the standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--retract",
      paramLabel = "ID",
      arity = "1..*",
      description = {
        "Takes these articles back, and all that rests on them. A running instance is asked whether",
        "there is such an article; with --bootstrap-servers nobody is."
      })
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
          "Of the standard input and of files whose extension tells none:"
              + " ${COMPLETION-CANDIDATES}.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--watch",
      description =
          "Goes on until Ctrl-C: publishes files that are new or changed. A deleted one stays"
              + " published.")
  private boolean watch;

  @Option(
      names = "--wait",
      description = {
        "Ends when the topology has read it all and the answers have it; with 4 when the time is up"
            + " first."
      })
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long --wait waits (default: 60).")
  private Optional<Integer> timeout = Optional.empty();

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
    checkTimeout();
    if (watch) {
      return watch(options).code();
    }
    var workload = Workload.of(paths);
    List<Source> sources =
        new ArrayList<>(dates.withoutTheList(Sources.of(paths, System.in, options, workload)));
    if (!retract.isEmpty()) {
      sources.add(cluster.instance().map(this::retractions).orElse(Sources.retractions(retract)));
    }
    return publish(sources, workload, cluster.find()).code();
  }

  private void checkTimeout() {
    if (timeout.isPresent() && !wait) {
      throw new ParameterException(spec.commandLine(), "--timeout is for --wait: give both");
    }
    if (timeout.orElse(0) < 0) {
      throw new ParameterException(
          spec.commandLine(), "--timeout " + timeout.get() + ": give a number of seconds");
    }
  }

  private Source retractions(RunningInstance instance) {
    return sink ->
        Sources.retractions(retract)
            .read(
                candidate ->
                    sink.accept(
                        candidate instanceof Candidate.Retraction found
                                && isGone(instance, found.id())
                            ? new Candidate.Refused(
                                found.input(),
                                "there is no live article of this id",
                                "photofinish read articles --latest shows the ids")
                            : candidate));
  }

  /**
   * Whether the instance knows, once all is read that was published before, that it is not live.
   */
  private static boolean isGone(RunningInstance instance, String article) {
    var path = QuestionPath.of("v1", "articles", article, "claims").with("wait", WAIT_SECONDS);
    return instance.get(path.toString()).status() == NOT_FOUND;
  }

  private ExitCode watch(ReadOptions options) {
    if (wait || !retract.isEmpty() || paths.contains(Sources.STANDARD_INPUT)) {
      throw new ParameterException(
          spec.commandLine(),
          "--watch goes on until Ctrl-C, with files and directories alone: leave out --wait,"
              + " --retract and -");
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
    Duration within = timeout.map(Duration::ofSeconds).orElse(DEFAULT_TIMEOUT);
    ExitCode read = ReadWait.run(found, within, out, err);
    return read == ExitCode.OK ? published : read;
  }
}
