package io.photofinish.ingest.feed.visit;

import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Polls feeds on threads of its own, several at a time; whoever asks takes in what they bring back.
 *
 * @param <K> what a visit is recognised by
 */
public final class Visitors<K> implements AutoCloseable {
  private final FeedVisits visits;
  private final ExecutorService workers;
  private final LinkedBlockingQueue<Done<K>> done = new LinkedBlockingQueue<>();

  /**
   * What a worker brings back.
   *
   * @param visit empty where it was told to stop
   */
  public record Done<K>(K of, Optional<Visit> visit) {}

  /**
   * @param workers how many feeds are asked at the same time
   */
  public Visitors(FeedVisits visits, int workers) {
    this.visits = visits;
    this.workers =
        new ThreadPoolExecutor(
            workers,
            workers,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var worker = new Thread(task, "feed-worker");
              worker.setDaemon(true);
              return worker;
            },
            // What is asked for after the end is not asked for.
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Returns at once. One feed is not to be asked again before its visit is taken in. */
  public void ask(K of, String feed, Feed subscription, FeedState before) {
    workers.execute(
        () -> {
          Optional<Visit> visit = Optional.empty();
          try {
            visit = Optional.of(visits.visit(feed, subscription, before));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          done.add(new Done<>(of, visit));
        });
  }

  /** The next that is back, or is within the time; zero does not wait. */
  public Optional<Done<K>> next(Duration within) throws InterruptedException {
    return Optional.ofNullable(done.poll(within.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Ends what is being asked; does not wait for it. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
