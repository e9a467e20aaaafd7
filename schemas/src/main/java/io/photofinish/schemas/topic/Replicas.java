package io.photofinish.schemas.topic;

import java.util.ArrayList;
import java.util.List;

/** Which brokers keep a partition when it gets more copies or fewer. */
final class Replicas {
  private Replicas() {}

  /**
   * Those that have it stay, the preferred leader first, as far as they are needed; others join in
   * the brokers' order, from another one for each partition, so that no broker gets all.
   *
   * @param times at most as many as there are brokers
   */
  static List<Integer> of(int times, List<Integer> now, List<Integer> brokers, int partition) {
    var chosen = new ArrayList<>(now.subList(0, Math.min(times, now.size())));
    for (int i = 0; chosen.size() < times && i < brokers.size(); i++) {
      Integer next = brokers.get((partition + i) % brokers.size());
      if (!chosen.contains(next)) {
        chosen.add(next);
      }
    }
    return List.copyOf(chosen);
  }
}
