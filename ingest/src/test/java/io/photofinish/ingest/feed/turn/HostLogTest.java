package io.photofinish.ingest.feed.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.turn.Simulation.Request;
import io.photofinish.schemas.HostTurn;
import io.photofinish.schemas.HostTurnStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostLogTest {
  private static final int RUNS = 300;
  private static final int TURNS = 20;
  private static final Duration LEASE = Duration.ofSeconds(70);
  private static final Duration GAP = Duration.ofSeconds(2);

  private final long seed = Long.getLong("photofinish.seed", System.nanoTime());
  private final HostLog log = new HostLog(0);
  private long offset;

  @Test
  void of_any_askers_one_asks_at_a_time_with_the_gap_between_and_each_is_served() {
    var random = new Random(seed);
    for (int run = 0; run < RUNS; run++) {
      long own = random.nextLong();
      Simulation all = new Simulation(own, random.nextBoolean()).run(TURNS);
      assertThat(all.fewestTurns()).as("seed %d", own).isGreaterThanOrEqualTo(TURNS);
      assertOneAtATime(all.requests, own);
    }
  }

  private static void assertOneAtATime(List<Request> requests, long seed) {
    var inOrder = new ArrayList<>(requests);
    inOrder.sort(Comparator.comparingLong(Request::start));
    for (int i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).start() - inOrder.get(i - 1).end())
          .as("between %s and %s, seed %d", inOrder.get(i - 1), inOrder.get(i), seed)
          .isGreaterThanOrEqualTo(Simulation.GAP);
    }
  }

  private boolean claim(String asker, long readTo, long readAt) {
    HostTurn claim =
        HostTurn.newBuilder()
            .setStep(HostTurnStep.CLAIM)
            .setAsker(asker)
            .setNumber(1)
            .setReadTo(readTo)
            .setLeaseMillis(LEASE.toMillis())
            .setGapMillis(GAP.toMillis())
            .build();
    return log.claim(offset++, claim, readAt);
  }

  private void release(String asker, long readAt, Instant restEndsAt) {
    HostTurn release =
        HostTurn.newBuilder()
            .setStep(HostTurnStep.RELEASE)
            .setAsker(asker)
            .setNumber(1)
            .setGapMillis(GAP.toMillis())
            .setRestEndsAt(restEndsAt)
            .build();
    log.release(offset++, release, readAt);
  }

  @Test
  void of_claims_with_the_same_knowledge_the_first_holds() {
    assertThat(claim("a", 0, 0)).isTrue();
    assertThat(claim("b", 0, 0)).isFalse();
    assertThat(claim("c", 0, 0)).isFalse();
  }

  @Test
  void a_refused_claim_takes_nobody_the_turn() {
    assertThat(claim("a", 0, 0)).isTrue();
    assertThat(claim("b", 0, 0)).isFalse();
    release("a", 5, null);
    assertThat(claim("c", 3, 10)).isTrue();
  }

  @Test
  void a_claim_by_who_had_not_read_of_an_end_does_not_hold() {
    assertThat(claim("a", 0, 0)).isTrue();
    release("a", 5, null);
    assertThat(claim("b", 1, 10)).isFalse();
  }

  @Test
  void a_turn_is_over_with_its_end_or_with_its_lease_and_then_the_longer_gap_is_kept() {
    claim("a", 0, 1_000);
    assertThat(log.freeAt(Duration.ZERO)).isEqualTo(1_000 + LEASE.plus(GAP).toNanos());
    release("a", 5_000, null);
    assertThat(log.freeAt(Duration.ZERO)).isEqualTo(5_000 + GAP.toNanos());
    assertThat(log.freeAt(GAP.multipliedBy(2))).isEqualTo(5_000 + 2 * GAP.toNanos());
  }

  @Test
  void a_late_end_ends_no_other_turn_and_tells_of_a_rest_all_the_same() {
    Instant noon = Instant.parse("2024-08-07T12:00:00Z");
    claim("a", 0, 0);
    claim("b", 1, LEASE.plus(GAP).toNanos());
    long free = log.freeAt(Duration.ZERO);
    release("a", free - 1, noon);
    assertThat(log.freeAt(Duration.ZERO)).isEqualTo(free);
    assertThat(log.restUntil()).isEqualTo(noon);
    release("b", free - 1, noon.minusSeconds(60));
    assertThat(log.restUntil()).as("the longer wish").isEqualTo(noon);
  }
}
