package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.visit.FeedVisits;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.ingest.feed.visit.Visitors;
import io.photofinish.ingest.publish.ClientFailure;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.registry.RegistryException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InconsistentGroupProtocolException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of the topic {@code feeds} and publishes what is new, each article version once:
 * articles and the feed's memory are one transaction, all feeds of a site have one owner among the
 * instances of a group, and a former owner is shut out before its memory is read. One thread
 * decides and writes; workers only ask servers, each another site. A fault of the brokers or of the
 * schema registry is logged, and everything is taken up again from the topics.
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

  private record Asked(Shard shard, String feed, Subscribed subscribed, FeedState state) {
    static Asked of(Shard shard, String feed) {
      return new Asked(shard, feed, shard.subscribed(feed).orElseThrow(), shard.state(feed));
    }

    Instant dueAt() {
      return Optional.ofNullable(state.getNextPollAt()).orElse(Instant.MIN);
    }
  }

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
    boolean told = false;
    while (isWanted()) {
      try (var member = Clients.member(settings);
          var reader = Clients.reader(settings)) {
        poll(new Shards(settings, member, reader, this::leave));
      } catch (InterruptException | InterruptedException e) {
        return;
      } catch (InconsistentGroupProtocolException e) {
        if (!told) {
          LOG.warn(
              "feeds: other instances share them by another rule, as another version does; this one"
                  + " polls none until the last of those has stopped");
          told = true;
        }
      } catch (KafkaException | RegistryException | IllegalStateException e) {
        if (isWanted()) {
          LOG.warn("feeds: {}; they are taken up again in a moment", told(e));
        }
      }
      if (isEndedWithin(AFTER_FAULT)) {
        return;
      }
    }
  }

  /** Kafka says what happened around what happened. */
  private static Throwable cause(Throwable e) {
    return e.getCause() == null ? e : cause(e.getCause());
  }

  private void poll(Shards shards) throws InterruptedException {
    try {
      while (isWanted()) {
        shards.read(TICK);
        step(shards);
      }
      leave(shards.all());
    } finally {
      end(shards);
    }
  }

  /** The group is left when nothing is being asked any more. */
  private void end(Shards shards) {
    try {
      visitors.stop(every -> true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      shards.close();
    }
  }

  private static String told(RuntimeException e) {
    return cause(e).getMessage()
        + (ClientFailure.isRefusal(e) ? "; photofinish acls print shows what is needed" : "");
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
    takeAll();
    for (Shard shard : shards.all()) {
      shard.forgotten().forEach(shard::forget);
    }
    for (Asked each : due(shards)) {
      if (!visitors.areFree()) {
        return;
      }
      if (each.shard().ask(each.subscribed().site())) {
        visitors.ask(each, each.feed(), each.subscribed().feed(), each.state());
      }
    }
  }

  /** Those that have waited longest first: whose turn it is never waits for others for ever. */
  private List<Asked> due(Shards shards) {
    Instant now = clock.instant();
    return shards.all().stream()
        .flatMap(shard -> shard.due(now).map(feed -> Asked.of(shard, feed)))
        .sorted(Comparator.comparing(Asked::dueAt))
        .toList();
  }

  private void takeAll() throws InterruptedException {
    for (var done = next(); done.isPresent(); done = next()) {
      take(done.get());
    }
  }

  private Optional<Visitors.Done<Asked>> next() throws InterruptedException {
    return visitors.next(Duration.ZERO);
  }

  private void take(Visitors.Done<Asked> done) {
    Shard shard = done.of().shard();
    String feed = done.of().feed();
    shard.answered(done.of().subscribed().site());
    done.visit()
        .filter(visit -> shard.isOpen() && shard.subscribed(feed).isPresent())
        .ifPresent(
            visit -> {
              shard.commit(visit);
              visit.report().forEach(LOG::info);
              polled.accept(visit);
            });
  }

  /** Others may ask the sites next: what was asked for is waited for, and written. */
  private void leave(Collection<Shard> shards) {
    try {
      visitors.stop(asked -> shards.contains(asked.shard()));
      takeAll();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Ends at once, in the middle of whatever it does, as a crash would. */
  public void abort() {
    ended.countDown();
    thread.interrupt();
    visitors.close();
    join(CLOSE_WITHIN);
  }

  /**
   * Asks nothing more, and returns when all that was asked for has come and is written, or after
   * the time.
   */
  public void stop(Duration within) {
    ended.countDown();
    visitors.close();
    join(within);
  }

  /** What is not finished by then is asked again at the next start. */
  @Override
  public void close() {
    stop(CLOSE_WITHIN);
  }

  private void join(Duration within) {
    try {
      thread.join(within.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
