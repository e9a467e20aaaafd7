package io.photofinish.bench.throughput;

import io.photofinish.app.topology.BatchOracle;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.bench.kafka.Measured;
import io.photofinish.bench.store.StoreTrace;
import io.photofinish.extraction.Extractor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole pipeline beside what it is made of, round by round in one run. */
@Command(
    name = "throughput",
    description = {
      "CPU time an article: of an identity topology, the extractor alone, the store operations",
      "alone, these with their changelogs, these and all that is published, the whole pipeline,",
      "and the pipeline at least once; the broker's apart.",
      "A round counts only if what was committed equals what the batch computation says."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  bench throughput",
      "  bench throughput --texts news/ --articles 5000 --rounds 7",
    })
public final class ThroughputCommand implements Callable<Integer> {
  private static final int WRONG = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description = "Holds .txt files (default: the sample articles of photofinish demo).")
  private Optional<Path> texts = Optional.empty();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Articles a round; the texts come again under other ids (default: 3000).")
  private int articles;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds that count, after one that warms up (default: 5).")
  private int rounds;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = "bench/target",
      description = "For broker and stores; what is made in it is deleted (default: bench/target).")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    if (articles < 1 || rounds < 1) {
      throw new ParameterException(spec.commandLine(), "--articles and --rounds are 1 or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    var corpus = Corpus.of(texts, articles);
    err.printf(
        "%d articles of %d texts, %d bytes each; computing what must come out%n",
        articles, corpus.texts(), corpus.bytes() / articles);
    try (var lab = new Lab(directory)) {
      Map<String, List<Measured>> measured = measure(rows(corpus, lab), err);
      return print(measured, out) ? 0 : WRONG;
    }
  }

  private List<Row> rows(Corpus corpus, Lab lab) {
    var extractor = Extractor.create();
    List<Feed> feed = corpus.articles();
    Map<String, SortedMap<String, String>> expected =
        BatchOracle.tables(corpus.live(), extractor::extract);
    StoreTrace trace = LocalRows.trace(feed, lab.directory());
    spec.commandLine()
        .getErr()
        .printf(
            "%.1f store operations and %.1f records published an article%n",
            trace.size() / (double) articles, trace.publishedRecords() / (double) articles);
    return List.of(
        StreamsRow.identity(lab, feed, bytes(feed)),
        LocalRows.extractor(extractor, feed),
        LocalRows.storeOperations(trace, lab.directory(), articles, expected),
        ReplayRow.stores(lab, trace, feed, expected),
        ReplayRow.storesAndTopics(lab, trace, feed, expected),
        StreamsRow.pipeline(lab, feed, StreamsConfig.EXACTLY_ONCE_V2, expected),
        StreamsRow.pipeline(lab, feed, StreamsConfig.AT_LEAST_ONCE, expected));
  }

  private static SortedMap<String, String> bytes(List<Feed> feed) {
    var bytes = new TreeMap<String, String>();
    feed.forEach(article -> bytes.put(article.id(), HexFormat.of().formatHex(article.bytes())));
    return bytes;
  }

  private Map<String, List<Measured>> measure(List<Row> rows, PrintWriter err) throws Exception {
    var measured = new LinkedHashMap<String, List<Measured>>();
    rows.forEach(row -> measured.put(row.name(), new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      err.println(round == 0 ? "warming up" : "round " + round + " of " + rounds);
      for (Row row : rows) {
        try {
          Measured result = row.run(round);
          err.printf(
              Locale.ROOT,
              "  %-14s %,9.1f CPU-µs, broker %,7.1f%n",
              row.name(),
              result.application(),
              result.broker());
          if (round > 0) {
            measured.get(row.name()).add(result);
          }
        } catch (WrongOutputException e) {
          err.println("  " + row.name() + " does not count: " + e.getMessage());
        }
      }
    }
    return measured;
  }

  /** Answers false where a row has fewer rounds that count than were asked for. */
  private boolean print(Map<String, List<Measured>> measured, PrintWriter out) {
    out.printf(
        "%n%-14s %28s %26s %22s %7s%n",
        "", "CPU-µs an article", "broker's CPU-µs", "articles/s", "rounds");
    measured.forEach((name, all) -> print(out, name, all));
    boolean complete = measured.values().stream().allMatch(all -> all.size() == rounds);
    if (complete) {
      double pipeline = cpu(measured, "pipeline");
      double rest = cpu(measured, "identity") + cpu(measured, "extractor");
      double stores = rest + cpu(measured, "stores");
      out.printf(
          Locale.ROOT,
          "%n(identity + extractor + stores) / pipeline: %.2f (goal: 0.80 or more); with the stores' changelogs: %.2f; of a pipeline that only extracts and writes: %.2f%n"
              + "exactly once / at least once: %.2f (goal: 1.10 or less)%n",
          stores / pipeline,
          (rest + cpu(measured, "stores-logged")) / pipeline,
          stores / (cpu(measured, "extractor") + cpu(measured, "all-written")),
          pipeline / cpu(measured, "at-least-once"));
    } else {
      out.printf("%nsome rounds do not count, see above%n");
    }
    out.flush();
    return complete;
  }

  private static double cpu(Map<String, List<Measured>> measured, String row) {
    return Measured.median(measured.get(row), Measured::application);
  }

  private static void print(PrintWriter out, String name, List<Measured> all) {
    if (!all.isEmpty()) {
      out.printf(
          "%-14s %28s %26s %22s %7d%n",
          name,
          Measured.spread(all, Measured::application),
          Measured.spread(all, Measured::broker),
          Measured.spread(all, Measured::rate),
          all.size());
    }
  }
}
