package io.photofinish.app;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.http.HttpServer;
import io.photofinish.app.http.Routes;
import io.photofinish.app.query.Queries;
import io.photofinish.app.topology.PhotofinishTopology;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance: topology, stores, HTTP. The topics must be there. */
public final class Application implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 50;

  private final Settings settings;
  private final PrometheusMeterRegistry meters;
  private final HttpServer http;
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics streamsMetrics;
  private final Queries queries;
  private final ReadProgress progress;

  /**
   * Returns once HTTP is bound and the topology has been started, which is before it is ready.
   *
   * @throws io.photofinish.app.http.PortTakenException where the HTTP port cannot be had; nothing
   *     runs then
   */
  public static Application start(Settings settings) {
    return start(settings, List.of());
  }

  /**
   * As {@link #start(Settings)}.
   *
   * @param routes of others, on the same HTTP server
   */
  public static Application start(Settings settings, List<Routes> routes) {
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var http =
        HttpServer.bind(
            settings.host(),
            settings.port(),
            Map.of(
                "version", version(),
                "bootstrapServers", settings.bootstrapServers(),
                "topicPrefix", settings.topics().prefix(),
                "applicationId", settings.applicationId()),
            meters,
            routes);
    try {
      return new Application(settings, meters, http);
    } catch (RuntimeException e) {
      http.close();
      meters.close();
      throw e;
    }
  }

  private Application(Settings settings, PrometheusMeterRegistry meters, HttpServer http) {
    this.settings = settings;
    this.meters = meters;
    this.http = http;
    var config = StreamsSettings.of(settings, http.port());
    var topology =
        new PhotofinishTopology(settings.topics(), settings.limits(), meters).build(config);
    streams = new KafkaStreams(topology, config);
    streams.setUncaughtExceptionHandler(new ThreadFailures(System::nanoTime));
    streamsMetrics = new KafkaStreamsMetrics(streams);
    streamsMetrics.bindTo(meters);
    new JvmMemoryMetrics().bindTo(meters);
    streams.start();
    queries =
        new Queries(
            streams,
            settings.advertised(http.port()),
            PhotofinishTopology.sources(settings.topics(), settings.applicationId()),
            settings.topics().articles().partitions());
    progress = new ReadProgress(settings.clients(), settings.topics(), settings.applicationId());
    http.answer(queries, progress::awaitClaims);
  }

  private static String version() {
    return Optional.ofNullable(Application.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  public URI address() {
    return URI.create("http://" + settings.host() + ":" + http.port());
  }

  /** Whether the topology has stopped by itself and will not come back in this process. */
  public boolean hasFailed() {
    return streams.state() == KafkaStreams.State.ERROR;
  }

  /** Whether every store answers. */
  public boolean isReady() {
    return queries.missing().isEmpty();
  }

  /** Blocks until the stores answer; false where the time is up. */
  public boolean awaitReady(Duration within) throws InterruptedException {
    return await(within, this::isReady);
  }

  /**
   * Blocks until everything that the articles topic holds now was read, its results are in the
   * stores and on the topics; false where the time is up.
   */
  public boolean awaitRead(Duration within) throws InterruptedException {
    return progress.awaitResults(within, remaining -> {});
  }

  private interface Condition {
    boolean holds();
  }

  private static boolean await(Duration within, Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  /** Stops HTTP, then the topology with its last commit. */
  @Override
  public void close() {
    http.close();
    progress.close();
    if (!streams.close(CLOSE_WITHIN)) {
      LOG.warn("the topology did not stop within {}", CLOSE_WITHIN);
    }
    streamsMetrics.close();
    meters.close();
  }
}
