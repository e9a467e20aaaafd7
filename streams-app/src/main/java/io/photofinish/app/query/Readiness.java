package io.photofinish.app.query;

import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Whether questions would be answered. RUNNING alone does not say so: it is reached before a task
 * is assigned. Ready is: every partition of every store answers here or belongs to another
 * instance.
 */
final class Readiness {
  private final KafkaStreams streams;
  private final HostInfo self;
  private final OpenStores stores;
  private final Map<Store<?>, String> sources;
  private final int partitions;

  /**
   * @param sources the topic that each store's task reads
   * @param partitions of each of them
   */
  Readiness(
      KafkaStreams streams,
      HostInfo self,
      OpenStores stores,
      Map<Store<?>, String> sources,
      int partitions) {
    this.streams = streams;
    this.self = self;
    this.stores = stores;
    this.sources = sources;
    this.partitions = partitions;
  }

  /** Why not; empty when ready. */
  Optional<String> missing() {
    if (streams.state() == KafkaStreams.State.RUNNING) {
      try {
        return unanswered();
      } catch (IllegalStateException stopped) {
        // It has stopped since it was asked for its state.
        return Optional.of("Kafka Streams is " + streams.state() + ": " + stopped.getMessage());
      }
    }
    return Optional.of("Kafka Streams is " + streams.state());
  }

  /** Throws IllegalStateException where Kafka Streams does not run any more. */
  private Optional<String> unanswered() {
    for (Store<?> store : Stores.all()) {
      Set<Integer> accounted = answering(store);
      if (accounted.size() < partitions) {
        accounted.addAll(readByOthers(sources.get(store)));
      }
      if (accounted.size() < partitions) {
        return Optional.of(
            "%d of %d partitions of the store %s answer"
                .formatted(accounted.size(), partitions, store.name()));
      }
    }
    return Optional.empty();
  }

  /** The partitions of a topic that other instances read. */
  private Set<Integer> readByOthers(String topic) {
    var found = new TreeSet<Integer>();
    for (StreamsMetadata instance : streams.metadataForAllStreamsClients()) {
      if (!instance.hostInfo().equals(self)) {
        instance.topicPartitions().stream()
            .filter(partition -> partition.topic().equals(topic))
            .forEach(partition -> found.add(partition.partition()));
      }
    }
    return found;
  }

  private Set<Integer> answering(Store<?> store) {
    var found = new TreeSet<Integer>();
    for (int partition = 0; partition < partitions; partition++) {
      if (stores.answers(store, partition, false)) {
        found.add(partition);
      }
    }
    return found;
  }
}
