package io.photofinish.bench.extraction;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs {@link ExtractionBench} and prints a row a contender. */
@Command(
    name = "extraction",
    description = {
      "The extractor between a floor, finding tokens only, and a peer, Apache OpenNLP, on one core:",
      "articles and megabytes in a CPU-second, and bytes allocated an article."
    },
    mixinStandardHelpOptions = true)
public final class ExtractionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Holds the articles as .txt files.")
  private Path folder;

  @Override
  public Integer call() throws RunnerException, IOException {
    List<String> texts = Texts.in(folder);
    if (texts.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no .txt files under " + folder);
    }
    var options =
        new OptionsBuilder()
            .include(ExtractionBench.class.getSimpleName())
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Dtexts=" + folder)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%n%-10s %16s %12s %14s%n", "", "articles/CPU-s", "MB/CPU-s", "bytes/article");
    results.forEach(result -> print(out, result, texts.size()));
    out.flush();
    return 0;
  }

  /** The allocation is counted an operation, which reads every article once. */
  private static void print(PrintWriter out, RunResult result, int articlesAnOperation) {
    double seconds = sum(result, "cpuNanos") / 1e9;
    out.printf(
        Locale.ROOT,
        "%-10s %,16.0f %,12.2f %,14.0f%n",
        result.getPrimaryResult().getLabel(),
        sum(result, "articles") / seconds,
        sum(result, "bytes") / 1e6 / seconds,
        sum(result, "gc.alloc.rate.norm") / articlesAnOperation);
  }

  private static double sum(RunResult result, String name) {
    return result.getSecondaryResults().get(name).getScore();
  }
}
