package io.photofinish.standalone.command;

import io.photofinish.standalone.instance.BrokerDeath;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/**
 * An instance that runs until it is closed or the process is told to stop. Ctrl-C and SIGTERM stop
 * it cleanly; a second signal changes nothing, and kill -9 is always safe.
 */
final class Serving implements AutoCloseable {
  private final Instance instance;
  private final Thread hook;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Serving(Instance instance, PrintWriter out, PrintWriter err) {
    this.instance = instance;
    this.hook = new Thread(() -> stopOnSignal(out, err), "stop");
  }

  static Serving start(InstanceSettings settings, PrintWriter out, PrintWriter err) {
    BrokerDeath.explainTo(err, settings.data());
    var serving = new Serving(Instance.start(settings), out, err);
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

  /** Blocks until a signal has stopped the instance. */
  void untilStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (withdrawHook()) {
      instance.close();
    } else {
      untilStopped();
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
