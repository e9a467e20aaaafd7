package io.photofinish.ingest.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request to a host at a time, with a gap from the end of one to the start of the next, and
 * none while the host rests: first among the threads of this program, then among programs.
 */
final class HostGate {
  /** So many hosts are remembered beside those in use; older ones had their gap long ago. */
  private static final int MANY_HOSTS = 1000;

  private final InstantSource clock;
  private final Pause pause;
  private final Turns programs;
  private final Map<String, Host> hosts = new HashMap<>();

  HostGate(InstantSource clock, Pause pause, Turns programs) {
    this.clock = clock;
    this.pause = pause;
    this.programs = programs;
  }

  private static final class Host {
    private final ReentrantLock one = new ReentrantLock(true);
    private Instant lastEnd = Instant.EPOCH;
    private Duration gap = Duration.ZERO;
    private Instant restUntil = Instant.EPOCH;
    private int users; // guarded by the gate

    Instant freeAt(Duration wanted) {
      return lastEnd.plus(gap.compareTo(wanted) > 0 ? gap : wanted);
    }
  }

  /** At the host, until the thread that has it leaves. */
  final class Turn {
    private final Host host;
    private final Duration gap;
    private final Turns.Turn among;

    private Turn(Host host, Duration gap, Turns.Turn among) {
      this.host = host;
      this.gap = gap;
      this.among = among;
    }

    /** For how long it is sure. */
    Duration left() {
      return among.left();
    }

    /**
     * @param rest for which the host wants to be left alone
     */
    void leave(Duration rest) {
      Instant now = clock.instant();
      host.lastEnd = now;
      host.gap = gap;
      host.restUntil = now.plus(rest);
      among.end(rest);
      HostGate.this.leave(host);
    }
  }

  /**
   * Blocks until nobody else is at the host and the gap after the last request is over.
   *
   * @param gap also kept before this request
   */
  Turn enter(String name, Duration gap) throws FetchException, InterruptedException {
    Host host = host(name);
    try {
      host.one.lockInterruptibly();
    } catch (InterruptedException e) {
      done(host);
      throw e;
    }
    boolean entered = false;
    try {
      Instant now = clock.instant();
      if (host.restUntil.isAfter(now)) {
        throw new HostRestsException(name, host.restUntil);
      }
      Instant free = host.freeAt(gap);
      if (free.isAfter(now)) {
        pause.of(Duration.between(now, free));
      }
      var turn = new Turn(host, gap, programs.take(name, gap));
      entered = true;
      return turn;
    } finally {
      if (!entered) {
        leave(host);
      }
    }
  }

  private void leave(Host host) {
    host.one.unlock();
    done(host);
  }

  private synchronized Host host(String name) {
    if (hosts.size() > MANY_HOSTS) {
      Instant now = clock.instant();
      hosts
          .values()
          .removeIf(
              host ->
                  host.users == 0
                      && host.freeAt(Duration.ZERO).isBefore(now)
                      && host.restUntil.isBefore(now));
    }
    Host host = hosts.computeIfAbsent(name, unknown -> new Host());
    host.users++;
    return host;
  }

  private synchronized void done(Host host) {
    host.users--;
  }
}
