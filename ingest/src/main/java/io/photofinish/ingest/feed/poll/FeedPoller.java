package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.ingest.feed.visit.Visitors;
import io.photofinish.schemas.registry.RegistryException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of the topic {@code feeds} and publishes what is new, each article version once:
 * articles and the feed's memory are one transaction, a feed has one owner among the instances of a
 * group, and a former owner is shut out before its memory is read. One thread decides and writes;
 * workers only ask servers. A fault of the brokers or of the schema registry is logged, and
 * everything is taken up again from the topics.
 */
public final class FeedPoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final PollerSettings settings;
  private final Consumer<Visit> polled;
  private final InstantSource clock;
  private final Visitors<Asked> visitors;
  private final Thread thread = new Thread(this::run, "feeds");
  private final CountDownLatch ended = new CountDownLatch(1);

  private record Asked(Shard shard, String feed) {}

  private FeedPoller(
      PollerSettings settings, FeedVisits visits, Consumer<Visit> polled, InstantSource clock) {
    this.settings = settings;
    this.polled = polled;
    this.clock = clock;
    visitors = new Visitors<>(visits, settings.workers());
    thread.setDaemon(true);
  }

  /**
   * Starts and returns at once. The topics must be there.
   *
   * @param polled told of each poll once it is committed, on the poller's own thread
   */
  public static FeedPoller start(
      PollerSettings settings, FeedVisits visits, Consumer<Visit> polled, InstantSource clock) {
    var poller = new FeedPoller(settings, visits, polled, clock);
    poller.thread.start();
    return poller;
  }

  private void run() {
    while (isWanted()) {
      try (var consumer = Clients.consumer(settings)) {
        var shards = new Shards(settings, consumer);
        try {
          while (isWanted()) {
            shards.read(TICK);
            step(shards);
          }
        } finally {
          shards.close();
        }
      } catch (InterruptException | InterruptedException e) {
        return;
      } catch (KafkaException | RegistryException | IllegalStateException e) {
        if (isWanted()) {
          LOG.warn("feeds: {}; they are taken up again in a moment", e.getMessage());
        }
        if (isEndedWithin(AFTER_FAULT)) {
          return;
        }
      }
    }
  }

  private boolean isWanted() {
    return ended.getCount() > 0;
  }

  private boolean isEndedWithin(Duration time) {
    try {
      return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void step(Shards shards) throws InterruptedException {
    for (var done = next(); done.isPresent(); done = next()) {
      if (shards.holds(done.get().of().shard())) {
        take(done.get());
      }
    }
    for (Shard shard : shards.all()) {
      shard.forgotten().forEach(shard::forget);
      List<String> due = shard.due(clock.instant()).toList();
      due.forEach(feed -> ask(shard, feed));
    }
  }

  private Optional<Visitors.Done<Asked>> next() throws InterruptedException {
    return visitors.next(Duration.ZERO);
  }

  private void ask(Shard shard, String feed) {
    shard.asked(feed);
    visitors.ask(new Asked(shard, feed), feed, shard.feed(feed), shard.state(feed));
  }

  private void take(Visitors.Done<Asked> done) {
    Shard shard = done.of().shard();
    String feed = done.of().feed();
    shard.answered(feed);
    done.visit()
        .filter(visit -> shard.isSubscribed(feed))
        .ifPresent(
            visit -> {
              shard.commit(visit);
              visit.report().forEach(LOG::info);
              polled.accept(visit);
            });
  }

  /** Ends at once, in the middle of whatever it does, as a crash would. */
  public void abort() {
    ended.countDown();
    thread.interrupt();
    visitors.close();
    join();
  }

  /** Finishes the transaction at hand; what is being asked is asked again at the next start. */
  @Override
  public void close() {
    ended.countDown();
    visitors.close();
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
