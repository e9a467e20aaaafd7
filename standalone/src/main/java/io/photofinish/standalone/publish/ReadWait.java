package io.photofinish.standalone.publish;

import io.photofinish.app.ReadProgress;
import io.photofinish.app.Settings;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.kafka.common.KafkaException;

/** Waits until the topology has read what was published, with a person watching. */
public final class ReadWait {
  private final ProgressLine line;
  private final long start = System.nanoTime();
  private long most;

  private ReadWait(PrintWriter err) {
    line = new ProgressLine(err, Terminal.isErrorStream());
  }

  /**
   * @return {@code LATE} where the time is up
   */
  public static ExitCode run(Cluster cluster, Duration within, PrintWriter out, PrintWriter err) {
    String applicationId = Settings.applicationId(cluster.topics().prefix());
    var wait = new ReadWait(err);
    try (var progress =
        new ReadProgress(cluster.clientProperties(), cluster.topics(), applicationId)) {
      boolean read = progress.awaitResults(within, wait::left);
      wait.line.end();
      if (!read) {
        err.println(
            "photofinish: published, and not all read after %d s; see that an instance runs, or wait longer: --timeout"
                .formatted(within.toSeconds()));
        return ExitCode.LATE;
      }
      out.println(
          String.format(Locale.ROOT, "all read in %.1f s", wait.elapsed().toMillis() / 1e3));
      return ExitCode.OK;
    } catch (KafkaException e) {
      throw Problem.environment(
          "the brokers at %s do not tell how far the reading is: %s"
              .formatted(cluster.bootstrapServers(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted while the articles were read", e);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void left(long remaining) {
    most = Math.max(most, remaining);
    Duration elapsed = elapsed();
    if (line.isDue(elapsed)) {
      long done = most - remaining;
      line.show(
          elapsed,
          String.format(
              Locale.ROOT,
              "%,d articles still to be read, %,.0f a second",
              remaining,
              done * 1e9 / elapsed.toNanos()),
          most == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) done / most));
    }
  }
}
