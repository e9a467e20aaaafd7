package io.photofinish.standalone.publish;

import io.photofinish.ingest.Progress;
import io.photofinish.ingest.Totals;
import io.photofinish.ingest.source.Candidate;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * One line that is written over on a terminal; elsewhere a line every few seconds, so that a log
 * stays short. Refusals are lines of their own.
 */
final class ProgressLines implements Progress {
  private static final Duration ON_TERMINAL = Duration.ofMillis(100);
  private static final Duration IN_LOG = Duration.ofSeconds(5);

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private Duration next;

  ProgressLines(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
    next = interval();
  }

  private Duration interval() {
    return terminal ? ON_TERMINAL : IN_LOG;
  }

  @Override
  public void read(Candidate candidate, Totals soFar) {
    if (candidate instanceof Candidate.Refused refused) {
      end();
      err.println("refused: " + refused.message());
    } else if (candidate instanceof Candidate.Skipped skipped) {
      end();
      err.println("skipped: " + skipped.input() + ": " + skipped.why());
    }
    if (soFar.elapsed().compareTo(next) >= 0) {
      next = soFar.elapsed().plus(interval());
      show(soFar);
    }
  }

  private void show(Totals soFar) {
    String line =
        String.format(
            Locale.ROOT,
            "%,d articles read, %,d refused, %,.0f articles a second",
            soFar.articles(),
            soFar.refused(),
            soFar.articlesPerSecond());
    if (terminal) {
      err.print(ERASE + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  /** Clears the line that would be written over next. */
  void end() {
    if (terminal) {
      err.print(ERASE);
      err.flush();
    }
  }
}
