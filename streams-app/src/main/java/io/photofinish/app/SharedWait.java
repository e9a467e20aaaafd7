package io.photofinish.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;

/**
 * One wait for all who ask before it begins: what it waits for was there when they asked, so what
 * it finds holds for each of them. Where the one who waits for all has less time than another, that
 * one begins anew, and so waits for what came meanwhile too. Safe for threads.
 */
final class SharedWait {
  /** How long a look may take that somebody waits for whose time is up. */
  static final Duration LOOK = Duration.ofSeconds(3);

  /** What is waited for. */
  @FunctionalInterface
  interface Wait {
    /**
     * False where the time is up; it looks once at least.
     *
     * @param deadline in {@link System#nanoTime()}
     * @param begins to be told before anything is looked at
     * @param looked to be told after the first look that found something left
     */
    boolean until(long deadline, Runnable begins, Runnable looked) throws InterruptedException;
  }

  private record Party(CompletableFuture<Boolean> end, CompletableFuture<Boolean> looked) {
    Party() {
      this(new CompletableFuture<>(), new CompletableFuture<>());
    }
  }

  private final AtomicReference<Party> boarding = new AtomicReference<>();

  /**
   * False where the time is up.
   *
   * @throws KafkaException where the one who waits for all was thrown it
   */
  boolean await(long deadline, Wait wait) throws InterruptedException {
    Optional<Boolean> end = Optional.empty();
    while (end.isEmpty()) {
      var own = new Party();
      Party met = boarding.compareAndExchange(null, own);
      end = met == null ? Optional.of(lead(own, deadline, wait)) : follow(met, deadline);
    }
    return end.get();
  }

  private boolean lead(Party party, long deadline, Wait wait) throws InterruptedException {
    try {
      boolean end =
          wait.until(
              deadline,
              () -> boarding.compareAndSet(party, null),
              () -> party.looked().complete(true));
      party.end().complete(end);
      return end;
    } catch (InterruptedException e) {
      party.end().complete(false);
      throw e;
    } catch (RuntimeException e) {
      party.end().completeExceptionally(e);
      throw e;
    } finally {
      boarding.compareAndSet(party, null);
    }
  }

  /** Empty where the leader's time is up and there is some left. */
  private static Optional<Boolean> follow(Party party, long deadline) throws InterruptedException {
    try {
      boolean end = party.end().get(left(deadline), TimeUnit.NANOSECONDS);
      return Optional.of(end).filter(read -> read || left(deadline) == 0);
    } catch (TimeoutException timeIsUp) {
      return Optional.of(look(party));
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** What the first look says; false where even that takes too long. */
  private static boolean look(Party party) throws InterruptedException {
    try {
      CompletableFuture.anyOf(party.looked(), party.end())
          .get(LOOK.toNanos(), TimeUnit.NANOSECONDS);
      return party.end().isDone() && party.end().get();
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    }
  }

  private static long left(long deadline) {
    return Math.max(0, deadline - System.nanoTime());
  }
}
