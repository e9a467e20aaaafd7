package io.photofinish.standalone.reprocess;

import io.photofinish.standalone.publish.ProgressLine;
import io.photofinish.standalone.publish.Terminal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** How far one of the steps has got, with a person watching. */
final class Progressing {
  private final ProgressLine line;
  private final String doing;
  private final long all;
  private final long start = System.nanoTime();
  private long done;

  /**
   * @param all records at most; 0 where nobody knows
   */
  Progressing(PrintWriter err, String doing, long all) {
    line = new ProgressLine(err, Terminal.isErrorStream());
    this.doing = doing;
    this.all = all;
  }

  void step() {
    done++;
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    if (line.isDue(elapsed)) {
      line.show(
          elapsed,
          String.format(Locale.ROOT, "%s: %,d", doing, done),
          all == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, (double) done / all)));
    }
  }

  void end() {
    line.end();
  }
}
