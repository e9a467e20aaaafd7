package io.photofinish.standalone.command;

import io.photofinish.ingest.source.Pause;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Goes on until Ctrl-C or SIGTERM, and then lets the work end in order: the process stays until
 * this is closed.
 */
final class UntilSignal implements Pause, AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final CountDownLatch signal = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  UntilSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    signal.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean goesOn() {
    try {
      return !signal.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    var unused = withdrawHook();
  }

  /** Answers false where a signal came first: the hook then finds this closed, and ends. */
  private boolean withdrawHook() {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shutdownInProgress) {
      return false;
    }
  }
}
