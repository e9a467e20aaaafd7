package io.photofinish.bench.latency;

import io.photofinish.app.Application;
import io.photofinish.app.Settings;
import io.photofinish.app.http.WebSettings;
import io.photofinish.app.read.Limits;
import io.photofinish.bench.kafka.Clients;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.bench.throughput.Corpus;
import io.photofinish.bench.waited.Latencies;
import io.photofinish.schemas.topic.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long it takes until a question is answered with what was just published. */
@Command(
    name = "latency",
    description = {
      "From publishing an article until the HTTP interface answers with its result, while articles",
      "come at 10, 50 and 90 percent of the rate that the application sustains, which is measured",
      "first. In wall time: on a machine that does other work it tells of that too."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  bench latency",
      "  bench latency --texts news/ --probes 2000",
      "  bench latency --rate 800",
    })
public final class LatencyCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int[] PERCENT = {10, 50, 90};
  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final double PROBES_PER_SECOND = 10;

  /** Before these are answered nothing counts. */
  private static final int WARMING_PROBES = 40;

  @Spec private CommandSpec spec;

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description = "Holds .txt files (default: the sample articles of photofinish demo).")
  private Optional<Path> texts = Optional.empty();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Articles by which the rate is measured, after as many (default: 10000).")
  private int articles;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Articles a second that count as sustained, instead of measuring it.")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--probes",
      paramLabel = "N",
      defaultValue = "300",
      description = "Articles that are waited for at each rate, 10 a second (default: 300).")
  private int probes;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = "bench/target",
      description = "For broker and stores; what is made in it is deleted (default: bench/target).")
  private Path directory;

  private final Topics topics = Topics.standard();

  @Override
  public Integer call() throws Exception {
    if (articles < 1 || probes < 1 || rate.filter(each -> each <= 0).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--articles and --probes are 1 or more, --rate more than 0");
    }
    var corpus = Corpus.of(texts, articles);
    try (var lab = new Lab(directory)) {
      lab.clients().create(topics);
      try (var application = Application.start(settings(lab))) {
        application.awaitReady(PATIENCE);
        measure(application, lab.clients(), corpus);
      }
    }
    return 0;
  }

  private Settings settings(Lab lab) {
    return new Settings(
        lab.clients().bootstrapServers(),
        topics,
        lab.directory().resolve("state"),
        "127.0.0.1",
        0,
        "photofinish",
        Limits.DEFAULT,
        Map.of(),
        WebSettings.of("latency").withRequestsPerSecond(0));
  }

  private void measure(Application application, Clients clients, Corpus corpus) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    double sustained = sustained(application, clients, corpus);
    out.printf(Locale.ROOT, "sustained: %,.0f articles/s%n%n", sustained);
    out.printf("%-24s %13s %13s %13s %8s%n", "articles/s", "p50", "p99", "most", "probes");
    try (var asked = new Probes(clients, topics, application.address())) {
      for (int percent : PERCENT) {
        double perSecond = sustained * percent / 100;
        try (var traffic =
            new Traffic(clients, topics, "at-" + percent, corpus.articles(), perSecond)) {
          asked.ask(WARMING_PROBES, PROBES_PER_SECOND);
          Latencies waited = asked.ask(probes, PROBES_PER_SECOND);
          int sent = traffic.stop();
          out.printf(
              Locale.ROOT,
              "%3d %%  %,8.0f (%,7d)  %,10.0f ms %,10.0f ms %,10.0f ms %8d%n",
              percent,
              perSecond,
              sent,
              waited.percentile(50) / NANOS_A_MILLISECOND,
              waited.percentile(99) / NANOS_A_MILLISECOND,
              waited.percentile(100) / NANOS_A_MILLISECOND,
              waited.count());
          out.flush();
        }
        clients.flush();
        awaitRead(application);
      }
    }
  }

  /** Articles a second while as many as there are wait to be read; the first time warms up. */
  private double sustained(Application application, Clients clients, Corpus corpus)
      throws InterruptedException {
    double measured = 0;
    for (String name : rate.isPresent() ? List.of("warming") : List.of("warming", "measured")) {
      long start = System.nanoTime();
      corpus
          .articles()
          .forEach(
              article ->
                  clients.send(
                      topics.articles().name(), name + "-" + article.id(), article.bytes()));
      clients.flush();
      awaitRead(application);
      measured = corpus.articles().size() * 1e9 / (System.nanoTime() - start);
    }
    return rate.orElse(measured);
  }

  private static void awaitRead(Application application) throws InterruptedException {
    if (!application.awaitRead(PATIENCE)) {
      throw new IllegalStateException("not everything was read within " + PATIENCE);
    }
  }
}
