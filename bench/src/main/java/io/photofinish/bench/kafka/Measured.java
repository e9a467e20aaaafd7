package io.photofinish.bench.kafka;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What a number of articles cost.
 *
 * @param applicationNanos CPU time, see {@link Load}
 * @param brokerNanos CPU time of the broker
 * @param wallNanos from the first sent to the last committed
 */
public record Measured(int articles, long applicationNanos, long brokerNanos, long wallNanos) {
  /** CPU-µs of the application an article. */
  public double application() {
    return applicationNanos / 1e3 / articles;
  }

  /** CPU-µs of the broker an article. */
  public double broker() {
    return brokerNanos / 1e3 / articles;
  }

  /** Articles in a second of wall time. */
  public double rate() {
    return articles / (wallNanos / 1e9);
  }

  public static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = sorted(rounds, figure).toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Median, least and most: {@code 12.3 [11.9–14.0]}. */
  public static String spread(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = sorted(rounds, figure).toArray();
    return String.format(
        Locale.ROOT,
        "%,.1f [%,.1f–%,.1f]",
        median(rounds, figure),
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static DoubleStream sorted(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return rounds.stream().mapToDouble(figure).sorted();
  }
}
