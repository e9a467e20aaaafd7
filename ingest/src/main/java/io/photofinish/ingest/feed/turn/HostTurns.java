package io.photofinish.ingest.feed.turn;

import io.photofinish.ingest.feed.fetch.FetchException;
import io.photofinish.ingest.feed.fetch.HostRestsException;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.turn.HostLogs.Claimed;
import io.photofinish.schemas.HostTurn;
import io.photofinish.schemas.HostTurnStep;
import io.photofinish.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Turns at hosts among all programs that share a cluster. Who wants one writes a claim to the topic
 * {@code host-turns} and reads it back: the log's order decides ({@link HostLog}). While the
 * brokers do not answer nobody has a turn. One whose end is not told, after a crash, is over with
 * its lease: the longest request, and the time within which a claim must be read back.
 */
public final class HostTurns implements Turns, AutoCloseable {
  /** Of who has nothing else to do. */
  public static final Duration ENDLESS = Duration.ofDays(36_500);

  static final Duration CLAIMED_WITHIN = Duration.ofSeconds(5);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /**
   * The part of a gap within which those who wait for its end claim, each at a moment of its own:
   * else who is nearest to the brokers would always be first.
   */
  private static final int SPREAD = 50;

  private final Duration lease;
  private final Duration patience;
  private final InstantSource clock;
  private final String asker = UUID.randomUUID().toString();
  private final TurnLog log;

  // What follows is guarded by this.
  private Optional<HostLogs> hosts = Optional.empty();
  private boolean allRead;
  private final Map<Long, Claim> unread = new HashMap<>();
  private long claims;
  private boolean closed;

  /**
   * The brokers are asked once the first turn is wanted.
   *
   * @param client properties of a Kafka client
   * @param longest that a request takes
   * @param patience with brokers that do not tell whose turn it is, before {@link #take} gives up
   */
  public HostTurns(
      Map<String, Object> client,
      Topic<String, HostTurn> topic,
      Duration longest,
      Duration patience,
      InstantSource clock) {
    this.lease = longest.plus(CLAIMED_WITHIN);
    this.patience = patience;
    this.clock = clock;
    log = new TurnLog(client, topic, clock, new Following());
  }

  private enum Outcome {
    OPEN,
    HOLDS,
    REFUSED,
    UNKNOWN
  }

  private final class Claim implements Turn {
    private final String host;
    private final Duration gap;
    private final long number;
    private final long readTo;
    private final int partition;

    /** Before it is written: so it ends before others take it to have ended. */
    private final long begun;

    private Outcome outcome = Outcome.OPEN; // guarded by HostTurns.this

    Claim(String host, Duration gap, long number, HostLogs known, long begun) {
      this.host = host;
      this.gap = gap;
      this.number = number;
      this.readTo = known.readTo(host);
      this.partition = known.partition(host);
      this.begun = begun;
    }

    boolean isStale() {
      return System.nanoTime() - begun > CLAIMED_WITHIN.toNanos();
    }

    void write() {
      HostTurn claim =
          step(HostTurnStep.CLAIM).setReadTo(readTo).setLeaseMillis(lease.toMillis()).build();
      log.append(partition, host, claim, () -> settle(this, Outcome.UNKNOWN));
    }

    @Override
    public Duration left() {
      return lease.minusNanos(System.nanoTime() - begun);
    }

    @Override
    public void end(Duration rest) {
      Instant restEnds = rest.isZero() ? null : clock.instant().plus(rest);
      HostTurn release = step(HostTurnStep.RELEASE).setRestEndsAt(restEnds).build();
      log.append(partition, host, release, () -> {}); // then it is over with its lease
    }

    private HostTurn.Builder step(HostTurnStep step) {
      return HostTurn.newBuilder()
          .setStep(step)
          .setAsker(asker)
          .setNumber(number)
          .setGapMillis(gap.toMillis());
    }
  }

  @Override
  public Turn take(String host, Duration gap) throws FetchException, InterruptedException {
    long start = System.nanoTime();
    log.start();
    while (true) {
      Claim claim = claim(host, gap, start);
      claim.write();
      Outcome outcome = outcome(claim);
      if (outcome == Outcome.HOLDS || outcome == Outcome.REFUSED) {
        log.works();
      } else {
        requirePatience(host, start);
      }
      if (outcome == Outcome.HOLDS) {
        if (!claim.isStale()) {
          return claim;
        }
        claim.end(Duration.ZERO);
      }
    }
  }

  /** Blocks until the host is free. */
  private synchronized Claim claim(String host, Duration gap, long start)
      throws FetchException, InterruptedException {
    long spread = 0;
    while (true) {
      requireOpen();
      if (!allRead) {
        requirePatience(host, start);
        TimeUnit.NANOSECONDS.timedWait(this, LOOK_EVERY.toNanos());
        continue;
      }
      HostLogs known = hosts.orElseThrow();
      requireNoRest(host, known.restUntil(host));
      long now = System.nanoTime();
      long wait = known.nanosUntilFree(host, gap, now);
      if (wait > 0 && spread == 0) {
        spread = ThreadLocalRandom.current().nextLong(gap.toNanos() / SPREAD + 1);
      }
      if (wait + spread <= 0) {
        var claim = new Claim(host, gap, ++claims, known, now);
        unread.put(claim.number, claim);
        return claim;
      }
      TimeUnit.NANOSECONDS.timedWait(this, wait + spread);
    }
  }

  /** By clocks that may differ, so that one which is wrong makes no host rest for long. */
  private void requireNoRest(String host, Instant until) throws HostRestsException {
    Instant now = clock.instant();
    Instant latest = now.plus(LONGEST_REST);
    if (until.isAfter(now)) {
      throw new HostRestsException(host, until.isBefore(latest) ? until : latest);
    }
  }

  private void requirePatience(String host, long start) throws FetchException {
    if (System.nanoTime() - start > patience.toNanos()) {
      throw new FetchException(
          "the brokers do not tell whose turn it is to ask %s: %s"
              .formatted(host, log.fault().orElse("no answer")));
    }
  }

  private void requireOpen() throws InterruptedException {
    if (closed) {
      throw new InterruptedException("closed");
    }
  }

  private synchronized Outcome outcome(Claim claim) throws InterruptedException {
    try {
      while (claim.outcome == Outcome.OPEN && !claim.isStale()) {
        requireOpen();
        TimeUnit.NANOSECONDS.timedWait(this, LOOK_EVERY.toNanos());
      }
      return claim.outcome;
    } catch (InterruptedException e) {
      if (claim.outcome == Outcome.HOLDS) {
        claim.end(Duration.ZERO);
      }
      throw e;
    } finally {
      unread.remove(claim.number); // should it be read later, it is given back
    }
  }

  private synchronized void settle(Claim claim, Outcome outcome) {
    if (claim.outcome == Outcome.OPEN) {
      claim.outcome = outcome;
      notifyAll();
    }
  }

  private final class Following implements TurnLog.Follower {
    @Override
    public void begins(int partitions) {
      synchronized (HostTurns.this) {
        hosts = Optional.of(new HostLogs(partitions));
      }
    }

    @Override
    public void read(List<TurnLog.Step> steps, long[] positions, boolean all) {
      unwanted(steps, positions, all).forEach(claim -> claim.end(Duration.ZERO));
    }

    /** Answers the turns that nobody here waits for any more. */
    private List<Claim> unwanted(List<TurnLog.Step> steps, long[] positions, boolean all) {
      var unwanted = new ArrayList<Claim>();
      synchronized (HostTurns.this) {
        HostLogs known = hosts.orElseThrow();
        long now = System.nanoTime();
        for (TurnLog.Step step : steps) {
          known
              .take(step.host(), step.offset(), step.turn(), now)
              .filter(claimed -> claimed.claim().asker().equals(asker))
              .ifPresent(
                  claimed -> {
                    Claim mine = unread.remove(claimed.claim().number());
                    if (mine != null) {
                      settle(mine, claimed.holds() ? Outcome.HOLDS : Outcome.REFUSED);
                    } else if (claimed.holds() && allRead) {
                      unwanted.add(known(step, claimed, known));
                    }
                  });
        }
        for (int n = 0; n < positions.length; n++) {
          known.readTo(n, positions[n]);
        }
        allRead |= all;
        HostTurns.this.notifyAll();
      }
      return unwanted;
    }

    private Claim known(TurnLog.Step step, Claimed claimed, HostLogs known) {
      Duration gap = Duration.ofMillis(step.turn().getGapMillis());
      return new Claim(step.host(), gap, claimed.claim().number(), known, System.nanoTime());
    }

    @Override
    public void lost() {
      synchronized (HostTurns.this) {
        hosts = Optional.empty();
        allRead = false;
        unread.values().forEach(claim -> claim.outcome = Outcome.UNKNOWN);
        unread.clear();
        HostTurns.this.notifyAll();
      }
    }
  }

  /** Who waits for a turn is told to stop. What was ended before is told to others. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    log.close();
  }
}
