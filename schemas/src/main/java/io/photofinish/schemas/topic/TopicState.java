package io.photofinish.schemas.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A topic as a cluster has it.
 *
 * @param replicas the brokers of each partition, in the partitions' order
 * @param configs in effect, defaults among them
 * @param hasRecords whether anything was ever written to it
 */
record TopicState(List<List<Integer>> replicas, Map<String, String> configs, boolean hasRecords) {
  TopicState {
    replicas = List.copyOf(replicas);
    configs = Map.copyOf(configs);
  }

  int partitions() {
    return replicas.size();
  }

  /** Of the partition that has the fewest. */
  int replication() {
    return replicas.stream().mapToInt(List::size).min().orElse(0);
  }

  /** Whether every partition has that many. */
  boolean isReplicated(int times) {
    return replicas.stream().allMatch(each -> each.size() == times);
  }

  Optional<String> config(String name) {
    return Optional.ofNullable(configs.get(name));
  }
}
