package io.photofinish.standalone.instance;

import io.photofinish.app.Application;
import io.photofinish.app.Settings;
import io.photofinish.app.http.PortTakenException;
import io.photofinish.app.http.Routes;
import io.photofinish.ingest.Inbox;
import io.photofinish.ingest.feed.Feeds;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.ingest.publish.SharedPublisher;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Administration;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.data.DataDirectory;
import io.photofinish.standalone.data.WriteToken;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.log.Logging;
import io.photofinish.standalone.post.PostArticles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * Everything in one process: the data directory, a broker unless a cluster is named, the topics,
 * the topology and its HTTP interface. Starts in this order and stops in the reverse.
 */
public final class Instance implements AutoCloseable {
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  private final Closing closing;
  private final Path data;
  private final Cluster cluster;
  private final Application application;
  private final WriteToken token;

  private Instance(
      Closing closing, Path data, Cluster cluster, Application application, WriteToken token) {
    this.closing = closing;
    this.data = data;
    this.cluster = cluster;
    this.application = application;
    this.token = token;
  }

  /**
   * Returns when questions are answered.
   *
   * @throws Problem where the port, the directory or the brokers do not allow it; nothing keeps
   *     running then
   */
  public static Instance start(InstanceSettings settings) {
    // Both are taken where the same command runs twice, and the directory knows by whom.
    DataDirectory.requireFree(settings.data());
    HttpPort.requireFree(settings.host(), settings.port());
    var closing = new Closing();
    try {
      return start(settings, closing);
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  private static Instance start(InstanceSettings settings, Closing closing) {
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
    var cluster = new Cluster(servers, Topics.withPrefix(settings.topicPrefix()), settings.kafka());
    Path state = data.state(setUpTopics(cluster));
    WriteToken token = WriteToken.in(data.root());
    SharedPublisher publisher =
        closing.add(
            "publisher", SharedPublisher.open(cluster.clientProperties(), cluster.topics()));
    Routes post = new PostArticles(new Inbox(publisher), token);
    Application application =
        closing.add("HTTP and topology", startApplication(cluster, state, settings, post));
    data.announce(application.address().getPort());
    if (!await(() -> application.awaitReady(START_PATIENCE))) {
      throw Problem.environment(
          "the stores do not answer after %d seconds; the log says more: %s"
              .formatted(START_PATIENCE.toSeconds(), data.logs()));
    }
    settings
        .feeds()
        .ifPresent(fetch -> closing.add("feeds", startFeeds(cluster, data, settings, fetch)));
    return new Instance(closing, data.root(), cluster, application, token);
  }

  private static Feeds startFeeds(
      Cluster cluster, DataDirectory data, InstanceSettings settings, FetchSettings fetch) {
    return Feeds.start(
        new PollerSettings(
            cluster.clientProperties(),
            cluster.topics(),
            Settings.applicationId(settings.topicPrefix()) + "-feeds",
            Optional.of(data.id()),
            PollerSettings.DEFAULT_WORKERS),
        fetch,
        Schedule.standard(),
        InstantSource.system());
  }

  /** Answers the cluster's id. */
  private static String setUpTopics(Cluster cluster) {
    try (var admin = Admin.create(Administration.withPatience(cluster))) {
      TopicSetup.createMissing(admin, cluster.topics());
      return admin.describeCluster().clusterId().get();
    } catch (ExecutionException e) {
      throw Administration.problem(cluster, new KafkaException(e.getMessage(), e.getCause()));
    } catch (KafkaException e) {
      throw Administration.problem(cluster, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted while the topics were made", e);
    }
  }

  private static Application startApplication(
      Cluster cluster, Path state, InstanceSettings settings, Routes routes) {
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
              cluster.properties()),
          List.of(routes));
    } catch (PortTakenException e) {
      throw Problem.environment(e.getMessage() + "; choose another: --port N", e);
    } catch (ConfigException e) {
      throw Problem.refused("the settings for Kafka are refused: " + e.getMessage());
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

  /** What publishing over HTTP takes. */
  public WriteToken token() {
    return token;
  }

  public Cluster cluster() {
    return cluster;
  }

  /** Whether the topology has stopped by itself, for good. */
  public boolean hasFailed() {
    return application.hasFailed();
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
