package io.photofinish.ingest.feed;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.page.Pages;
import io.photofinish.ingest.feed.page.RecentPages;
import io.photofinish.ingest.feed.page.Robots;
import io.photofinish.ingest.feed.poll.FeedPoller;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.Visit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** The feeds of a cluster, polled for as long as this is open. */
public final class Feeds implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private final HostTurns turns;
  private final Fetcher fetcher;
  private final FeedPoller poller;

  private Feeds(HostTurns turns, Fetcher fetcher, FeedPoller poller) {
    this.turns = turns;
    this.fetcher = fetcher;
    this.poller = poller;
  }

  /**
   * Returns at once; the topics must be there.
   *
   * @param polled told of each poll once it is committed
   */
  public static Feeds start(
      PollerSettings settings,
      FetchSettings fetch,
      Schedule schedule,
      Consumer<Visit> polled,
      InstantSource clock) {
    var turns =
        new HostTurns(
            settings.client(),
            settings.topics().hostTurns(),
            fetch.timeout(),
            HostTurns.ENDLESS,
            clock);
    var fetcher = new Fetcher(fetch, clock, Pause.real(), turns);
    return new Feeds(
        turns,
        fetcher,
        FeedPoller.start(settings, visits(fetcher, schedule, clock), polled, clock));
  }

  /** How feeds are polled, whoever keeps their memory. */
  public static FeedVisits visits(Fetcher fetcher, Schedule schedule, InstantSource clock) {
    var robots = new Robots(fetcher, clock);
    return new FeedVisits(
        fetcher,
        new Pages(fetcher, robots, clock),
        new RecentPages(fetcher, robots, clock),
        schedule,
        clock,
        () -> ThreadLocalRandom.current().nextLong());
  }

  /** Requests at hand have a moment to end well, and are then broken off. */
  @Override
  public void close() {
    poller.stop(MOMENT);
    fetcher.close();
    poller.close();
    turns.close();
  }
}
