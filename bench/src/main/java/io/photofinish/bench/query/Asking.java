package io.photofinish.bench.query;

import io.photofinish.bench.waited.Latencies;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Asks one kind of question, so many at a time, each after the answer to the one before. */
final class Asking {
  /** So that what takes a microsecond does not fill the memory. */
  private static final int MOST_EACH = 200_000;

  private Asking() {}

  /**
   * @param at how many ask at a time
   * @throws ExecutionException where an answer is not what it should be
   */
  static Latencies run(Question question, int at, double seconds, long seed)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    var askers = Executors.newFixedThreadPool(at);
    try {
      var all = new ArrayList<Future<LongStream>>();
      for (int asker = 0; asker < at; asker++) {
        var random = new SplittableRandom(seed + asker);
        all.add(askers.submit(() -> ask(question, end, random)));
      }
      var parts = new ArrayList<LongStream>();
      for (Future<LongStream> each : all) {
        parts.add(each.get());
      }
      return Latencies.of(parts);
    } finally {
      askers.shutdownNow();
    }
  }

  private static LongStream ask(Question question, long end, SplittableRandom random)
      throws Exception {
    var nanos = LongStream.builder();
    long now = System.nanoTime();
    for (int asked = 0; now < end && asked < MOST_EACH; asked++) {
      question.ask(random);
      long after = System.nanoTime();
      nanos.add(after - now);
      now = after;
    }
    return nanos.build();
  }
}
