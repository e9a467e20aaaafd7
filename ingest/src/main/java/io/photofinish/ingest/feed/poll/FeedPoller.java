package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of the topic {@code feeds} and publishes what is new, each article version once:
 * articles and the feed's memory are one transaction, a feed has one owner among the instances of a
 * group, and a former owner is shut out before its memory is read. One thread decides and writes;
 * workers only ask servers. A fault of the brokers is logged, and everything is taken up again from
 * the topics.
 */
public final class FeedPoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final PollerSettings settings;
  private final FeedVisits visits;
  private final InstantSource clock;
  private final ExecutorService workers;
  private final LinkedBlockingQueue<Done> done = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "feeds");
  private volatile boolean wanted = true;

  /** What a worker brings back; {@code visit} is null where it was told to stop. */
  private record Done(Shard shard, String feed, Visit visit) {}

  private FeedPoller(PollerSettings settings, FeedVisits visits, InstantSource clock) {
    this.settings = settings;
    this.visits = visits;
    this.clock = clock;
    workers =
        Executors.newFixedThreadPool(
            settings.workers(),
            task -> {
              var worker = new Thread(task, "feed-worker");
              worker.setDaemon(true);
              return worker;
            });
    thread.setDaemon(true);
  }

  /** Starts and returns at once. The topics must be there. */
  public static FeedPoller start(PollerSettings settings, FeedVisits visits, InstantSource clock) {
    var poller = new FeedPoller(settings, visits, clock);
    poller.thread.start();
    return poller;
  }

  private void run() {
    while (wanted) {
      try (var consumer = Clients.consumer(settings)) {
        var shards = new Shards(settings, consumer);
        try {
          while (wanted) {
            shards.read(TICK);
            step(shards);
          }
        } finally {
          shards.close();
        }
      } catch (InterruptException e) {
        return;
      } catch (KafkaException | IllegalStateException e) {
        if (wanted) {
          LOG.warn("feeds: {}; they are taken up again in a moment", e.getMessage());
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(AFTER_FAULT.toMillis());
    } catch (InterruptedException e) {
      wanted = false;
    }
  }

  private void step(Shards shards) {
    for (Done each = done.poll(); each != null; each = done.poll()) {
      if (shards.holds(each.shard())) {
        take(each);
      }
    }
    for (Shard shard : shards.all()) {
      shard.forgotten().forEach(shard::forget);
      List<String> due = shard.due(clock.instant()).toList();
      due.forEach(feed -> ask(shard, feed));
    }
  }

  private void ask(Shard shard, String feed) {
    Feed subscription = shard.feed(feed);
    FeedState before = shard.state(feed);
    shard.asked(feed);
    workers.execute(
        () -> {
          Visit visit = null;
          try {
            visit = visits.visit(feed, subscription, before);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          done.add(new Done(shard, feed, visit));
        });
  }

  private void take(Done each) {
    each.shard().answered(each.feed());
    if (each.visit() != null && each.shard().isSubscribed(each.feed())) {
      each.shard().commit(each.visit());
      log(each.visit());
    }
  }

  private static void log(Visit visit) {
    String feed = Redacted.of(visit.feed());
    if (visit.after().getError() != null) {
      LOG.info("{}: {}", feed, visit.after().getError());
    }
    if (!visit.publications().isEmpty()) {
      LOG.info("{}: {} published", feed, visit.publications().size());
    }
    visit.remarks().forEach(remark -> LOG.info("{}: {}", feed, remark));
  }

  /** Ends at once, in the middle of whatever it does, as a crash would. */
  public void abort() {
    wanted = false;
    thread.interrupt();
    workers.shutdownNow();
    join();
  }

  /** Finishes the transaction at hand; what is being asked is asked again at the next start. */
  @Override
  public void close() {
    wanted = false;
    workers.shutdownNow();
    join();
  }

  private void join() {
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
