package io.photofinish.bench.query;

import io.photofinish.app.store.Stores;
import io.photofinish.bench.growth.World;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.bench.store.LocalStores;
import io.photofinish.bench.waited.Latencies;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.topic.Topics;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.state.KeyValueStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long questions take while the topology is at work. */
@Command(
    name = "query",
    description = {
      "Latency of questions over HTTP while articles are published at half the highest rate: of a",
      "result that the instance asked has, of one that another has, of a ranking list merged from",
      "both, beside a route that says one word and a get of a store that is open here. Invented",
      "claims fill the book."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  bench query", "  bench query --results 100000 --rounds 7 --seconds 5"})
public final class QueryCommand implements Callable<Integer> {
  private static final double NANOS_A_MICROSECOND = 1e3;
  private static final List<Integer> CONNECTIONS = List.of(1, 32);
  private static final String BARE = "bare route";
  private static final String LOCAL = "local lookup";

  @Spec private CommandSpec spec;

  @Option(
      names = "--results",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Stored results (default: 20000).")
  private int results;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds that count, after one that warms up (default: 5).")
  private int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "2",
      description = "For which each row is asked in each round (default: 2).")
  private double seconds;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = "bench/target",
      description = "For broker and stores; what is made in it is deleted (default: bench/target).")
  private Path directory;

  private final World world = new World(1);

  @Override
  public Integer call() throws Exception {
    int groups = results / world.unitsAGroup();
    if (groups < 1 || rounds < 1 || seconds <= 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--results is " + world.unitsAGroup() + " or more, --rounds and --seconds more than 0");
    }
    PrintWriter err = spec.commandLine().getErr();
    try (var lab = new Lab(directory);
        var instances = new Instances(lab);
        var alone = new LocalStores(lab.directory().resolve("alone"))) {
      err.println(instances.shares());
      double highest = fill(lab, instances, groups);
      err.printf(Locale.ROOT, "%,.0f articles a second at most%n", highest);
      SortedMap<String, String> book = lab.clients().table(instances.topics().results().name());
      Map<String, Question> questions = questions(instances, alone, book);
      List<Feed> news = world.news(new SplittableRandom(1), groups, 30_000);
      try (var publishing =
          new Publishing(lab.clients(), instances.topics().articles().name(), news, highest / 2)) {
        Map<String, Latencies> measured = measure(questions, err);
        print(measured, publishing.rate(), highest);
      }
      instances.awaitRead();
    }
    return 0;
  }

  /** Answers how many articles a second were read. */
  private double fill(Lab lab, Instances instances, int groups) throws InterruptedException {
    long start = System.nanoTime();
    int articles = 0;
    for (int group = 0; group < groups; group++) {
      for (Feed article : world.articles(group)) {
        lab.clients().send(instances.topics().articles().name(), article.id(), article.bytes());
        articles++;
      }
    }
    lab.clients().flush();
    instances.awaitRead();
    return articles / ((System.nanoTime() - start) / 1e9);
  }

  private static Map<String, Question> questions(
      Instances instances, LocalStores alone, SortedMap<String, String> book) {
    var local = new ArrayList<String>();
    var forwarded = new ArrayList<String>();
    for (String id : book.keySet()) {
      String athlete = id.substring(0, id.indexOf('/'));
      (instances.isLocal(athlete) ? local : forwarded).add("/v1/results/" + id);
    }
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    URI site = instances.address();
    var questions = new LinkedHashMap<String, Question>();
    questions.put("store get", gets(alone, book));
    questions.put(BARE, asked(client, site, List.of(Instances.BARE)));
    questions.put(LOCAL, asked(client, site, local));
    questions.put("forwarded lookup", asked(client, site, forwarded));
    questions.put(
        "merged ranking",
        asked(client, site, List.of("/v1/rankings?discipline=1500m&category=men&limit=50")));
    return questions;
  }

  private static Question gets(LocalStores alone, SortedMap<String, String> book) {
    @SuppressWarnings("unchecked")
    var store = (KeyValueStore<String, Result>) alone.store(Stores.RESULTS.name());
    var values = Topics.standard().results().value().deserializer();
    book.forEach(
        (id, hex) -> store.put(id, values.deserialize(null, HexFormat.of().parseHex(hex))));
    List<String> ids = List.copyOf(book.keySet());
    return random -> {
      if (store.get(ids.get(random.nextInt(ids.size()))) == null) {
        throw new IllegalStateException("a result is not in the store");
      }
    };
  }

  private static Question asked(HttpClient client, URI site, List<String> paths) {
    return random -> {
      String path = paths.get(random.nextInt(paths.size()));
      var request = HttpRequest.newBuilder(site.resolve(path)).build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
    };
  }

  private Map<String, Latencies> measure(Map<String, Question> questions, PrintWriter err)
      throws Exception {
    var measured = new LinkedHashMap<String, Latencies>();
    for (int round = 0; round <= rounds; round++) {
      err.println(round == 0 ? "warming up" : "round " + round + " of " + rounds);
      for (int at : CONNECTIONS) {
        for (var question : questions.entrySet()) {
          Latencies found = Asking.run(question.getValue(), at, seconds, 100L * round);
          if (round > 0) {
            measured.merge(name(question.getKey(), at), found, Latencies::and);
          }
        }
      }
    }
    return measured;
  }

  private static String name(String question, int at) {
    return question + ", " + at;
  }

  private void print(Map<String, Latencies> measured, double rate, double highest) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%nwhile %,.0f articles a second are published, %.0f %% of the highest rate; load of the"
            + " machine %.1f%n%n",
        rate,
        100 * rate / highest,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    out.printf("%-22s %10s %10s %12s%n", "asked at a time", "p50 µs", "p99 µs", "answers");
    measured.forEach(
        (name, found) ->
            out.printf(
                Locale.ROOT,
                "%-22s %,10.0f %,10.0f %,12d%n",
                name,
                found.percentile(50) / NANOS_A_MICROSECOND,
                found.percentile(99) / NANOS_A_MICROSECOND,
                found.count()));
    out.println();
    for (int at : CONNECTIONS) {
      out.printf(
          Locale.ROOT,
          "p99 of %s / of %s: %.2f (goal: 3.00 or less)%n",
          name(LOCAL, at),
          name(BARE, at),
          (double) measured.get(name(LOCAL, at)).percentile(99)
              / measured.get(name(BARE, at)).percentile(99));
    }
    out.flush();
  }
}
