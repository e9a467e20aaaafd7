package io.photofinish.standalone.publish;

import io.photofinish.ingest.Ingest;
import io.photofinish.ingest.IngestSummary;
import io.photofinish.ingest.publish.ArticlePublisher;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Workload;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.ExitCode;
import java.io.PrintWriter;
import java.util.List;

/** Sources to the articles topic, with a person watching: what every command publishes with. */
public final class Publishing {
  private Publishing() {}

  /** As {@link #run(List, Workload, Cluster, PrintWriter, PrintWriter)}, of unknown size. */
  public static ExitCode run(
      List<Source> sources, Cluster cluster, PrintWriter out, PrintWriter err) {
    return run(sources, Workload.unknown(), cluster, out, err);
  }

  /**
   * Progress and refusals go to {@code err} as they happen, the summary to {@code out}.
   *
   * @return {@code REFUSED} where some of it was no article, {@code ENVIRONMENT} where the broker
   *     did not take all
   */
  public static ExitCode run(
      List<Source> sources, Workload workload, Cluster cluster, PrintWriter out, PrintWriter err) {
    var progress = new ProgressLines(err, Terminal.isErrorStream(), workload);
    try (var publisher = ArticlePublisher.connect(cluster.clientProperties(), cluster.topics())) {
      IngestSummary summary = Ingest.run(sources, publisher, progress);
      progress.end();
      SummaryLines.of(summary).forEach(out::println);
      return exitCode(summary);
    }
  }

  private static ExitCode exitCode(IngestSummary summary) {
    if (summary.deliveries().stopped().isPresent() || summary.deliveries().pending() > 0) {
      return ExitCode.ENVIRONMENT;
    }
    return summary.isComplete() ? ExitCode.OK : ExitCode.REFUSED;
  }
}
