package io.photofinish.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.failure.Failures;
import io.photofinish.app.http.HttpPeers;
import io.photofinish.app.http.HttpServer;
import io.photofinish.app.http.Routes;
import io.photofinish.app.inspect.StreamsInspection;
import io.photofinish.app.query.Book;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.read.Extracting;
import io.photofinish.app.topology.Flow;
import io.photofinish.app.topology.PhotofinishTopology;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
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
  private final ThreadFailures threadFailures;
  private final KafkaStreamsMetrics streamsMetrics;
  private final Book book;
  private final HappeningLog happenings;
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
    return start(settings, routes, Extracting.current());
  }

  /**
   * As {@link #start(Settings)}.
   *
   * @param routes of others, on the same HTTP server
   * @param extractor in place of this build's
   */
  public static Application start(Settings settings, List<Routes> routes, Extracting extractor) {
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    meters.config().meterFilter(ShownMeters.filter());
    var http =
        HttpServer.bind(
            settings.host(),
            settings.port(),
            settings.web(),
            told(settings, extractor),
            meters,
            routes);
    try {
      return new Application(settings, meters, http, extractor);
    } catch (RuntimeException e) {
      http.close();
      meters.close();
      throw e;
    }
  }

  private Application(
      Settings settings, PrometheusMeterRegistry meters, HttpServer http, Extracting extractor) {
    this.settings = settings;
    this.meters = meters;
    this.http = http;
    var failures = new Failures(settings.topics().deadLetters().name(), meters);
    var config = StreamsSettings.of(settings, http.port(), failures);
    var topology =
        new PhotofinishTopology(settings.topics(), settings.limits(), failures, extractor)
            .build(config);
    streams = new KafkaStreams(topology, config);
    threadFailures = new ThreadFailures(System::nanoTime, failures::isUnderstood);
    streams.setUncaughtExceptionHandler(threadFailures);
    streamsMetrics = new KafkaStreamsMetrics(streams);
    streamsMetrics.bindTo(meters);
    new JvmMemoryMetrics().bindTo(meters);
    streams.start();
    book =
        Book.of(
            streams,
            settings.advertised(http.port()),
            new HttpPeers(settings.web().clusterToken()),
            Flow.sources(settings.topics(), settings.applicationId()),
            settings.topics().articles().partitions(),
            settings.web().staleness());
    happenings = new HappeningLog(settings.askedClients(), settings.topics().happenings());
    progress =
        new ReadProgress(settings.askedClients(), settings.topics(), settings.applicationId());
    http.answer(
        book,
        happenings,
        new StreamsInspection(
            streams, topology.describe(), () -> progress.lags(settings.web().answerWithin())),
        progress::awaitClaims,
        () -> InputLag.over(streams, settings.web().readyLag()));
  }

  private static Map<String, String> told(Settings settings, Extracting extractor) {
    var told = new LinkedHashMap<String, String>();
    told.put("version", version());
    told.put("bootstrapServers", settings.bootstrapServers());
    told.put("topicPrefix", settings.topics().prefix());
    told.put("applicationId", settings.applicationId());
    told.put("extractor", extractor.version());
    settings
        .topics()
        .registry()
        .ifPresent(
            registry -> {
              told.put("schemaRegistry", registry.addresses());
              told.put("writesWithRegistry", Boolean.toString(registry.writes()));
            });
    return told;
  }

  private static String version() {
    return Optional.ofNullable(Application.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  public URI address() {
    return URI.create("http://" + settings.host() + ":" + http.port());
  }

  /** What {@code /metrics} shows, for what others count and measure. */
  public MeterRegistry meters() {
    return meters;
  }

  /** Why the topology has stopped by itself, for good in this process; empty where it has not. */
  public Optional<Throwable> failure() {
    return threadFailures.fatal();
  }

  /** Whether every store answers. */
  public boolean isReady() {
    return missing().isEmpty();
  }

  /** What does not answer yet; empty where every store does. */
  public Optional<String> missing() {
    return book.missing();
  }

  /** Blocks until the stores answer; false where the time is up or they never will. */
  public boolean awaitReady(Duration within) throws InterruptedException {
    return await(within, () -> isReady() || failure().isPresent()) && failure().isEmpty();
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
    happenings.close();
    book.close();
    if (!streams.close(CLOSE_WITHIN)) {
      LOG.warn("the topology did not stop within {}", CLOSE_WITHIN);
    }
    streamsMetrics.close();
    meters.close();
  }
}
