package io.photofinish.ingest.feed.visit;

import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Polls feeds on threads of its own, several at a time; whoever asks takes in what they bring back.
 *
 * @param <K> what a visit is recognised by
 */
public final class Visitors<K> implements AutoCloseable {
  private final FeedVisits visits;
  private final int most;
  private final ThreadPoolExecutor workers;
  private final Set<Asking> underWay = new HashSet<>(); // its own lock
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
    most = workers;
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
            (task, pool) -> end(List.of(task)));
  }

  private final class Asking implements Runnable {
    private final K of;
    private final String feed;
    private final Feed subscription;
    private final FeedState before;
    private Optional<Thread> worker = Optional.empty(); // of underWay
    private boolean stopped; // of underWay

    Asking(K of, String feed, Feed subscription, FeedState before) {
      this.of = of;
      this.feed = feed;
      this.subscription = subscription;
      this.before = before;
    }

    @Override
    public void run() {
      Optional<Visit> visit = Optional.empty();
      try {
        begin();
        visit = Optional.of(visits.visit(feed, subscription, before));
      } catch (InterruptedException toldToStop) {
        // It comes back with nothing.
      } finally {
        end(visit);
        Thread.interrupted(); // the next visit on this thread is another's
      }
    }

    private void begin() throws InterruptedException {
      synchronized (underWay) {
        if (stopped) {
          throw new InterruptedException();
        }
        worker = Optional.of(Thread.currentThread());
      }
    }

    void stop() {
      stopped = true;
      worker.ifPresent(Thread::interrupt);
    }

    void end(Optional<Visit> visit) {
      done.add(new Done<>(of, visit));
      synchronized (underWay) {
        underWay.remove(this);
        worker = Optional.empty();
        underWay.notifyAll();
      }
    }
  }

  /** Whether a feed would be asked at once. */
  public boolean areFree() {
    synchronized (underWay) {
      return underWay.size() < most;
    }
  }

  /** Returns at once. One feed is not to be asked again before its visit is taken in. */
  public void ask(K of, String feed, Feed subscription, FeedState before) {
    var asking = new Asking(of, feed, subscription, before);
    synchronized (underWay) {
      underWay.add(asking);
    }
    workers.execute(asking);
  }

  /** The next that is back, or is within the time; zero does not wait. */
  public Optional<Done<K>> next(Duration within) throws InterruptedException {
    return Optional.ofNullable(done.poll(within.toNanos(), TimeUnit.NANOSECONDS));
  }

  /**
   * Ends visits before their next request, and waits for the requests at hand. Then all of them are
   * back: whole, where they had nothing more to ask.
   */
  public void stop(Predicate<K> which) throws InterruptedException {
    synchronized (underWay) {
      List<Asking> meant = underWay.stream().filter(each -> which.test(each.of)).toList();
      meant.forEach(Asking::stop);
      while (!Collections.disjoint(underWay, meant)) {
        underWay.wait();
      }
    }
  }

  private void end(List<Runnable> neverBegun) {
    for (Runnable each : neverBegun) {
      ((Visitors<?>.Asking) each).end(Optional.empty());
    }
  }

  /** As {@link #stop} for all, but does not wait. */
  @Override
  public void close() {
    end(workers.shutdownNow());
  }
}
