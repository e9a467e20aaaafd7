package io.photofinish.standalone.command;

import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.reprocess.Reprocess;
import io.photofinish.standalone.reprocess.Summary;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a new version of the extractor makes of the articles there are. */
@Command(
    name = "reprocess",
    description = {
      "Reads the articles again with this version's extractor, and shows what would differ.",
      "The differences are on the topics claim-differences and result-differences, until the next"
          + " run. The book changes with --apply alone.",
      "A run that was stopped goes on where it was."
    },
    footer = {
      "  photofinish reprocess",
      "  photofinish read result-differences --latest",
      "  photofinish reprocess --apply",
      "  photofinish reprocess --since 30d --json"
    })
public final class ReprocessCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      converter = Since.class,
      description = "Only articles that came in since then: " + Since.FORMS + ".")
  private Optional<Instant> since = Optional.empty();

  @Option(
      names = "--apply",
      description = {
        "Then publishes those again that another version has read, so that the running instances"
            + " read them anew."
      })
  private boolean apply;

  @Option(names = "--json", description = "The summary as JSON.")
  private boolean json;

  @Mixin private ClusterOptions clusterOptions;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Cluster cluster = clusterOptions.find();
    try (var reprocess = new Reprocess(cluster, since, spec.commandLine().getErr())) {
      if (apply) {
        reprocess.requireSame(clusterOptions.extractor());
      }
      Summary summary = reprocess.compare();
      if (!json) {
        summary.lines().forEach(out::println);
      }
      long applied = apply ? reprocess.apply() : 0;
      if (json) {
        out.println(summary.json(applied).toPrettyString());
      } else if (apply) {
        out.println("published %,d articles again".formatted(applied));
      }
    }
    return ExitCode.OK.code();
  }
}
