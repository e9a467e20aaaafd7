package io.photofinish.bench;

import io.photofinish.bench.extraction.ExtractionCommand;
import io.photofinish.bench.extraction.LanguageCommand;
import io.photofinish.bench.growth.GrowthCommand;
import io.photofinish.bench.latency.LatencyCommand;
import io.photofinish.bench.query.QueryCommand;
import io.photofinish.bench.throughput.ThroughputCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
    name = "bench",
    description =
        "Measures in CPU time where it can, since wall time on a shared machine tells of its other"
            + " work.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ExtractionCommand.class,
      LanguageCommand.class,
      ThroughputCommand.class,
      GrowthCommand.class,
      LatencyCommand.class,
      QueryCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bench extraction news/",
      "  bench language news/ news-in-other-languages/",
      "  bench throughput --articles 3000 --rounds 5",
      "  bench growth --results 1000,100000,1000000",
      "  bench latency --probes 600",
      "  bench query",
    })
public final class Bench {
  private static final int FAILED = 1;

  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  failure.printStackTrace(command.getErr());
                  command.getErr().println("bench: " + failure.getMessage());
                  return FAILED;
                })
            .execute(arguments));
  }
}
