package io.photofinish.standalone.publish;

import io.photofinish.ingest.Progress;
import io.photofinish.ingest.Totals;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Workload;
import java.io.PrintWriter;
import java.util.Locale;

/** How far an ingest has got, with its rate and the time left; refusals are lines of their own. */
final class ProgressLines implements Progress {
  private final ProgressLine line;
  private final Workload workload;

  ProgressLines(PrintWriter err, boolean terminal, Workload workload) {
    line = new ProgressLine(err, terminal);
    this.workload = workload;
  }

  @Override
  public void read(Candidate candidate, Totals soFar) {
    if (candidate instanceof Candidate.Refused refused) {
      line.print("refused: " + refused.message());
    } else if (candidate instanceof Candidate.Skipped skipped) {
      line.print("skipped: " + skipped.input() + ": " + skipped.why());
    }
    if (line.isDue(soFar.elapsed())) {
      line.show(
          soFar.elapsed(),
          String.format(
              Locale.ROOT,
              "%,d articles read, %,d refused, %,.0f articles a second",
              soFar.articles(),
              soFar.refused(),
              soFar.articlesPerSecond()),
          workload.share());
    }
  }

  /** Clears the line that would be written over next. */
  void end() {
    line.end();
  }
}
