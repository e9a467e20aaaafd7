package io.photofinish.standalone.instance;

import io.photofinish.app.Application;
import io.photofinish.app.Settings;
import io.photofinish.app.http.BearerToken;
import io.photofinish.app.http.PortTakenException;
import io.photofinish.app.http.Routes;
import io.photofinish.ingest.Inbox;
import io.photofinish.ingest.feed.Feeds;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.ingest.publish.SharedPublisher;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Administration;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.data.AccessToken;
import io.photofinish.standalone.data.ClusterToken;
import io.photofinish.standalone.data.DataDirectory;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.feed.FeedBoard;
import io.photofinish.standalone.feed.FeedMeters;
import io.photofinish.standalone.feed.FeedRoutes;
import io.photofinish.standalone.letter.LetterRoutes;
import io.photofinish.standalone.log.Logging;
import io.photofinish.standalone.post.PostArticles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in one process: the data directory, a broker unless a cluster is named, the topics,
 * the topology and its HTTP interface. Starts in this order and stops in the reverse.
 */
public final class Instance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Instance.class);

  private static final Duration TOLD_EVERY = Duration.ofSeconds(30);

  private final Closing closing;
  private final Path data;
  private final Cluster cluster;
  private final Application application;
  private final AccessToken token;

  private Instance(
      Closing closing, Path data, Cluster cluster, Application application, AccessToken token) {
    this.closing = closing;
    this.data = data;
    this.cluster = cluster;
    this.application = application;
    this.token = token;
  }

  /** As {@link #start(InstanceSettings, Consumer)}, for who need not be told how it goes. */
  public static Instance start(InstanceSettings settings) {
    return start(settings, missing -> {});
  }

  /**
   * Returns when questions are answered, however long stores are restored.
   *
   * @param whatIsMissing is told in between, every half a minute
   * @throws Problem where the port, the directory or the brokers do not allow it; nothing keeps
   *     running then
   * @throws io.photofinish.schemas.registry.RegistryException where the schema registry does not
   *     allow it; likewise
   */
  public static Instance start(InstanceSettings settings, Consumer<String> whatIsMissing) {
    // Both are taken where the same command runs twice, and the directory knows by whom.
    DataDirectory.requireFree(settings.data());
    HttpPort.requireFree(settings.host(), settings.port());
    var closing = new Closing();
    try {
      return start(settings, closing, whatIsMissing);
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  private static Instance start(
      InstanceSettings settings, Closing closing, Consumer<String> whatIsMissing) {
    DataDirectory data = closing.add("data directory", DataDirectory.take(settings.data()));
    if (settings.fresh()) {
      data.clear();
    }
    Logging.toFiles(data.logs());
    String servers =
        settings
            .bootstrapServers()
            .orElseGet(
                () -> closing.add("broker", EmbeddedBroker.open(data.broker())).bootstrapServers());
    var cluster = Cluster.of(servers, settings.topicPrefix(), settings.kafka());
    OwnGroups.requireUnshared(cluster, settings.feeds().isPresent());
    Path state = data.state(setUpTopics(cluster));
    cluster.topics().all().forEach(Topic::requireSchema);
    AccessToken token = AccessToken.in(data.root());
    SharedPublisher publisher =
        closing.add(
            "publisher", SharedPublisher.open(cluster.clientProperties(), cluster.topics()));
    Optional<FeedBoard> board =
        settings.feeds().map(fetch -> closing.add("board of the feeds", new FeedBoard(cluster)));
    List<Routes> routes =
        List.of(
            new PostArticles(new Inbox(publisher), token.bearer()),
            new LetterRoutes(cluster, token.bearer()),
            new FeedRoutes(token.bearer(), board));
    Application application =
        closing.add(
            "HTTP and topology",
            startApplication(cluster, state, settings, token.bearer(), routes));
    data.announce(application.address().getPort());
    awaitReady(application, cluster, data.logs(), whatIsMissing);
    Purging.requireAllowed(cluster);
    settings
        .feeds()
        .ifPresent(
            fetch -> {
              var meters = new FeedMeters(application.meters());
              board.orElseThrow().start(meters::show);
              closing.add("feeds", startFeeds(cluster, data, settings, fetch, meters));
            });
    return new Instance(closing, data.root(), cluster, application, token);
  }

  /** Stores that must be restored take their time; only a topology that has stopped is a fault. */
  private static void awaitReady(
      Application application, Cluster cluster, Path logs, Consumer<String> whatIsMissing) {
    long start = System.nanoTime();
    while (!await(() -> application.awaitReady(TOLD_EVERY))) {
      Optional<Problem> failure = failure(application, cluster, logs);
      if (failure.isPresent()) {
        throw failure.get();
      }
      application
          .missing()
          .ifPresent(
              missing ->
                  whatIsMissing.accept(
                      "not ready after %d s: %s; it goes on, and the log says more: %s"
                          .formatted(
                              Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                              missing,
                              logs)));
    }
  }

  private static Feeds startFeeds(
      Cluster cluster,
      DataDirectory data,
      InstanceSettings settings,
      FetchSettings fetch,
      FeedMeters meters) {
    return Feeds.start(
        new PollerSettings(
            cluster.clientProperties(),
            cluster.topics(),
            PollerSettings.group(Settings.applicationId(settings.topicPrefix())),
            Optional.of(data.id()),
            PollerSettings.DEFAULT_WORKERS),
        fetch,
        Schedule.standard(),
        meters::count,
        InstantSource.system());
  }

  /** Answers the cluster's id. */
  private static String setUpTopics(Cluster cluster) {
    return Administration.ask(
        cluster,
        admin -> {
          TopicSetup.createMissing(admin, cluster.topics());
          return admin.describeCluster().clusterId().get();
        });
  }

  private static Application startApplication(
      Cluster cluster,
      Path state,
      InstanceSettings settings,
      BearerToken token,
      List<Routes> routes) {
    Settings standard = Settings.of(cluster.bootstrapServers(), state);
    try {
      return Application.start(
          new Settings(
              cluster.bootstrapServers(),
              cluster.topics(),
              state,
              settings.host(),
              settings.port(),
              Settings.applicationId(settings.topicPrefix()),
              standard.limits(),
              kafka(cluster, settings),
              settings.web().settings(clusterToken(settings)).withAccessToken(token)),
          routes);
    } catch (PortTakenException e) {
      throw Problem.environment(e.getMessage() + "; choose another: --port N", e);
    } catch (ConfigException e) {
      throw Problem.refused("the settings for Kafka are refused: " + e.getMessage());
    }
  }

  /** Where others may take over, each task has a copy that answers in between. */
  private static Map<String, String> kafka(Cluster cluster, InstanceSettings settings) {
    var properties = new HashMap<String, String>();
    if (settings.bootstrapServers().isPresent()) {
      properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, "1");
    }
    properties.putAll(cluster.properties());
    return properties;
  }

  /**
   * With a broker of its own the instance has no others unless somebody lets them join it, and may
   * run where its user has no folder to keep a secret in.
   */
  private static String clusterToken(InstanceSettings settings) {
    Optional<Path> file = settings.web().clusterToken();
    try {
      return ClusterToken.of(file);
    } catch (Problem e) {
      if (settings.bootstrapServers().isPresent() || file.isPresent()) {
        throw e;
      }
      LOG.info("no other instance can join this one: {}", e.getMessage());
      return UUID.randomUUID().toString();
    }
  }

  private interface Wait {
    boolean isOver() throws InterruptedException;
  }

  private static boolean await(Wait wait) {
    try {
      return wait.isOver();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted", e);
    }
  }

  /** Of the HTTP interface, as this machine reaches it. */
  public URI address() {
    URI address = application.address();
    return HttpPort.isEveryAddress(address.getHost())
        ? URI.create("http://" + InstanceSettings.THIS_MACHINE + ":" + address.getPort())
        : address;
  }

  public Path data() {
    return data;
  }

  /** What publishing over HTTP takes, and looking at how the instance does. */
  public AccessToken token() {
    return token;
  }

  public Cluster cluster() {
    return cluster;
  }

  /** Why the topology has stopped by itself, for good; empty where it has not. */
  public Optional<Problem> failure() {
    return failure(application, cluster, data.resolve("logs"));
  }

  private static Optional<Problem> failure(Application application, Cluster cluster, Path logs) {
    return application
        .failure()
        .map(
            cause ->
                cause instanceof AuthorizationException || cause instanceof AuthenticationException
                    ? Administration.problem(cluster, (KafkaException) cause)
                    : Problem.environment(
                        "the topology has failed too often and has stopped (%s); the log says more: %s; what was published is kept"
                            .formatted(cause.getMessage(), logs),
                        cause));
  }

  /**
   * Waits until every article that is on the topic now has been read.
   *
   * @throws Problem where that takes longer
   */
  public void awaitRead(Duration patience) {
    if (!await(() -> application.awaitRead(patience))) {
      throw Problem.environment(
          "the articles are not read after %d seconds; the log says more: %s"
              .formatted(patience.toSeconds(), data.resolve("logs")));
    }
  }

  /** Stops cleanly, HTTP and topology first and then the broker. Closing twice does nothing. */
  @Override
  public void close() {
    closing.close();
  }
}
