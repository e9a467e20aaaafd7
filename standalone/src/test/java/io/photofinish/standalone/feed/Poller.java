package io.photofinish.standalone.feed;

import io.photofinish.ingest.feed.Feeds;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.poll.FeedPoller;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Polls the feeds of a cluster, each as often as a test wants, as one of a group. Every host is
 * this machine.
 */
final class Poller implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofSeconds(3);

  /** Of one answer; a host is free so much the sooner after its asker was killed. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final HostTurns turns;
  private final Fetcher fetcher;
  private final FeedPoller poller;

  /** As {@link #Poller(Cluster, Optional, Duration, FetchSettings)}, without a gap. */
  Poller(Cluster cluster, Optional<String> instance, Duration interval) {
    this(cluster, instance, interval, FetchSettings.standard().withHostGap(Duration.ZERO));
  }

  /**
   * @param instance as {@link PollerSettings#instance}
   * @param interval between two polls of a feed
   */
  Poller(Cluster cluster, Optional<String> instance, Duration interval, FetchSettings manners) {
    FetchSettings fetch = manners.withPrivateAddresses(true).withTimeouts(LONGEST, LONGEST);
    InstantSource clock = InstantSource.system();
    turns =
        new HostTurns(
            cluster.clientProperties(),
            cluster.topics().hostTurns(),
            fetch.timeout(),
            HostTurns.ENDLESS,
            clock);
    fetcher = new Fetcher(fetch, clock, Pause.real(), turns, new ThisMachine());
    poller =
        FeedPoller.start(
            new PollerSettings(
                cluster.clientProperties(), cluster.topics(), group(cluster), instance, 3),
            Feeds.visits(fetcher, new Schedule(interval, interval, interval), clock),
            visit -> {},
            clock);
  }

  private static final class ThisMachine implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  static String group(Cluster cluster) {
    return cluster.topics().prefix() + "feeds";
  }

  /** As a crash does: what ends from now on is told nobody. */
  void abort() {
    turns.close();
    poller.abort();
    fetcher.close();
  }

  @Override
  public void close() {
    poller.stop(MOMENT);
    fetcher.close();
    poller.close();
    turns.close();
  }

  /** A process that polls without rest until it is killed: bootstrap servers, prefix, instance. */
  public static void main(String[] arguments) throws InterruptedException {
    var cluster = new Cluster(arguments[0], Topics.withPrefix(arguments[1]), Map.of());
    var unused = new Poller(cluster, Optional.of(arguments[2]), Duration.ofMillis(1));
    Thread.currentThread().join();
  }
}
