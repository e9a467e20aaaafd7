package io.photofinish.standalone.feed;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.poll.FeedPoller;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.PageChecks;
import io.photofinish.ingest.feed.visit.PageContents;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Polls the feeds of a cluster, each as often as a test wants, as one of a group. */
final class Poller implements AutoCloseable {
  private final Fetcher fetcher;
  private final FeedPoller poller;

  /**
   * @param instance as {@link PollerSettings#instance}
   * @param interval between two polls of a feed
   */
  Poller(Cluster cluster, Optional<String> instance, Duration interval) {
    fetcher =
        new Fetcher(
            FetchSettings.standard().withPrivateAddresses(true).withHostGap(Duration.ZERO),
            InstantSource.system(),
            Pause.real());
    poller =
        FeedPoller.start(
            new PollerSettings(
                cluster.clientProperties(), cluster.topics(), group(cluster), instance, 3),
            new FeedVisits(
                fetcher,
                PageContents.none(),
                PageChecks.none(),
                new Schedule(interval, interval, interval),
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextLong()),
            visit -> {},
            InstantSource.system());
  }

  static String group(Cluster cluster) {
    return cluster.topics().prefix() + "feeds";
  }

  /** As a crash does. */
  void abort() {
    poller.abort();
    fetcher.close();
  }

  @Override
  public void close() {
    fetcher.close();
    poller.close();
  }

  /** A process that polls without rest until it is killed: bootstrap servers, prefix, instance. */
  public static void main(String[] arguments) throws InterruptedException {
    var cluster = new Cluster(arguments[0], Topics.withPrefix(arguments[1]), Map.of());
    var unused = new Poller(cluster, Optional.of(arguments[2]), Duration.ofMillis(1));
    Thread.currentThread().join();
  }
}
