package io.photofinish.standalone.command;

import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.instance.BrokerDeath;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An instance that runs until it is closed or the process is told to stop. Ctrl-C and SIGTERM stop
 * it cleanly; a second signal changes nothing, and kill -9 is always safe.
 */
final class Serving implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Serving.class);

  private final Instance instance;
  private final Thread hook;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Serving(Instance instance, PrintWriter out, PrintWriter err) {
    this.instance = instance;
    this.hook = new Thread(() -> stopOnSignal(out, err), "stop");
  }

  static Serving start(InstanceSettings settings, PrintWriter out, PrintWriter err) {
    BrokerDeath.explainTo(err, settings.data());
    // Of a thread that failed the terminal shows that, and the log shows why.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> log.error("{} has failed", thread.getName(), failure));
    var serving =
        new Serving(
            Instance.start(settings, missing -> err.println("photofinish: " + missing)), out, err);
    Runtime.getRuntime().addShutdownHook(serving.hook);
    return serving;
  }

  Instance instance() {
    return instance;
  }

  private void stopOnSignal(PrintWriter out, PrintWriter err) {
    out.println("Stopping.");
    try {
      instance.close();
      out.println("Stopped; everything is kept in " + instance.data());
    } catch (RuntimeException e) {
      err.println("photofinish: " + e.getMessage() + "; the log says more: " + instance.data());
    } finally {
      stopped.countDown();
    }
  }

  /**
   * Blocks until a signal has stopped the instance.
   *
   * @throws Problem where the instance stops by itself
   */
  void untilStopped() {
    try {
      while (!stopped.await(1, TimeUnit.SECONDS)) {
        Optional<Problem> failure = instance.failure();
        if (failure.isPresent()) {
          throw failure.get();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (withdrawHook()) {
      instance.close();
    } else {
      awaitHook();
    }
  }

  private void awaitHook() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers false where a signal came first, and the hook is at work. */
  private boolean withdrawHook() {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shutdownInProgress) {
      return false;
    }
  }
}
