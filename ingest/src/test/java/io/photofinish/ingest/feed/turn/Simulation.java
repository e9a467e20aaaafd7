package io.photofinish.ingest.feed.turn;

import io.photofinish.ingest.feed.turn.HostLogs.Claimed;
import io.photofinish.schemas.HostTurn;
import io.photofinish.schemas.HostTurnStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Askers who want one host again and again, in a time of its own: each reads the log late, at its
 * own pace and by a clock of its own; what it writes takes its time, now and then longer than a
 * lease; and some die and begin anew in the middle of the log.
 */
final class Simulation {
  static final long GAP = millis(100);
  static final long LONGEST = millis(1_000);
  static final long CLAIMED_WITHIN = millis(300);
  static final long LEASE = LONGEST + CLAIMED_WITHIN;
  private static final long LOOKS_BACK = 20 * LEASE;
  private static final String HOST = "www.example.org";

  /** A request, in true time. */
  record Request(int asker, long start, long end) {}

  private record Event(long at, long number, Runnable what) {}

  private record Written(HostTurn turn, long at) {}

  private final Random random;
  private final boolean deaths;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
  private final List<Written> log = new ArrayList<>();
  private final List<Asker> askers = new ArrayList<>();
  final List<Request> requests = new ArrayList<>();
  private long now;
  private long number;

  Simulation(long seed, boolean deaths) {
    this.random = new Random(seed);
    this.deaths = deaths;
    int many = 2 + random.nextInt(4);
    for (int i = 0; i < many; i++) {
      var asker = new Asker(i);
      askers.add(asker);
      after(upTo(millis(500)), asker::begin);
    }
  }

  static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  private void after(long time, Runnable what) {
    events.add(new Event(now + time, number++, what));
  }

  private long upTo(long time) {
    return random.nextLong(time + 1);
  }

  /** Lets things happen until each has had so many turns, or too much has happened for that. */
  Simulation run(int turns) {
    for (int i = 0; i < 400_000 && askers.stream().anyMatch(each -> each.turns < turns); i++) {
      Event next = events.remove();
      now = next.at;
      next.what.run();
    }
    return this;
  }

  int fewestTurns() {
    return askers.stream().mapToInt(each -> each.turns).min().orElseThrow();
  }

  private void append(HostTurn turn) {
    boolean late = random.nextInt(50) == 0;
    after(upTo(late ? 2 * LEASE : millis(10)), () -> log.add(new Written(turn, now)));
  }

  private final class Asker {
    private final int id;
    private final long clock = random.nextLong();
    private int lives;
    private int turns;

    Asker(int id) {
      this.id = id;
    }

    void begin() {
      lives++;
      new Life(this, id + "-" + lives).read();
    }
  }

  private final class Life {
    private final Asker asker;
    private final String name;
    private final HostLogs known = new HostLogs(1);
    private final Map<Long, Long> asking = new HashMap<>();
    private int readTo;
    private long claims;
    private long open;
    private long begun;
    private boolean allRead;
    private boolean dead;

    Life(Asker asker, String name) {
      this.asker = asker;
      this.name = name;
      while (readTo < log.size() && log.get(readTo).at < now - LOOKS_BACK) {
        readTo++;
      }
      if (deaths) {
        after(upTo(20 * LEASE), this::die);
      }
    }

    private long clock() {
      return asker.clock + now;
    }

    private void die() {
      dead = true;
      asking.values().forEach(start -> requests.add(new Request(asker.id, start, now)));
      after(upTo(2 * LEASE), asker::begin);
    }

    /** All that is there, as a poll does; the next comes sooner or later. */
    void read() {
      if (dead) {
        return;
      }
      boolean before = allRead;
      while (readTo < log.size()) {
        HostTurn turn = log.get(readTo).turn;
        known
            .take(HOST, readTo, turn, clock())
            .filter(claimed -> claimed.claim().asker().equals(name))
            .ifPresent(claimed -> mine(claimed, before));
        readTo++;
      }
      known.readTo(0, readTo);
      allRead = true;
      claimWhenFree();
      boolean slow = random.nextInt(100) == 0;
      after(upTo(slow ? 2 * LEASE : millis(10)), this::read);
    }

    private void claimWhenFree() {
      if (open != 0 && clock() - begun > CLAIMED_WITHIN) {
        open = 0;
      }
      if (open == 0 && asking.isEmpty() && isFree()) {
        open = ++claims;
        begun = clock();
        append(
            step(HostTurnStep.CLAIM, open)
                .setReadTo(known.readTo(HOST))
                .setLeaseMillis(Duration.ofNanos(LEASE).toMillis())
                .build());
      }
    }

    private boolean isFree() {
      return known.nanosUntilFree(HOST, Duration.ofNanos(GAP), clock()) <= 0;
    }

    private void mine(Claimed claimed, boolean live) {
      long claim = claimed.claim().number();
      boolean awaited = claim == open;
      open = awaited ? 0 : open;
      if (claimed.holds() && live) {
        if (awaited && clock() - begun <= CLAIMED_WITHIN) {
          ask(claim);
        } else {
          append(step(HostTurnStep.RELEASE, claim).build());
        }
      }
    }

    private void ask(long claim) {
      asking.put(claim, now);
      boolean slow = random.nextInt(10) == 0;
      after(upTo(slow ? LONGEST : millis(50)), () -> answered(claim));
    }

    private void answered(long claim) {
      if (!dead) {
        requests.add(new Request(asker.id, asking.remove(claim), now));
        asker.turns++;
        append(step(HostTurnStep.RELEASE, claim).build());
      }
    }

    private HostTurn.Builder step(HostTurnStep step, long claim) {
      return HostTurn.newBuilder()
          .setStep(step)
          .setAsker(name)
          .setNumber(claim)
          .setGapMillis(Duration.ofNanos(GAP).toMillis());
    }
  }
}
