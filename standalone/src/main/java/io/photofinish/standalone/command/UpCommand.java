package io.photofinish.standalone.command;

import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Sources;
import io.photofinish.ingest.source.Workload;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.feed.FeedAdding;
import io.photofinish.standalone.feed.FeedTopics;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import io.photofinish.standalone.publish.Publishing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one process until Ctrl-C. */
@Command(
    name = "up",
    description = {
      "Starts everything in one process: a Kafka broker, the topology, the HTTP interface.",
      "What it holds is kept in the data directory and is there again at the next start."
    },
    footer = {
      "  photofinish up",
      "  photofinish up --articles news/ --dates dates.jsonl",
      "  photofinish up --feed https://example.org/athletics/rss.xml",
      "  photofinish up --feed https://example.org/rss --full-text always --withdraw gone",
      "  photofinish up --data /srv/photofinish --port 8080",
      "  photofinish up --bootstrap-servers kafka1:9092 --config client.properties"
    })
public final class UpCommand implements Callable<Integer> {
  /** True of an empty book too. */
  private static final List<String> TRIES =
      List.of(
          "curl %s/v1/instance",
          "./photofinish ingest news/", "./photofinish read results --latest");

  @Spec private CommandSpec spec;

  @Mixin private InstanceOptions instance;

  @Option(
      names = "--articles",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Publishes these files and directories once it is up, as ingest does.")
  private List<String> articles = new ArrayList<>();

  @Mixin private DatesOption dates;

  @Option(
      names = "--feed",
      paramLabel = "URL",
      arity = "1..*",
      description = "Adds these news feeds, as feeds add does; they are polled from now on.")
  private List<String> feeds = new ArrayList<>();

  @Option(
      names = "--no-feeds",
      description = "Polls no feeds here; other instances on the cluster do, or nobody.")
  private boolean noFeeds;

  @Mixin private FeedOptions howFeedsAreRead;

  @Mixin private FetchOptions fetch;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    // Read first: a broken list, or address, should not cost a start.
    FeedAddress.requireAll(spec, feeds);
    var options = ReadOptions.standard().withDates(dates.dates());
    InstanceSettings plain = instance.settings("data", false);
    InstanceSettings settings = noFeeds ? plain : plain.withFeeds(fetch.settings());
    try (var serving = Serving.start(settings, out, err)) {
      Instance running = serving.instance();
      WhereToLook.lines(running, TRIES).forEach(out::println);
      if (!articles.isEmpty()) {
        var workload = Workload.of(articles);
        List<Source> sources = Sources.of(articles, System.in, options, workload);
        // What was refused is on the screen; what was not is served.
        ExitCode end =
            Publishing.run(dates.withoutTheList(sources), workload, running.cluster(), out, err);
        wayOut(end, running.address().getPort()).ifPresent(err::println);
      }
      if (!feeds.isEmpty()) {
        new FeedAdding(new FeedTopics(running.cluster()), fetch.settings(), out, err)
            .with(howFeedsAreRead.feed())
            .addMissing(feeds);
      }
      out.println("Ctrl-C stops it.");
      serving.untilStopped();
    }
    return ExitCode.OK.code();
  }

  /** It stays up whatever became of the articles; so what is left to do is said. */
  static Optional<String> wayOut(ExitCode end, int port) {
    return end == ExitCode.OK
        ? Optional.empty()
        : Optional.of(
            "Not all articles are published, see above. It is up all the same; publish the rest"
                + " with: photofinish ingest PATH… --port "
                + port);
  }
}
