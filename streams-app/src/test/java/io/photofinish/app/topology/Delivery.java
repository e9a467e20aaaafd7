package io.photofinish.app.topology;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The order in which records arrive at the steps of a topology. Kafka promises one alone: what one
 * task writes to one partition stays in order.
 */
interface Delivery {
  /** Everything arrives at once, in the order in which it is written. */
  Delivery AT_ONCE = (topic, writer, key, arrival) -> arrival.run();

  /**
   * @param writer the key that the task which writes it is at; null outside the topology
   * @param arrival what the reader does with it
   */
  void send(String topic, String writer, String key, Runnable arrival);

  /** Lets some of what is on its way arrive. */
  default void some() {}

  /** Returns when everything has arrived. */
  default void all() {}

  /** Whatever Kafka does not promise is drawn. */
  static Delivery inAnyOrder(SplittableRandom random) {
    return new Shuffled(random);
  }

  /** What is on its way, by topic, writing task and partition. */
  final class Shuffled implements Delivery {
    private static final int PARTITIONS = 4;
    private static final int MOST_AT_A_TIME = 12;

    private final TreeMap<String, Deque<Runnable>> underway = new TreeMap<>();
    private final SplittableRandom random;

    private Shuffled(SplittableRandom random) {
      this.random = random;
    }

    @Override
    public void send(String topic, String writer, String key, Runnable arrival) {
      String task = writer == null ? "" : partition(writer);
      underway
          .computeIfAbsent(
              String.join(" ", topic, task, partition(key)), queue -> new ArrayDeque<>())
          .add(arrival);
    }

    private static String partition(String key) {
      return Integer.toString(Math.floorMod(key.hashCode(), PARTITIONS));
    }

    @Override
    public void some() {
      for (int i = random.nextInt(MOST_AT_A_TIME); i > 0 && !underway.isEmpty(); i--) {
        one();
      }
    }

    @Override
    public void all() {
      while (!underway.isEmpty()) {
        one();
      }
    }

    private void one() {
      List<String> queues = List.copyOf(underway.keySet());
      String name = queues.get(random.nextInt(queues.size()));
      Deque<Runnable> queue = underway.get(name);
      queue.remove().run();
      if (queue.isEmpty()) {
        underway.remove(name);
      }
    }
  }
}
