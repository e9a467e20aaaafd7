package io.photofinish.bench.growth;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.read.Limits;
import io.photofinish.app.topology.Flow;
import io.photofinish.app.topology.PhotofinishTopology;
import io.photofinish.app.topology.Telegrams;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.bench.kafka.Measured;
import io.photofinish.bench.kafka.StreamsRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether an article costs the same however much the book holds. */
@Command(
    name = "growth",
    description = {
      "CPU time an article while the book grows. Invented claims fill it; then, at each size,",
      "articles confirm, correct and take back results of athletes drawn from all of it. Or all that",
      "is told is of one athlete in one discipline."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  bench growth",
      "  bench growth --results 1000,10000 --articles 900 --rounds 3",
      "  bench growth --one-athlete --results 1000,10000"
    })
public final class GrowthCommand implements Callable<Integer> {
  private static final String RUN = "growth";
  private static final int GROUPS_AT_A_TIME = 250;

  /** Until the JVM has compiled what the first size would else be charged with. */
  private static final int WARM_UPS = 8;

  @Spec private CommandSpec spec;

  @Option(
      names = "--results",
      paramLabel = "N,…",
      split = ",",
      defaultValue = "1000,100000,1000000",
      description = "Stored results at which to measure (default: 1000,100000,1000000).")
  private List<Integer> sizes;

  @Option(
      names = "--one-athlete",
      description =
          "Everything is of one athlete in one discipline; --results counts what is said of him.")
  private boolean oneAthlete;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Articles a round (default: 3000).")
  private int articles;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Rounds at each size that count, after one that warms up; eight at the first (default: 5).")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the invented claims (default: 1).")
  private long seed;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = "bench/target",
      description = "For broker and stores; what is made in it is deleted (default: bench/target).")
  private Path directory;

  private Invented world;
  private int groups;

  @Override
  public Integer call() throws Exception {
    world = oneAthlete ? new Fame(seed) : new World(seed);
    int group = world.unitsAGroup();
    if (sizes.stream().anyMatch(size -> size < group) || articles < 1 || rounds < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--results are %d or more, --articles and --rounds 1 or more".formatted(group));
    }
    try (var lab = new Lab(directory);
        var run =
            new StreamsRun(
                lab,
                RUN,
                StreamsConfig.EXACTLY_ONCE_V2,
                Flow.INTERNAL_TOPICS,
                (topics, config) ->
                    new PhotofinishTopology(
                            topics, Limits.DEFAULT, new SimpleMeterRegistry(), Telegrams::read)
                        .build(config))) {
      return measure(lab, run);
    }
  }

  private int measure(Lab lab, StreamsRun run) throws InterruptedException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    var medians = new ArrayList<Double>();
    out.printf(
        "%-10s %28s %26s %18s%n",
        oneAthlete ? "statements" : "results",
        "CPU-µs an article",
        "broker's CPU-µs",
        "store bytes each");
    for (int size : sizes) {
      fill(run, size);
      long bytes = lab.storeBytes(RUN);
      List<Measured> all = measureAt(run, medians.isEmpty() ? WARM_UPS : 1);
      medians.add(Measured.median(all, Measured::application));
      out.printf(
          Locale.ROOT,
          "%,-10d %28s %26s %,18d%n",
          told(),
          Measured.spread(all, Measured::application),
          Measured.spread(all, Measured::broker),
          bytes / told());
      out.flush();
    }
    double ratio = medians.get(medians.size() - 1) / medians.get(0);
    out.printf(Locale.ROOT, "%nlast / first: %.2f (goal: 1.30 or less)%n", ratio);
    out.flush();
    return 0;
  }

  private int told() {
    return groups * world.unitsAGroup();
  }

  private void fill(StreamsRun run, int results) throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    while (told() < results) {
      var batch = new ArrayList<Feed>();
      for (int i = 0; i < GROUPS_AT_A_TIME && told() < results; i++) {
        batch.addAll(world.articles(groups++));
      }
      Measured filled = run.feed(batch);
      err.printf(
          Locale.ROOT,
          "%,d told; filling at %,.0f CPU-µs and %,.0f articles/s%n",
          told(),
          filled.application(),
          filled.rate());
    }
  }

  private List<Measured> measureAt(StreamsRun run, int warmUps) throws InterruptedException {
    var random = new SplittableRandom(seed);
    var all = new ArrayList<Measured>();
    for (int round = 1 - warmUps; round <= rounds; round++) {
      Measured measured = run.feed(world.news(random, groups, articles));
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT,
              "  %s: %,.1f CPU-µs%n",
              round > 0 ? "round " + round : "warming up",
              measured.application());
      if (round > 0) {
        all.add(measured);
      }
    }
    return all;
  }
}
