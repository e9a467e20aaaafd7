package io.photofinish.standalone.publish;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How far long work has got: on a terminal one line with a bar, written over; elsewhere a line
 * every few seconds, so that a log stays short.
 */
public final class ProgressLine {
  private static final Duration ON_TERMINAL = Duration.ofMillis(100);
  private static final Duration IN_LOG = Duration.ofSeconds(5);
  private static final String ERASE = "\r\u001b[K";
  private static final int WIDTH = 20;

  /** What is left is not told before this share is done: it would jump about. */
  private static final double LEAST_SHARE = 0.005;

  private final PrintWriter err;
  private final boolean terminal;
  private Duration next;

  public ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
    next = interval();
  }

  private Duration interval() {
    return terminal ? ON_TERMINAL : IN_LOG;
  }

  /** Whether it is time to show something again. */
  public boolean isDue(Duration elapsed) {
    return elapsed.compareTo(next) >= 0;
  }

  /**
   * @param share that is done, from 0 to 1; empty where nobody knows
   */
  public void show(Duration elapsed, String words, OptionalDouble share) {
    next = elapsed.plus(interval());
    String line = words + (share.isPresent() ? rest(elapsed, share.getAsDouble()) : "");
    if (!terminal) {
      err.println(line);
      return;
    }
    err.print(ERASE + (share.isPresent() ? bar(share.getAsDouble()) : "") + line);
    err.flush();
  }

  /** A line of its own; what would be written over next is cleared first. */
  void print(String line) {
    end();
    err.println(line);
  }

  /** Clears what would be written over next. */
  public void end() {
    if (terminal) {
      err.print(ERASE);
      err.flush();
    }
  }

  private static String bar(double share) {
    int done = (int) (WIDTH * share);
    return "[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] ";
  }

  private static String rest(Duration elapsed, double share) {
    String percent = String.format(Locale.ROOT, "; %d %%", (int) (100 * share));
    if (share < LEAST_SHARE || share >= 1) {
      return percent;
    }
    long seconds = Math.round(elapsed.toMillis() / 1e3 * (1 - share) / share);
    return percent
        + (seconds < 3600
            ? String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60)
            : String.format(Locale.ROOT, ", %d:%02d h left", seconds / 3600, seconds / 60 % 60));
  }
}
