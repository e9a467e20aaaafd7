package io.photofinish.ingest.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** One request to a host at a time, with a gap from the end of one to the start of the next. */
final class HostGate {
  /** So many hosts are remembered beside those in use; older ones had their gap long ago. */
  private static final int MANY_HOSTS = 1000;

  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Turn> turns = new HashMap<>();

  HostGate(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** At the host, until the thread that has it leaves. */
  final class Turn {
    private final ReentrantLock one = new ReentrantLock(true);
    private Instant free = Instant.MIN;
    private Duration gap = Duration.ZERO;
    private int users; // guarded by the gate

    void leave() {
      free = clock.instant().plus(gap);
      one.unlock();
      done(this);
    }
  }

  /** Blocks until nobody else is at the host and the gap after the last request is over. */
  Turn enter(String host, Duration gap) throws InterruptedException {
    Turn turn = turn(host);
    boolean entered = false;
    try {
      turn.one.lockInterruptibly();
      entered = true;
      Instant now = clock.instant();
      if (turn.free.isAfter(now)) {
        pause.of(Duration.between(now, turn.free));
      }
      turn.gap = gap;
      return turn;
    } catch (InterruptedException e) {
      if (entered) {
        turn.one.unlock();
      }
      done(turn);
      throw e;
    }
  }

  private synchronized Turn turn(String host) {
    if (turns.size() > MANY_HOSTS) {
      Instant now = clock.instant();
      turns.values().removeIf(turn -> turn.users == 0 && turn.free.isBefore(now));
    }
    Turn turn = turns.computeIfAbsent(host, unknown -> new Turn());
    turn.users++;
    return turn;
  }

  private synchronized void done(Turn turn) {
    turn.users--;
  }
}
