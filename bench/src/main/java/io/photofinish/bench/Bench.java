package io.photofinish.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link ExtractionBench} over the {@code .txt} files of a folder and prints a row a
 * contender: articles and megabytes in a CPU-second of one core, and bytes allocated an article.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws RunnerException, IOException {
    if (arguments.length != 1) {
      System.err.println("usage: Bench FOLDER, which holds the articles as .txt files");
      System.exit(2);
    }
    var options =
        new OptionsBuilder()
            .include(ExtractionBench.class.getSimpleName())
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Dtexts=" + arguments[0])
            .build();
    var results = new Runner(options).run();
    System.out.printf(
        "%n%-10s %16s %12s %14s%n", "", "articles/CPU-s", "MB/CPU-s", "bytes/article");
    int articles = Texts.in(Path.of(arguments[0])).size();
    results.forEach(result -> print(result, articles));
  }

  /** The allocation is counted an operation, which reads every article once. */
  private static void print(RunResult result, int articlesAnOperation) {
    double seconds = sum(result, "cpuNanos") / 1e9;
    double articles = sum(result, "articles");
    System.out.printf(
        Locale.ROOT,
        "%-10s %,16.0f %,12.2f %,14.0f%n",
        result.getPrimaryResult().getLabel(),
        articles / seconds,
        sum(result, "bytes") / 1e6 / seconds,
        sum(result, "gc.alloc.rate.norm") / articlesAnOperation);
  }

  private static double sum(RunResult result, String name) {
    return result.getSecondaryResults().get(name).getScore();
  }
}
