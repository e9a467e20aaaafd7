package io.photofinish.ingest.feed;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.poll.FeedPoller;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.PageContents;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** The feeds of a cluster, polled for as long as this is open. */
public final class Feeds implements AutoCloseable {
  private final Fetcher fetcher;
  private final FeedPoller poller;

  private Feeds(Fetcher fetcher, FeedPoller poller) {
    this.fetcher = fetcher;
    this.poller = poller;
  }

  /** Returns at once; the topics must be there. */
  public static Feeds start(
      PollerSettings settings, FetchSettings fetch, Schedule schedule, InstantSource clock) {
    var fetcher = new Fetcher(fetch, clock, Pause.real());
    var visits =
        new FeedVisits(
            fetcher,
            PageContents.none(),
            schedule,
            clock,
            () -> ThreadLocalRandom.current().nextLong());
    return new Feeds(fetcher, FeedPoller.start(settings, visits, clock));
  }

  /** Ends what is being asked, and finishes what is being written. */
  @Override
  public void close() {
    fetcher.close();
    poller.close();
  }
}
