package io.photofinish.bench.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.CaughtUp;
import io.photofinish.app.Settings;
import io.photofinish.app.StreamsSettings;
import io.photofinish.app.failure.Failures;
import io.photofinish.app.http.WebSettings;
import io.photofinish.app.read.Limits;
import io.photofinish.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * A topology with the product's settings, on topics and stores of its own, that is fed and
 * measured. Needs no HTTP. For the main thread.
 */
public final class StreamsRun implements AutoCloseable {
  /** The same for both guarantees: by default at-least-once commits 300 times as seldom. */
  private static final int COMMIT_MILLIS = 100;

  private static final long PAUSE_MILLIS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private final Lab lab;
  private final Topics topics;
  private final KafkaStreams streams;
  private final CaughtUp caughtUp;
  private final List<String> sources;
  private volatile Throwable failure;

  /**
   * Returns when every thread has its tasks.
   *
   * @param name of the run, unlike any other on the broker
   * @param guarantee as {@code processing.guarantee} has it
   * @param internal the internal topics in the order of the flow, without the application id
   */
  public StreamsRun(
      Lab lab,
      String name,
      String guarantee,
      List<String> internal,
      BiFunction<Topics, StreamsConfig, Topology> topology)
      throws InterruptedException {
    this.lab = lab;
    topics = Topics.withPrefix(name + ".");
    lab.clients().create(topics);
    var settings = settings(lab.clients().bootstrapServers(), name, lab.directory().resolve(name));
    var config = config(settings, guarantee);
    streams = new KafkaStreams(topology.apply(topics, config), config);
    streams.setUncaughtExceptionHandler(
        failure -> {
          this.failure = failure;
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    caughtUp = new CaughtUp(settings.withKafka(Map.of("client.id", Clients.CLIENT_ID)));
    sources = internal.stream().map(topic -> name + "-" + topic).toList();
    streams.start();
    await(this::isRunning);
  }

  private Settings settings(String bootstrapServers, String name, Path state) {
    return new Settings(
        bootstrapServers,
        topics,
        state,
        "127.0.0.1",
        0,
        name,
        Limits.DEFAULT,
        Map.of(),
        WebSettings.of(name));
  }

  private static StreamsConfig config(Settings settings, String guarantee) {
    var failures = new Failures(settings.topics().deadLetters().name(), new SimpleMeterRegistry());
    Map<String, Object> all = new HashMap<>(StreamsSettings.of(settings, 1, failures).originals());
    all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    return new StreamsConfig(all);
  }

  private boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING
        && streams.metadataForLocalThreads().stream().noneMatch(t -> t.activeTasks().isEmpty());
  }

  public Topics topics() {
    return topics;
  }

  /** Publishes these articles and returns when what follows from them is committed. */
  public Measured feed(List<Feed> articles) throws InterruptedException {
    return feed(articles, null);
  }

  /** As {@link #feed}, but all in one partition, so that they are read in this order. */
  public Measured feedInOrder(List<Feed> articles) throws InterruptedException {
    return feed(articles, 0);
  }

  private Measured feed(List<Feed> articles, Integer partition) throws InterruptedException {
    Load before = Load.now(lab.broker());
    long start = System.nanoTime();
    for (Feed article : articles) {
      lab.clients().send(topics.articles().name(), partition, article.id(), article.bytes());
    }
    lab.clients().flush();
    awaitRead();
    long wall = System.nanoTime() - start;
    Load after = Load.now(lab.broker());
    return new Measured(
        articles.size(),
        after.application() - before.application(),
        after.broker() - before.broker(),
        wall);
  }

  private void awaitRead() throws InterruptedException {
    var end = caughtUp.end(topics.articles().name());
    await(() -> caughtUp.to(end));
    for (String source : sources) {
      var changes = caughtUp.end(source);
      await(() -> caughtUp.to(changes));
    }
  }

  private interface Condition {
    boolean holds() throws InterruptedException;
  }

  private void await(Condition condition) throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.holds()) {
      if (failure != null
          || streams.state() == KafkaStreams.State.ERROR
          || System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            "the topology is " + streams.state() + ", and not done", failure);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Stops it and deletes its topics and stores. */
  @Override
  public void close() {
    caughtUp.close();
    streams.close();
    streams.cleanUp();
    lab.forget(topics);
  }
}
