package io.photofinish.standalone.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Some who ask at the same time until they are told to end. */
final class Askers implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<AskedInstance.Tally>> running = new ArrayList<>();
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final Map<String, String> right;

  /**
   * @param right the answer to each question
   */
  Askers(Map<String, String> right) {
    this.right = right;
  }

  /** One more. */
  void ask(AskedInstance asked) {
    var random = new SplittableRandom(running.size());
    running.add(threads.submit(() -> asked.askAll(right, AskedCluster.ABSENT, random, goesOn)));
  }

  /** Ends them, and says what all were answered. */
  AskedInstance.Tally end() throws ExecutionException, InterruptedException {
    goesOn.set(false);
    var tallies = new ArrayList<AskedInstance.Tally>();
    for (var each : running) {
      tallies.add(each.get());
    }
    return AskedInstance.Tally.of(tallies);
  }

  @Override
  public void close() {
    goesOn.set(false);
    threads.shutdownNow();
  }
}
